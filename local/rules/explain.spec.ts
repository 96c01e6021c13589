import { compileRules } from './compile.ts';
import { explaining } from './explain.ts';
import { aDocument, aQuery, aRequest } from './spec-support.ts';

const RULES = compileRules(`service cloud.firestore { match /databases/{database}/documents {
  match /things/{id} {
    allow get: if resource.data.secret.matches('(');
    allow read: if id == 'two' && resource.data.n == 1;
  }
} }`);

describe('explaining rules', () => {
  let told: string[];
  const asked = explaining(RULES, (text) => void told.push(text));
  beforeEach(() => (told = []));

  it('tells each statement that was tried, in full to the log and without values to the client', () => {
    const resource = aDocument('things/one', { secret: 7n });
    const { allowed, reason } = asked.check(aRequest({ resource }));
    expect(allowed).toBe(false);
    expect(told).toEqual([
      'denied: get /things/one by ana\n' +
        '  match /databases/{database}/documents/things/{id}, allow at line 3: Function not found error: matches(int, string).\n' +
        '  match /databases/{database}/documents/things/{id}, allow at line 4: false',
    ]);
    expect(reason).toBe(
      `${RULES.check(aRequest({ resource })).reason}\n` +
        '  match /databases/{database}/documents/things/{id}, allow at line 3: error\n' +
        '  match /databases/{database}/documents/things/{id}, allow at line 4: false',
    );
  });

  it('says nothing of what is allowed', () => {
    const request = aRequest({ path: 'things/two', resource: aDocument('things/two', { n: 1n, secret: 'x' }) });
    expect(asked.check(request)).toEqual({ allowed: true, reason: '' });
    expect(told).toEqual([]);
  });

  it('says what a query leaves open, and that no match covers a path', () => {
    const list = asked.check(aRequest({ method: 'list', path: 'things', query: aQuery(), auth: null }));
    expect(list.reason).toContain('allow at line 4: not settled by the query');
    expect(told[0]).toContain('denied: list /things by nobody signed in');
    const group = aQuery({ allDescendants: true, collectionId: 'parts' });
    expect(asked.check(aRequest({ method: 'list', path: '', query: group })).reason).toMatch(
      /no match covers this path for this operation$/,
    );
    expect(told[1]).toContain("list the group 'parts' below / by ana");
  });
});
