/** Why: after a network drop a listener must learn what it missed and pay for nothing else. */
import { collection, getDocs, limit, onSnapshot, orderBy, query, type QuerySnapshot } from 'firebase/firestore';
import { openRelay, runServer, until, type Relay, type RunningServer } from './running-server.ts';

describe('a listener after a network drop', () => {
  let server: RunningServer;
  let relay: Relay;
  beforeEach(async () => {
    server = await runServer();
    relay = await openRelay(server.port);
    for (let n = 1; n <= 5; n++) await server.admin().doc(`open/${n}`).set({ n });
  });
  afterEach(async () => {
    await server.close();
    await relay.close();
  });
  const adasReads = (): number => server.engine.usage.snapshot().reads['ada'] ?? 0;
  const ids = (snapshot: QuerySnapshot | undefined): string => (snapshot?.docs ?? []).map((item) => item.id).join('');

  it('learns changes, arrivals and departures, billed for these alone', async () => {
    const seen: QuerySnapshot[] = [];
    const stop = onSnapshot(query(collection(server.web('ada', relay.port), 'open'), orderBy('n')), (snapshot) => void seen.push(snapshot));
    await until('five documents', () => ids(seen.at(-1)) === '12345');
    const before = adasReads();
    relay.cut();
    await server.admin().doc('open/6').set({ n: 6 });
    await server.admin().doc('open/2').delete();
    await server.admin().doc('open/1').set({ n: 9 });
    relay.restore();
    await until('the missed changes', () => ids(seen.at(-1)) === '34561');
    expect(adasReads() - before).toBe(2);
    stop();
  }, 20_000);

  it('that the history forgot finds by the filter what left, and pays for what changed alone', async () => {
    for (let n = 10; n < 60; n++) await server.admin().doc(`open/${n}`).set({ n });
    const seen: QuerySnapshot[] = [];
    const stop = onSnapshot(query(collection(server.web('ada', relay.port), 'open'), orderBy('n')), (snapshot) => void seen.push(snapshot));
    await until('55 documents', () => seen.at(-1)?.size === 55);
    relay.cut();
    await server.admin().doc('open/10').delete();
    await server.admin().doc('open/é/x/1').set({ n: 1 });
    await server.admin().doc('open/11').set({ other: 1 });
    await server.admin().doc('open/12').set({ n: 99 });
    spyOn(server.engine, 'changedSince').and.returnValue('pruned');
    const before = adasReads();
    relay.restore();
    await until('what left and what changed', () => seen.at(-1)?.size === 53 && seen.at(-1)?.docs.at(-1)?.id === '12');
    expect(adasReads() - before).toBeLessThan(10);
    stop();
  }, 20_000);

  it('corrects a limited query, also where an unchanged document slid in', async () => {
    const seen: QuerySnapshot[] = [];
    const db = server.web('ada', relay.port);
    const stop = onSnapshot(query(collection(db, 'open'), orderBy('n'), limit(2)), (snapshot) => void seen.push(snapshot));
    await until('two documents', () => ids(seen.at(-1)) === '12');
    relay.cut();
    await server.admin().doc('open/1').delete();
    relay.restore();
    await until('the unchanged third document', () => ids(seen.at(-1)) === '23');
    relay.cut();
    await server.admin().doc('open/0').set({ n: 0 });
    relay.restore();
    await until('the new first document', () => ids(seen.at(-1)) === '02');
    stop();
    expect((await getDocs(query(collection(db, 'open'), orderBy('n'), limit(2)))).size).toBe(2);
  }, 20_000);
});
