/** Why: the web SDK over gRPC, as tests in Node use it, must see a Firestore. */
import {
  collection,
  deleteDoc,
  deleteField,
  doc,
  getAggregateFromServer,
  getDoc,
  getDocs,
  increment,
  limit,
  onSnapshot,
  orderBy,
  query,
  runTransaction,
  serverTimestamp,
  setDoc,
  startAfter,
  sum,
  Timestamp,
  updateDoc,
  where,
  writeBatch,
  count,
  type Firestore,
} from 'firebase/firestore';
import { until } from './running-server.ts';
import type { Clients } from './clients.ts';
import { openTarget } from './target.ts';

describe('web SDK over gRPC', () => {
  let server: Clients;
  let db: Firestore;
  let other: Firestore;
  beforeAll(async () => {
    server = await openTarget();
    db = server.web('ada');
    other = server.web();
  });
  afterAll(() => server.close());

  it('reads back what it wrote', async () => {
    await setDoc(doc(db, 'open/types'), { n: 1, d: 1.5, s: 'é😀', list: [null, true], at: new Timestamp(1, 5000) });
    expect((await getDoc(doc(other, 'open/types'))).data()).toEqual({
      n: 1,
      d: 1.5,
      s: 'é😀',
      list: [null, true],
      at: new Timestamp(1, 5000),
    });
  });

  it('updates, deletes fields and applies transforms', async () => {
    const ref = doc(db, 'open/update');
    await setDoc(ref, { keep: 1, drop: 2, deep: { a: 1 } });
    await updateDoc(ref, { drop: deleteField(), 'deep.b': increment(3), at: serverTimestamp() });
    const data = (await getDoc(doc(other, 'open/update'))).data();
    expect(data?.['at']).toBeInstanceOf(Timestamp);
    expect<object>({ ...data, at: null }).toEqual({ keep: 1, deep: { a: 1, b: 3 }, at: null });
  });

  it('refuses to update a missing document', async () => {
    await expectAsync(updateDoc(doc(db, 'open/nowhere'), { a: 1 })).toBeRejectedWith(jasmine.objectContaining({ code: 'not-found' }));
  });

  it('deletes', async () => {
    await setDoc(doc(db, 'open/gone'), { a: 1 });
    await deleteDoc(doc(db, 'open/gone'));
    expect((await getDoc(doc(other, 'open/gone'))).exists()).toBeFalse();
  });

  it('commits a batch whole or not at all', async () => {
    const good = writeBatch(db);
    good.set(doc(db, 'open/b1'), { n: 1 }).set(doc(db, 'open/b2'), { n: 2 });
    await good.commit();
    expect((await getDoc(doc(other, 'open/b2'))).data()).toEqual({ n: 2 });
    const bad = writeBatch(db);
    bad.set(doc(db, 'open/b3'), { n: 3 }).update(doc(db, 'open/missing'), { n: 1 });
    await expectAsync(bad.commit()).toBeRejected();
    expect((await getDoc(doc(other, 'open/b3'))).exists()).toBeFalse();
  });

  it('counts without loss when transactions contend', async () => {
    await setDoc(doc(db, 'open/counter'), { n: 0 });
    const add = (firestore: Firestore): Promise<void> =>
      runTransaction(firestore, async (transaction) => {
        const ref = doc(firestore, 'open/counter');
        transaction.update(ref, { n: ((await transaction.get(ref)).data()?.['n'] as number) + 1 });
      });
    await Promise.all([add(db), add(other), add(db)]);
    expect((await getDoc(doc(other, 'open/counter'))).data()).toEqual({ n: 3 });
  });

  it('answers queries and aggregations', async () => {
    for (const n of [1, 2, 3, 4]) await setDoc(doc(db, `open/q/list/${n}`), { n, even: n % 2 === 0 });
    const list = collection(other, 'open/q/list');
    const found = await getDocs(query(list, where('even', '==', true)));
    expect(found.docs.map((item) => item.id)).toEqual(['2', '4']);
    const page = await getDocs(query(list, orderBy('n', 'desc'), startAfter(4), limit(2)));
    expect(page.docs.map((item) => item.id)).toEqual(['3', '2']);
    expect((await getAggregateFromServer(list, { all: count(), total: sum('n') })).data()).toEqual({ all: 4, total: 10 });
  });

  it('keeps a limited query true as documents come, change and go', async () => {
    const seen: string[] = [];
    const list = collection(other, 'open/l/list');
    const stop = onSnapshot(query(list, orderBy('n'), limit(2)), (snapshot) => seen.push(snapshot.docs.map((item) => item.id).join('')));
    await until('the first snapshot', () => seen.length === 1);
    const last = async (expected: string): Promise<void> => until(`"${expected}"`, () => seen.at(-1) === expected);
    await setDoc(doc(db, 'open/l/list/b'), { n: 2 });
    await last('b');
    await setDoc(doc(db, 'open/l/list/c'), { n: 3 });
    await last('bc');
    await setDoc(doc(db, 'open/l/list/a'), { n: 1 });
    await last('ab');
    await deleteDoc(doc(db, 'open/l/list/a'));
    await last('bc');
    await updateDoc(doc(db, 'open/l/list/b'), { n: 9 });
    await last('cb');
    expect(seen[0]).toBe('');
    expect(seen.filter((ids) => ids.length > 2)).toEqual([]);
    stop();
  });

  it('shows a batch as one snapshot', async () => {
    const sizes: number[] = [];
    const stop = onSnapshot(collection(other, 'open/s/list'), (snapshot) => sizes.push(snapshot.size));
    await until('the first snapshot', () => sizes.length === 1);
    const batch = writeBatch(db);
    for (const id of ['a', 'b', 'c']) batch.set(doc(db, `open/s/list/${id}`), { id });
    await batch.commit();
    await until('the batch', () => sizes.at(-1) === 3);
    expect(sizes).toEqual([0, 3]);
    stop();
  });
});

describe('rules over gRPC', () => {
  let server: Clients;
  beforeAll(async () => {
    server = await openTarget();
  });
  afterAll(() => server.close());

  it('lets the owner read what it refuses to others', async () => {
    const owner = server.web('ada');
    await setDoc(doc(owner, 'own/ada'), { secret: 1 });
    expect((await getDoc(doc(owner, 'own/ada'))).data()).toEqual({ secret: 1 });
    await expectAsync(getDoc(doc(server.web('eve'), 'own/ada'))).toBeRejectedWith(jasmine.objectContaining({ code: 'permission-denied' }));
  });

  it('refuses a write and keeps the stream for the next one', async () => {
    const eve = server.web('eve');
    const refused = setDoc(doc(eve, 'own/ada'), { stolen: true });
    const accepted = setDoc(doc(eve, 'own/eve'), { mine: true });
    await expectAsync(refused).toBeRejectedWith(jasmine.objectContaining({ code: 'permission-denied' }));
    await accepted;
    expect((await getDoc(doc(eve, 'own/eve'))).data()).toEqual({ mine: true });
  });

  it('ends a denied listener and leaves its neighbour alive', async () => {
    const eve = server.web('eve');
    const sizes: number[] = [];
    const stop = onSnapshot(collection(eve, 'open'), (snapshot) => sizes.push(snapshot.size));
    const code = await new Promise<string>((resolve) =>
      onSnapshot(
        collection(eve, 'own'),
        () => resolve('allowed'),
        (error) => resolve(error.code),
      ),
    );
    expect(code).toBe('permission-denied');
    await until('the neighbour', () => sizes.length === 1);
    await setDoc(doc(server.web(), 'open/neighbour'), { n: 1 });
    await until('the neighbour again', () => sizes.at(-1) === 1);
    stop();
  });

  it('ends a document listener once the document is no longer readable', async () => {
    const ada = server.web('ada');
    await setDoc(doc(ada, 'shared/x'), { public: true });
    const heard: string[] = [];
    onSnapshot(
      doc(server.web('eve'), 'shared/x'),
      (snapshot) => heard.push(String(snapshot.data()?.['public'])),
      (error) => heard.push(error.code),
    );
    await until('the first snapshot', () => heard.length === 1);
    await setDoc(doc(ada, 'shared/x'), { public: false });
    await until('the refusal', () => heard.length === 2);
    expect(heard).toEqual(['true', 'permission-denied']);
  });

  for (const [path, then] of [
    ['shared/y', 'undefined'],
    ['present/y', 'permission-denied'],
  ] as const) {
    it(`judges the absence of a deleted document as any other read: ${path} is ${then}`, async () => {
      const ada = server.web('ada');
      await setDoc(doc(ada, path), { public: true });
      const heard: string[] = [];
      onSnapshot(
        doc(server.web('eve'), path),
        (snapshot) => heard.push(String(snapshot.data()?.['public'])),
        (error) => heard.push(error.code),
      );
      await until('the first snapshot', () => heard.length === 1);
      await deleteDoc(doc(ada, path));
      await until('the deletion', () => heard.length === 2);
      expect(heard).toEqual(['true', then]);
    });
  }
});
