/** Why: listeners that stay through every kill, and remember all they were told, to be compared with the truth. */
import type { Firestore as AdminFirestore } from 'firebase-admin/firestore';
import { collection, limit, onSnapshot, orderBy, query, type Firestore } from 'firebase/firestore';

interface Told {
  readonly type: 'added' | 'modified' | 'removed';
  readonly id: string;
  readonly n: number;
}

/** One listener: its present result, and every version of every document in the order it came. */
export class Watcher {
  readonly name: string;
  /** A limited listener sees documents leave and come back. */
  readonly whole: boolean;
  readonly faults: string[] = [];
  readonly seen = new Map<string, { readonly n: number; readonly epoch: number }[]>();
  readonly result = new Map<string, number>();
  snapshots = 0;
  changes = 0;
  /** Changes since the last kill. */
  recent = 0;
  private readonly epoch: () => number;

  constructor(name: string, whole: boolean, epoch: () => number) {
    this.name = name;
    this.whole = whole;
    this.epoch = epoch;
  }

  /** One snapshot: what changed, and the whole result as the SDK sees it. */
  take(told: readonly Told[], now: ReadonlyMap<string, number>): void {
    this.snapshots++;
    for (const change of told) this.change(change);
    const same = now.size === this.result.size && [...now].every(([id, n]) => this.result.get(id) === n);
    if (!same) this.fault(`its changes do not lead to its result (${this.result.size} and ${now.size} documents)`);
  }

  fault(text: string): void {
    if (this.faults.length < 10) this.faults.push(`${this.name}: ${text}`);
  }

  private change({ type, id, n }: Told): void {
    this.changes++;
    this.recent++;
    const known = this.result.get(id);
    if (type === 'removed') {
      this.result.delete(id);
      if (known === undefined) this.fault(`${id} left without having been there`);
      if (this.whole) this.fault(`${id} left, though nobody deletes`);
      return;
    }
    if (type === 'added' && known !== undefined) this.fault(`${id} arrived twice`);
    if (type === 'modified' && known === n) this.fault(`${id} changed to ${n} twice`);
    const versions = this.seen.get(id) ?? [];
    const last = versions.at(-1);
    if (last && n < last.n) this.fault(`${id} went back from ${last.n} to ${n}`);
    versions.push({ n, epoch: this.epoch() });
    this.seen.set(id, versions);
    this.result.set(id, n);
  }
}

/** A web client on the whole feed, one on its ten latest, and an Admin client on the whole. */
export function watch(web: (uid: string) => Firestore, admin: AdminFirestore, epoch: () => number): readonly Watcher[] {
  const all = new Watcher('watch-all', true, epoch);
  const top = new Watcher('watch-top', false, epoch);
  const server = new Watcher('watch-admin', true, epoch);
  onSnapshot(
    collection(web(all.name), 'feed'),
    (snapshot) => all.take(snapshot.docChanges().map(toldBy), resultOf(snapshot.docs)),
    (error) => all.fault(`ended: ${error.message}`),
  );
  onSnapshot(
    query(collection(web(top.name), 'feed'), orderBy('n', 'desc'), limit(10)),
    (snapshot) => top.take(snapshot.docChanges().map(toldBy), resultOf(snapshot.docs)),
    (error) => top.fault(`ended: ${error.message}`),
  );
  admin.collection('feed').onSnapshot(
    (snapshot) => server.take(snapshot.docChanges().map(toldBy), resultOf(snapshot.docs)),
    (error) => server.fault(`ended: ${error.message}`),
  );
  return [all, top, server];
}

interface Shown {
  readonly id: string;
  get(field: string): unknown;
}

const toldBy = ({ type, doc }: { readonly type: Told['type']; readonly doc: Shown }): Told => ({
  type,
  id: doc.id,
  n: doc.get('n') as number,
});

const resultOf = (docs: readonly Shown[]): ReadonlyMap<string, number> =>
  new Map(docs.map((shown) => [shown.id, shown.get('n') as number]));
