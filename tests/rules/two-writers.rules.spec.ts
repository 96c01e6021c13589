/** Why: whoever lets clients write a path says how two of them meet there; docs/two-writers.md has a line for each, and no other. */
import { readFileSync } from 'node:fs';
import { revisedPaths } from '../support/revised';

/** `{anything}` of the rules and of the table, alike. */
const plain = (path: string): string => path.replaceAll(/\{[^}]*\}/g, '{}');

/** Paths that rules let a client create or change, with whether each such statement wants the version it follows. */
const writtenPaths = (): ReadonlyMap<string, boolean> => {
  const found = new Map<string, boolean>();
  const open: { readonly path: string; readonly depth: number }[] = [];
  let depth = 0;
  for (const statement of statementsOf(readFileSync('firestore.rules', 'utf8'))) {
    const match = /^match \/(.+) \{$/.exec(statement);
    if (match !== null) open.push({ path: match[1] ?? '', depth });
    if (statement.endsWith('{')) depth += 1;
    if (statement === '}') depth -= 1;
    if (open.at(-1)?.depth === depth && statement === '}') open.pop();
    if (!/^allow [^:]*\b(create|update|write)\b[^:]*:/.test(statement)) continue;
    const path = plain(
      open
        .map((one) => one.path)
        .slice(1)
        .join('/'),
    );
    found.set(path, (found.get(path) ?? true) && statement.includes('follows()'));
  }
  return found;
};

/** One `match`, `allow`, opening or closing brace each; comments and what functions say left out. */
const statementsOf = (rules: string): readonly string[] => {
  const text = rules.replaceAll(/^\s*\/\/.*$/gm, '');
  return Array.from(text.matchAll(/match \/\S+ \{|allow [^;]*;|function [^{]*\{|service [^{]*\{|[{}]/g), ([one]) =>
    one.startsWith('allow') || one.startsWith('match') ? one : one.endsWith('{') ? '{' : one,
  );
};

const table = (): readonly { readonly path: string; readonly mode: string }[] =>
  readFileSync('docs/two-writers.md', 'utf8')
    .split('\n')
    .flatMap((line) => {
      const cells = /^\| `([^`]+)`\s*\|[^|]*\| `?(\w+)/.exec(line);
      return cells === null ? [] : [{ path: plain(cells[1] ?? ''), mode: cells[2] ?? '' }];
    });

describe('how two writers meet', () => {
  it('is told for every path that rules let a client write, and for no other', () => {
    expect(
      table()
        .map(({ path }) => path)
        .toSorted(),
    ).toEqual([...writtenPaths().keys()].toSorted());
  });

  it('is told as the rules hold it: what is revised follows a version, the rest does not', () => {
    const revised = table().filter(({ mode }) => mode === 'revise');
    const following = [...writtenPaths()].filter(([, follows]) => follows).map(([path]) => path);
    expect(revised.map(({ path }) => path).toSorted()).toEqual(following.toSorted());
    const sample = (path: string): string => path.replaceAll('{}', 'x');
    expect(revised.filter(({ path }) => !revisedPaths.some((one) => one.test(sample(path))))).toEqual([]);
  });
});
