/** Why: a rules file is written by hand, so a refusal must show the place and the reason. */

/** A problem and where it stands; line and column count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
  /** the reason alone, without the excerpt */
  readonly problem: string;
}

/** The source cannot become rules. The message carries the line with a caret. */
export class RulesSyntaxError extends Error implements Place {
  readonly line: number;
  readonly column: number;
  readonly problem: string;

  constructor(source: string, offset: number, problem: string) {
    const place = placeOf(source, offset, problem);
    super(excerpt(source, place));
    this.name = 'RulesSyntaxError';
    this.line = place.line;
    this.column = place.column;
    this.problem = problem;
  }
}

export function placeOf(source: string, offset: number, problem: string): Place {
  return { ...positionOf(source, offset), problem };
}

/** The place in words, its line, and a caret below it. */
export function excerpt(source: string, { line, column, problem }: Place): string {
  const text = source.split('\n')[line - 1]?.replace(/\r$/, '') ?? '';
  const caret = text.slice(0, column - 1).replace(/[^\t]/g, ' ') + '^';
  return `Line ${line}, column ${column}: ${problem}\n  ${text}\n  ${caret}`;
}

/** Finds the lines of many offsets of one source. */
export function lineFinder(source: string): (offset: number) => number {
  const ends: number[] = [];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) ends.push(at);
  return (offset) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}

/** Line and column, both from 1, of an offset. */
export function positionOf(source: string, offset: number): { line: number; column: number } {
  const before = source.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - start + 1 };
}
