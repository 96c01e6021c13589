/** Why: a test tool loads rules before each test; those that no test asks about any more must not stay. */
import { createEngine } from './firestore/store/engine.ts';
import { rulesReader } from './rules-files.ts';
import { storageJudge } from './storage-judge.ts';

const reading = (allowed: boolean): string =>
  `rules_version = '2'; service firebase.storage { match /b/{bucket}/o { match /{all=**} { allow read: if ${String(allowed)}; } } }`;

describe('the judge of files', () => {
  const engine = createEngine({ path: ':memory:', authorizer: { rulesFor: () => null } });
  const judge = storageJudge('demo-judge', engine, () => null, rulesReader('firebase.storage', fail));
  afterAll(() => engine.close());

  const load = (source: string): number => {
    const loaded = judge.load(source);
    if ('problem' in loaded) throw new Error(loaded.problem);
    return loaded.ruleset;
  };
  const ask = (ruleset: number | null): string => {
    const question = {
      method: 'get',
      path: '/b/bucket/o/plan.txt',
      auth: null,
      time: new Date(0),
      resource: {},
      requestResource: null,
    } as const;
    const { allowed, reason } = judge.decide({ ...question, ruleset });
    return allowed ? 'allowed' : reason.trim();
  };

  it('keeps each of the rules loaded apart, until it is told to forget them', () => {
    const [open, shut] = [load(reading(true)), load(reading(false))];
    expect(ask(open)).toBe('allowed');
    expect(ask(shut)).not.toBe('allowed');
    judge.forget(shut);
    expect(ask(shut)).toBe('These rules were never loaded.');
    const later = load(reading(false));
    expect(later).not.toBe(shut);
    expect([ask(open), ask(null)]).toEqual(['allowed', 'allowed']);
  });

  it('gives no number to rules that do not compile', () => {
    expect(judge.load('service firebase.storage { banana }')).toEqual({ problem: jasmine.stringContaining('banana') });
  });
});
