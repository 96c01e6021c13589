/** Why: what a query means is told once, and asked by every road: a web client sorts and filters again, REST and the Admin SDK show what the server itself answered. */
import type { Query as AdminQuery } from 'firebase-admin/firestore';
import { FieldValue, Filter } from 'firebase-admin/firestore';
import * as web from 'firebase/firestore';
import * as lite from 'firebase/firestore/lite';
import type { Clients } from './clients.ts';
import { openTarget } from './target.ts';

/** The functions both web SDKs share. */
type Sdk = Pick<
  typeof lite,
  'where' | 'orderBy' | 'limit' | 'limitToLast' | 'startAt' | 'startAfter' | 'endAt' | 'endBefore' | 'or' | 'and'
> & {
  readonly documentId: typeof lite.documentId;
};
type Constraints = (sdk: Sdk) => readonly (lite.QueryConstraint | lite.QueryCompositeFilterConstraint)[];

const DOCUMENTS: Readonly<Record<string, object>> = {
  a: { n: 1, r: 9, tags: ['x', 'y'], m: { k: 1 }, u: 'é', v: FieldValue.vector([5]) },
  b: { n: 2, r: 8, tags: ['y'], m: { k: 2 }, u: '\u{10000}', v: FieldValue.vector([0, 1]) },
  c: { n: 2.5, r: 7, tags: [], m: { k: 1 }, u: '\uffff', v: FieldValue.vector([4]) },
  d: { n: NaN, u: 'z' },
  e: { n: null, tags: [null] },
  f: { n: '1', r: 1 },
  g: {},
  h: { n: [1, 2] },
};

const CASES: readonly (readonly [string, Constraints, string])[] = [
  ['equal', ({ where }) => [where('n', '==', 2)], 'b'],
  ['greater, among numbers only', ({ where }) => [where('n', '>', 1)], 'b c'],
  ['between', ({ where }) => [where('n', '>=', 1), where('n', '<', 2.5)], 'a b'],
  ['different: neither missing nor null', ({ where }) => [where('n', '!=', 2)], 'd a c f h'],
  ['in, by value and type', ({ where }) => [where('n', 'in', [1, '1'])], 'a f'],
  ['not in', ({ where }) => [where('n', 'not-in', [1, 2])], 'd c f h'],
  ['array-contains', ({ where }) => [where('tags', 'array-contains', 'y')], 'a b'],
  ['array-contains-any', ({ where }) => [where('tags', 'array-contains-any', ['x', 'none'])], 'a'],
  ['null', ({ where }) => [where('n', '==', null)], 'e'],
  ['NaN', ({ where }) => [where('n', '==', NaN)], 'd'],
  ['not null', ({ where }) => [where('n', '!=', null)], 'd a b c f h'],
  ['a nested field', ({ where }) => [where('m.k', '==', 1)], 'a c'],
  ['a whole map', ({ where }) => [where('m', '==', { k: 2 })], 'b'],
  ['or', ({ where, or }) => [or(where('n', '==', 1), where('r', '==', 8))], 'a b'],
  ['and within or', ({ where, or, and }) => [or(and(where('m.k', '==', 1), where('r', '<', 8)), where('n', '==', '1'))], 'f c'],
  ['inequalities on two fields, ordered by field name', ({ where }) => [where('r', '>', 1), where('n', '>', 0)], 'a b c'],
  ['order: only documents with the field, by type', ({ orderBy }) => [orderBy('n')], 'e d a b c f h'],
  ['order: strings by their UTF-8 bytes', ({ orderBy }) => [orderBy('u')], 'd a c b'],
  ['order: vectors by length first', ({ orderBy }) => [orderBy('v')], 'c a b'],
  ['order: descending, limited', ({ orderBy, limit }) => [orderBy('n', 'desc'), limit(2)], 'h f'],
  ['order: the last two', ({ orderBy, limitToLast }) => [orderBy('n'), limitToLast(2)], 'f h'],
  ['cursors: after', ({ orderBy, startAfter }) => [orderBy('n'), startAfter(2)], 'c f h'],
  ['cursors: from and before', ({ orderBy, startAt, endBefore }) => [orderBy('n'), startAt(1), endBefore('1')], 'a b c'],
  ['cursors: several values', ({ orderBy, startAt, endAt }) => [orderBy('m.k'), orderBy('n'), startAt(1, 2), endAt(2, 2)], 'c b'],
  ['names: after one', ({ where, orderBy, documentId }) => [where(documentId(), '>', 'f'), orderBy(documentId())], 'g h'],
  ['names: among some', ({ where, documentId }) => [where(documentId(), 'in', ['h', 'none', 'a'])], 'a h'],
];

describe('queries', () => {
  let target: Clients;
  let webDb: web.Firestore;
  let liteDb: lite.Firestore;
  beforeAll(async () => {
    target = await openTarget();
    webDb = target.web();
    liteDb = target.lite();
    const db = target.admin();
    for (const [id, data] of Object.entries(DOCUMENTS)) await db.doc(`open/q/list/${id}`).set(data);
  });
  afterAll(() => target.close());
  // The two SDKs name the same functions with classes of their own.
  const viaWeb = (build: Constraints): web.Query =>
    (web.query as (...all: readonly unknown[]) => web.Query)(web.collection(webDb, 'open/q/list'), ...build(web));
  const viaLite = (build: Constraints): lite.Query =>
    (lite.query as (...all: readonly unknown[]) => lite.Query)(lite.collection(liteDb, 'open/q/list'), ...build(lite));
  const ids = (docs: readonly { readonly id: string }[]): string => docs.map((item) => item.id).join(' ');

  for (const [name, build, expected] of CASES) {
    it(name, async () => {
      expect(ids((await lite.getDocs(viaLite(build))).docs)).toBe(expected);
      expect(ids((await web.getDocsFromServer(viaWeb(build))).docs)).toBe(expected);
      expect((await lite.getCount(viaLite(build))).data().count).toBe(expected.split(' ').length);
    });
  }

  it('gives sums and averages the type of what they add', async () => {
    const list = lite.collection(liteDb, 'open/q/list');
    const numbers = lite.query(list, lite.where('n', '<=', 2));
    const { sum, average, getAggregate } = lite;
    expect((await getAggregate(numbers, { s: sum('n'), a: average('n') })).data()).toEqual({ s: 3, a: 1.5 });
    expect((await getAggregate(numbers, { s: sum('absent'), a: average('absent') })).data()).toEqual({ s: 0, a: null });
    expect((await getAggregate(list, { s: sum('n'), a: average('r') })).data()).toEqual({ s: 5.5, a: 6.25 });
    expect((await getAggregate(list, { s: sum('n') })).data()).toEqual({ s: NaN });
  });

  it('refuses what production refuses, by its code', async () => {
    const admin: AdminQuery = target.admin().collection('open/q/list');
    for (const refused of [
      admin.orderBy('__name__').orderBy('n'),
      admin.where('n', '!=', 2).orderBy('__name__'),
      admin.where('n', '!=', 2).where('__name__', '==', 'a'),
      admin.where('n', '!=', 2).where('r', '!=', 2),
      admin.where('n', 'not-in', [1]).where(Filter.or(Filter.where('r', '==', 1), Filter.where('r', '==', 2))),
      admin.where(
        'n',
        'in',
        Array.from({ length: 31 }, (_, i) => i),
      ),
    ])
      await expectAsync(refused.get()).toBeRejectedWith(jasmine.objectContaining({ code: 3 }));
  });

  it('keeps databases of one project apart', async () => {
    const other = target.admin('second');
    expect((await other.collection('open/q/list').get()).size).toBe(0);
    await other.doc('open/q/list/only').set({ n: 1 });
    expect(ids((await other.collection('open/q/list').get()).docs)).toBe('only');
    expect((await target.admin().doc('open/q/list/only').get()).exists).toBeFalse();
  });
});
