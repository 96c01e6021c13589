/** Why: Angular drops the line break between a word and the link after it, and a translation may lose a space: "quand mêmecandidater" is seen by readers only. */
import { parseTemplate } from '@angular/compiler';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../running/processes.ts';

/** What goes on inside a sentence; the rest stands apart. */
const inline = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'cite',
  'code',
  'em',
  'i',
  'kbd',
  'mark',
  'ng-container',
  'q',
  's',
  'small',
  'span',
  'strong',
  'time',
]);

/** The part of Angular's nodes that is read here. */
interface Node {
  readonly name?: string;
  readonly value?: string | { readonly ast?: { readonly strings?: readonly string[] } };
  readonly children?: readonly Node[];
  readonly branches?: readonly Node[];
  readonly groups?: readonly Node[];
  readonly empty?: Node | null;
  readonly vars?: object;
  readonly i18n?: { readonly customId?: string };
  readonly sourceSpan: { readonly start: { readonly line: number } };
}
type Words = Readonly<Record<string, string>>;
type Side = 'first' | 'last';

/** What an interpolation writes is a word as any other. */
const someWord = 'x';
const bare = (text: string): string => text.replace(/\{\{[\s\S]*?\}\}|\{\$(?!(?:START|CLOSE)_)\w+\}/g, someWord);
const endOf = (text: string, side: Side): string => (/^\P{M}|$/u.exec(side === 'first' ? text : text.slice(-1)) ?? [''])[0];
const isText = ({ name, value }: Node): boolean => name === undefined && value !== undefined;
/** `@let` writes nothing. */
const isWritten = ({ name, value }: Node): boolean => name === undefined || value === undefined;
const isInline = ({ name }: Node): boolean => name !== undefined && inline.has(name);

const textOf = ({ value }: Node): string =>
  value === undefined ? '' : typeof value === 'string' ? value : (value.ast?.strings ?? []).join(someWord);

const insidesOf = (node: Node): readonly (readonly Node[])[] => [
  ...(node.branches ?? node.groups ?? []).map(({ children }) => children ?? []),
  ...(node.children === undefined ? [] : [node.children]),
  ...(node.empty?.children === undefined ? [] : [node.empty.children]),
];

/** The letters with which a node may begin or end, in French or, where its text has a translation, in English. */
const ends = (node: Node, side: Side, english: Words | null): readonly string[] => {
  if (isText(node)) return [endOf(textOf(node), side)];
  if (node.name !== undefined && !isInline(node)) return [];
  const translated = english?.[node.i18n?.customId ?? ''];
  if (translated !== undefined) return [endOf(bare(translated), side)];
  return insidesOf(node).flatMap((children) => {
    const outer = side === 'first' ? children.at(0) : children.at(-1);
    return outer === undefined ? [] : ends(outer, side, english);
  });
};

const isWord = /[\p{L}\p{N}]/u;
const isGlued = (before: string, after: string): boolean => /[\p{L}\p{N},;:.!?)»]/u.test(before) && isWord.test(after);

/** Words beside an element; in a sentence, two elements beside each other too. */
const meet = (before: Node, after: Node, inSentence: boolean): boolean =>
  isText(before) !== isText(after) || (inSentence && !isText(before));

const gluedIn = (all: readonly Node[], inSentence: boolean, english: Words | null): readonly number[] => {
  const nodes = all.filter(isWritten);
  const here = nodes.slice(1).flatMap((after, index) => {
    const before = nodes[index];
    if (before === undefined || !meet(before, after, inSentence)) return [];
    const firsts = ends(after, 'first', english);
    const glued = ends(before, 'last', english).some((last) => firsts.some((first) => isGlued(last, first)));
    return glued ? [after.sourceSpan.start.line + 1] : [];
  });
  const inside = nodes.flatMap((node) =>
    insidesOf(node).flatMap((children) => gluedIn(children, inSentence || node.i18n?.customId !== undefined, english)),
  );
  return [...here, ...inside];
};

/** The lines of a template where a word sticks to the one after it; in English where a translation is given. */
export const gluedLines = (template: string, english: Words | null = null): readonly number[] =>
  gluedIn(parseTemplate(template, '', { preserveWhitespaces: false }).nodes, false, english);

const edge = String.raw`\{\$(?:START|CLOSE)_(?:LINK|TAG|BOLD|ITALIC|EMPH)[A-Z_0-9]*\}`;
const gluedEdge = new RegExp(String.raw`[\p{L}\p{N},;:.!?)](?:${edge})+[\p{L}\p{N}]`, 'u');
/** A translated text, its links and its emphasis as placeholders. */
export const isGluedText = (text: string): boolean => gluedEdge.test(bare(text));

const templatesIn = (file: string, text: string): readonly string[] =>
  file.endsWith('.html')
    ? [text]
    : [...text.matchAll(/\btemplate:\s*(?:`((?:[^`\\]|\\.)*)`|'((?:[^'\\\n]|\\.)*)')/g)].map(([, long, short]) => long ?? short ?? '');

/** Every place of screens, in both languages, where a sentence has lost its space at the edge of an inline element. */
export function gluedWords(): readonly string[] {
  const english: Words = Object.fromEntries(
    globSync('src/locale/en/*.json', { cwd: ROOT }).flatMap((file) =>
      Object.entries((JSON.parse(readFileSync(join(ROOT, file), 'utf8')) as { readonly translations: Words }).translations),
    ),
  );
  const inScreens = globSync(['src/app/**/*.html', 'src/app/**/*.ts'], { cwd: ROOT })
    .filter((file) => !file.endsWith('.spec.ts'))
    .flatMap((file) =>
      templatesIn(file, readFileSync(join(ROOT, file), 'utf8')).flatMap((template) => [
        ...gluedLines(template).map((line) => `${file}: line ${line} of its template: two words without their space`),
        ...gluedLines(template, english).map((line) => `${file}: line ${line} of its template: two English words without their space`),
      ]),
    );
  const inTexts = Object.entries(english).flatMap(([id, text]) => (isGluedText(text) ? [`${id}: two words without their space`] : []));
  return [...inScreens, ...inTexts];
}
