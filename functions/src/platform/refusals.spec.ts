import { globSync, readFileSync } from 'node:fs';

const read = (pattern: string): string =>
  globSync(pattern)
    .filter((file) => !/\.spec\.ts$|\/testing\//.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
const found = (text: string, pattern: RegExp): readonly string[] => Array.from(text.matchAll(pattern), (match) => match[1] ?? '');

/** Typed answers that are no refusals: they say what was judged. */
const verdicts = ['OrientationReason', 'UncoveredReason', 'MatchReason'];

describe('what is refused', () => {
  const source = read('functions/src/**/*.ts') + read('src/domain/**/*.ts');
  const thrown = found(source, /\b(?:Refused|refused|forbidden|invalid)\(\s*'(\w+)'/g);
  const declared = Array.from(source.matchAll(/export type (\w+(?:Fault|Reason|Refusal)) =([^;]*);/g))
    .filter(([, name]) => !verdicts.includes(name ?? ''))
    .flatMap(([, , members]) => found(members ?? '', /'(\w+)'/g));

  it('has words for each of its reasons on some screen, in French', () => {
    const worded = new Set(found(read('src/app/**/*.ts'), /\b(\w+):\s*(?:\$localize|\(|late\b)/g));
    const reasons = [...new Set([...thrown, ...declared])];
    expect(reasons.length).toBeGreaterThan(150);
    expect(reasons.filter((reason) => !worded.has(reason))).toEqual([]);
  });
});
