/** Lists that managers write as lines: one benefit a line, one date a line ("Jury : juin 2027"). */

export const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export interface CalendarLine {
  readonly label: string;
  readonly when: string;
}

/** The first colon separates what from when; a line without one is a label alone. */
export const calendarOf = (text: string): readonly CalendarLine[] =>
  linesOf(text).map((line) => {
    const at = line.indexOf(':');
    return at < 0 ? { label: line, when: '' } : { label: line.slice(0, at).trim(), when: line.slice(at + 1).trim() };
  });

export const calendarText = (calendar: readonly CalendarLine[]): string =>
  calendar.map(({ label, when }) => (when === '' ? label : `${label} : ${when}`)).join('\n');

interface Option {
  readonly value: string;
  readonly label: string;
}

/** One answer a line. A label kept keeps its value; a line changed in place keeps it too, so that rules go on reading it. */
export const optionsOf = (text: string, before: readonly Option[]): readonly Option[] => {
  const labels = linesOf(text);
  const kept = labels.map(
    (label, index) =>
      before.find((option) => option.label === label)?.value ?? (labels.length === before.length ? before[index]?.value : undefined),
  );
  const taken = new Set([...before.map(({ value }) => value), ...kept]);
  let next = 0;
  const fresh = (): string => {
    do next += 1;
    while (taken.has(`a${next}`));
    return `a${next}`;
  };
  return labels.map((label, index) => ({ label, value: kept[index] ?? fresh() }));
};
