/** Why: test tools load Storage rules over HTTP; rules that were not put in force would let a test pass for nothing. */
import { startLocalFirebase, type LocalFirebase } from './main.ts';

const rules = (read: string): string =>
  `rules_version = '2'; service firebase.storage { match /b/{bucket}/o { match /{all=**} { allow read: if ${read}; allow write; } } }`;

describe('Storage rules loaded by a test tool', () => {
  let local: LocalFirebase;
  let origin: string;
  beforeAll(async () => {
    local = await startLocalFirebase({ project: 'demo-loaded-rules', data: ':memory:', open: true, log: () => undefined });
    origin = `http://127.0.0.1:${local.ports.storage}`;
  }, 60_000);
  afterAll(() => local.close());

  const load = async (content: string): Promise<number> => {
    const body = JSON.stringify({ rules: { files: [{ name: 'loaded.rules', content }] } });
    const headers = { 'content-type': 'application/json' };
    return (await fetch(`${origin}/internal/setRules`, { method: 'PUT', headers, body })).status;
  };
  const read = async (): Promise<number> => (await fetch(`${origin}/v0/b/demo-loaded-rules.firebasestorage.app/o/plan.txt`)).status;

  it('are in force from then on, and those that do not compile are refused', async () => {
    await fetch(`${origin}/v0/b/demo-loaded-rules.firebasestorage.app/o?name=plan.txt`, { method: 'POST', body: 'plan' });
    expect(await read()).toBe(200);
    expect([await load(rules('false')), await read()]).toEqual([200, 403]);
    expect(await load('service firebase.storage { banana }')).toBe(400);
    expect(await read()).toBe(403);
    expect([await load(rules('true')), await read()]).toEqual([200, 200]);
  }, 30_000);
});
