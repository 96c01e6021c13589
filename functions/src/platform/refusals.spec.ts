import { globSync, readFileSync } from 'node:fs';
import { exportsOf, literalsOf, readSources } from '../../../tests/support/contract/program';

const read = (pattern: string): string =>
  globSync(pattern)
    .filter((file) => !/\.spec\.ts$|\/testing\//.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
const found = (text: string, pattern: RegExp): readonly string[] => Array.from(text.matchAll(pattern), (match) => match[1] ?? '');

/** Typed answers that are no refusals: they say what was judged. */
const verdicts = ['OrientationReason', 'UncoveredReason', 'MatchReason'];

/** Every reason that the contract of some act names. */
const namedByActs = (): readonly string[] => {
  const sources = readSources('src/domain/acts.ts');
  const reason = exportsOf(sources, sources.file('src/domain/acts.ts')).get('Reason');
  return reason === undefined ? [] : literalsOf(sources, sources.checker.getTypeAtLocation(reason));
};

describe('what is refused', () => {
  const declared = Array.from(read('src/domain/**/*.ts').matchAll(/export type (\w+(?:Fault|Reason|Refusal)) =([^;]*);/g))
    .filter(([, name]) => !verdicts.includes(name ?? ''))
    .flatMap(([, , members]) => found(members ?? '', /'(\w+)'/g));

  it('has words for each reason of each act, and for each that the domain declares, on some screen, in French', () => {
    const worded = new Set(found(read('src/app/**/*.ts'), /\b(\w+):\s*(?:\$localize|\(|late\b)/g));
    const acts = namedByActs();
    const reasons = [...new Set([...acts, ...declared])];
    expect(acts.length).toBeGreaterThan(130);
    expect(reasons.length).toBeGreaterThan(150);
    expect(reasons.filter((reason) => !worded.has(reason))).toEqual([]);
  });
});
