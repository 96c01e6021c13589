/** Why: English beside French drifts: a word for word copy, French spacing, a second name for one thing; no compiler sees it. Terms: docs/glossary.md. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../running/processes.ts';

/** `[what no English text says, what it says instead]`; docs/glossary.md gives the reasons. */
const refused: readonly (readonly [RegExp, string])[] = [
  [/[«»]/, '“ ”'],
  [/\S[ \u00a0\u202f]+[:;?!](?=\s|$)/, 'no space before : ; ? !'],
  [/\d,\d(?!\d\d)/, 'a decimal point'],
  [/\p{L}'\p{L}/u, 'the apostrophe ’'],
  [/(?<![\d/])(?:\d+|\}) ?\/ ?(?:\d+|\{)(?![\d/])/, '"3 of 5", "out of 100"'],
  [/\be-mail/i, 'email'],
  [/\blaureate/i, 'selected project, cohort member'],
  [/\bdossier/i, 'application'],
  [/\bcandidates?\b/i, 'applicant'],
  [/\b(?:in)?admissib/i, 'eligible (the process is screening)'],
  [/\b(?:complements?|ask(?:ed)? for a detail)\b/i, 'request for information'],
  [/\bopinions?\b/i, 'review'],
  [/\bstandings\b/i, 'ranking'],
  [/\bpresident\b/i, 'chair'],
  [/\bregulations?\b/i, 'rules'],
  [/\bconventions?\b/i, 'agreement'],
  [/\bpiles?\b/i, 'reading list'],
  [/\bjournal\b/i, 'audit log'],
  [/\bfrequent questions?\b/i, 'frequently asked questions'],
  [/\bcollective days?\b/i, 'group day'],
  [/\bco-?development\b/i, 'peer consultation'],
  [/\b(?:reoriented|directed to)\b/i, 'referred'],
  [/\b(?:no longer changes?|changes? no more)\b/i, 'can no longer be changed'],
  [/\b(?:somebody|nobody)\b/i, 'someone, no one'],
];

/** What is wrong with one English text, in a few words each. */
export const englishFaults = (text: string): readonly string[] =>
  refused.flatMap(([wrong, right]) => {
    const [found] = wrong.exec(text) ?? [];
    return found === undefined ? [] : [`"${found}": write ${right}`];
  });

/** Templates and sources, with one space where they break lines. */
const screens = (): string =>
  globSync('src/app/**/*.{ts,html}', { cwd: ROOT })
    .map((file) => readFileSync(join(ROOT, file), 'utf8').replace(/\s+/g, ' '))
    .join('\n');

/** Names, units and words that both languages share are shorter. */
const isSentence = (text: string): boolean => (text.match(/\p{L}{2,}/gu) ?? []).length > 2;

/** The French beside an id says the very same. */
const isFrench = (source: string, id: string, text: string): boolean => {
  const [, attribute] = new RegExp(` i18n-([\\w-]+)="@@${id.replaceAll('.', '\\.')}"`).exec(source) ?? [];
  const places = [`:@@${id}:${text}\``, `@@${id}">${text}<`, `@@${id}"> ${text} <`];
  return [...places, ...(attribute === undefined ? [] : [` ${attribute}="${text}"`])].some((place) => source.includes(place));
};

function translationFaults(): readonly string[] {
  const source = screens();
  return globSync('src/locale/en/*.json', { cwd: ROOT }).flatMap((file) => {
    const { translations } = JSON.parse(readFileSync(join(ROOT, file), 'utf8')) as { readonly translations: Record<string, string> };
    return Object.entries(translations).flatMap(([id, text]) => [
      ...englishFaults(text).map((fault) => `${id}: ${fault}`),
      ...(isSentence(text) && isFrench(source, id, text) ? [`${id}: the English is the French`] : []),
    ]);
  });
}

/** What stands between ${ and } is code; it may hold such a text. */
const withoutCode = (text: string): string => {
  const inner = text.replace(/\$\{[^{}`]*\}|\$\{[^{}]*`[^`]*`[^{}]*\}/g, '…');
  return inner === text ? text : withoutCode(inner);
};
const quoted = String.raw`'((?:[^'\\\n]|\\.)*)'|` + '`((?:[^`\\\\$]|\\\\.|\\$\\{(?:[^{}]|\\{[^{}]*\\})*\\})*)`';
const textsIn = (source: string, before: string): readonly string[] =>
  [...source.matchAll(new RegExp(`${before}(?:${quoted})`, 'g'))].map(([, single, template]) => withoutCode(single ?? template ?? ''));

/** What functions send and serve: `en: '…'`, and what a list under `en: {` holds. */
function functionFaults(): readonly string[] {
  const files = globSync(['functions/src/**/*.ts', 'src/domain/**/*.ts'], { cwd: ROOT }).filter((file) => !file.endsWith('.spec.ts'));
  return files.flatMap((file) => {
    const source = readFileSync(join(ROOT, file), 'utf8');
    const lists = [...source.matchAll(/\ben: \{\n[\s\S]*?\n {2}\}/g)].flatMap(([list]) => textsIn(list, ''));
    return [...textsIn(source, String.raw`\ben: `), ...lists].flatMap((text) =>
      englishFaults(text).map((fault) => `${file.replaceAll('\\', '/')}: ${fault}`),
    );
  });
}

/** Every English text of screens, e-mails and served pages that breaks these customs. */
export const foreignEnglish = (): readonly string[] => [...translationFaults(), ...functionFaults()];
