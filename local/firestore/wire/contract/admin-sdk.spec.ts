/** Why: functions and tools use the Admin SDK, which reads by RunQuery and locks by transactions. */
import { FieldValue, Timestamp, type Firestore } from 'firebase-admin/firestore';
import { until } from './running-server.ts';
import type { Clients } from './clients.ts';
import { openTarget } from './target.ts';

describe('Admin SDK', () => {
  let server: Clients;
  let db: Firestore;
  beforeAll(async () => {
    server = await openTarget();
    db = server.admin();
  });
  afterAll(() => server.close());

  it('skips rules and keeps types', async () => {
    const value = { i: 5, d: 1.5, b: Buffer.from('x'), at: new Timestamp(1, 2000), deep: { list: [1, 'a'] }, nan: NaN };
    await db.doc('closed/types').set(value);
    expect((await db.doc('closed/types').get()).data()).toEqual(value);
  });

  it('creates once', async () => {
    await db.doc('closed/once').create({ n: 1 });
    await expectAsync(db.doc('closed/once').create({ n: 2 })).toBeRejectedWith(jasmine.objectContaining({ code: 6 }));
  });

  it('merges, increments and deletes fields', async () => {
    await db.doc('closed/merge').set({ a: 1, n: 1, gone: 1 });
    await db.doc('closed/merge').set({ b: 2, n: FieldValue.increment(2), gone: FieldValue.delete() }, { merge: true });
    expect((await db.doc('closed/merge').get()).data()).toEqual({ a: 1, b: 2, n: 3 });
  });

  it('reads several documents, found or missing, in the order asked', async () => {
    await db.doc('closed/g1').set({ n: 1 });
    const found = await db.getAll(db.doc('closed/g0'), db.doc('closed/g1'));
    expect(found.map((item) => item.exists)).toEqual([false, true]);
  });

  it('answers queries, also empty and projected ones, and aggregations', async () => {
    for (const n of [1, 2, 3]) await db.doc(`q/${n}`).set({ n, label: `#${n}` });
    const found = await db.collection('q').where('n', '>', 1).orderBy('n', 'desc').select('label').get();
    expect(found.docs.map((item) => item.data())).toEqual([{ label: '#3' }, { label: '#2' }]);
    expect((await db.collection('q').where('n', '>', 9).get()).empty).toBeTrue();
    expect((await db.collection('q').count().get()).data()).toEqual({ count: 3 });
    expect((await db.collection('q').orderBy('n').limitToLast(2).get()).docs.map((item) => item.id)).toEqual(['2', '3']);
  });

  it('queries collection groups and lists collections', async () => {
    await db.doc('tree/a/leaves/1').set({ n: 1 });
    await db.doc('tree/b/leaves/2').set({ n: 2 });
    expect((await db.collectionGroup('leaves').get()).size).toBe(2);
    expect((await db.doc('tree/a').listCollections()).map((item) => item.id)).toEqual(['leaves']);
    expect((await db.collection('tree').listDocuments()).map((item) => item.id)).toEqual(['a', 'b']);
  });

  it('cuts a collection group in parts that cover it once', async () => {
    const group = db.collectionGroup('parts');
    const parts = async (count: number): Promise<readonly (readonly string[])[]> => {
      const found: string[][] = [];
      for await (const part of group.getPartitions(count)) found.push((await part.toQuery().get()).docs.map((item) => item.ref.path));
      return found;
    };
    expect(await parts(3)).toEqual([[]]);
    for (let n = 0; n < 10; n++) await db.doc(`cut/${n % 3}/parts/${n}`).set({ n });
    const all = (await group.get()).docs.map((item) => item.ref.path);
    const three = await parts(3);
    expect(three.map((part) => part.length)).toEqual([3, 3, 4]);
    expect(three.flat()).toEqual(all);
    expect((await parts(20)).flat()).toEqual(all);
    expect(await parts(1)).toEqual([all]);
  });

  it('writes in bulk and deletes recursively', async () => {
    const writer = db.bulkWriter();
    for (let n = 0; n < 50; n++) void writer.set(db.doc(`bulk/root/items/${n}`), { n });
    await writer.close();
    expect((await db.collection('bulk/root/items').count().get()).data().count).toBe(50);
    await db.recursiveDelete(db.doc('bulk/root'));
    expect((await db.collection('bulk/root/items').get()).size).toBe(0);
  });

  it('serialises contending transactions', async () => {
    await db.doc('closed/counter').set({ n: 0 });
    const add = (): Promise<void> =>
      db.runTransaction(async (transaction) => {
        const snapshot = await transaction.get(db.doc('closed/counter'));
        transaction.update(db.doc('closed/counter'), { n: (snapshot.data()?.['n'] as number) + 1 });
      });
    await Promise.all([add(), add(), add()]);
    expect((await db.doc('closed/counter').get()).data()).toEqual({ n: 3 });
  });

  it('reads at one time in a read-only transaction', async () => {
    await db.doc('closed/ro').set({ n: 1 });
    const seen = await db.runTransaction(async (transaction) => (await transaction.get(db.doc('closed/ro'))).data(), { readOnly: true });
    expect(seen).toEqual({ n: 1 });
  });

  it('hears changes', async () => {
    const sizes: number[] = [];
    const stop = db.collection('heard').onSnapshot((snapshot) => void sizes.push(snapshot.size));
    await until('the first snapshot', () => sizes.length === 1);
    await db.doc('heard/a').set({ n: 1 });
    await until('the document', () => sizes.at(-1) === 1);
    await db.doc('heard/a').delete();
    await until('its end', () => sizes.at(-1) === 0);
    expect(sizes).toEqual([0, 1, 0]);
    stop();
  });
});
