/** Why: what must hold of a store that was killed, whatever it was doing. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Firestore, QuerySnapshot } from 'firebase-admin/firestore';
import type { Ledger } from './ledger.ts';
import type { TriggerHost } from './trigger-host.ts';
import { FUNDS } from './writers.ts';
import type { Watcher } from './watchers.ts';

/** SQLite's own verdict on a copy of the files as the kill left them; `ok` when sound. The server's own recovery stays the server's. */
export function integrityOf(folder: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'crash-copy-'));
  try {
    cpSync(folder, copy, { recursive: true });
    const db = new DatabaseSync(join(copy, 'firestore.sqlite'));
    try {
      return db
        .prepare('PRAGMA integrity_check')
        .all()
        .map((row) => String(row['integrity_check']))
        .join('; ');
    } finally {
      db.close();
    }
  } finally {
    rmSync(copy, { recursive: true });
  }
}

type Numbers = ReadonlyMap<string, number>;

/** Everything as of one moment, read by a read-only transaction. */
export interface Picture {
  readonly feed: Numbers;
  /** The feed by number, as its index gives it. */
  readonly ranked: readonly string[];
  readonly left: Numbers;
  readonly right: Numbers;
  readonly bulk: Numbers;
  readonly bank: Numbers;
  readonly moves: Numbers;
  readonly count: Numbers;
}

export function pictureOf(db: Firestore): Promise<Picture> {
  return db.runTransaction(
    async (transaction) => {
      const read = async (name: string): Promise<Numbers> => numbersOf(await transaction.get(db.collection(name)));
      const ranked = (await transaction.get(db.collection('feed').orderBy('n', 'desc'))).docs.map(({ id }) => id);
      const [feed, left, right] = [await read('feed'), await read('left'), await read('right')];
      return {
        feed,
        ranked,
        left,
        right,
        bulk: await read('bulk'),
        bank: await read('bank'),
        moves: await read('moves'),
        count: await read('count'),
      };
    },
    { readOnly: true },
  );
}

const numbersOf = (snapshot: QuerySnapshot): Numbers =>
  new Map(snapshot.docs.map((document) => [document.id, document.get('n') as number]));

/** Sentences on what is wrong: acknowledged writes that are gone, writes nobody sent, halves of commits, an index that disagrees. */
export function faultsOf(picture: Picture, acknowledged: Numbers, ledger: Ledger, kills: number): readonly string[] {
  return [
    ...[...acknowledged].flatMap(([key, least]) => entryFaults(picture, key, least, ledger.issued(key), kills)),
    ...halves(picture),
    ...indexFaults(picture),
  ];
}

/** Acknowledged moves, once each: a document that is written once. */
export function lostMoves(picture: Picture, acknowledged: ReadonlySet<string>): readonly string[] {
  return [...acknowledged]
    .filter((path) => !picture.moves.has(path.slice('moves/'.length)))
    .map((path) => `${path} was acknowledged and is gone`);
}

function entryFaults(picture: Picture, key: string, least: number, most: number, kills: number): readonly string[] {
  const [collection = '', id = ''] = key.split('/');
  if (collection === 'moves') return [];
  const numbers = { feed: picture.feed, bulk: picture.bulk, pair: picture.left, count: picture.count }[collection];
  const found = numbers?.get(id) ?? 0;
  // An increment whose answer was lost is sent again: once more for each kill at most.
  const bound = collection === 'count' ? most + kills : most;
  if (found < least) return [`${key} was acknowledged at ${least} and is at ${found}`];
  return found > bound ? [`${key} is at ${found}, more than was ever sent (${bound})`] : [];
}

function halves({ left, right, bank, moves }: Picture): readonly string[] {
  const pairs = new Set([...left.keys(), ...right.keys()]);
  const torn = [...pairs]
    .filter((id) => left.get(id) !== right.get(id))
    .map((id) => `batch ${id}: ${left.get(id) ?? 'none'} and ${right.get(id) ?? 'none'}`);
  const [from, to] = [bank.get('from') ?? 0, bank.get('to') ?? 0];
  const moved = to === moves.size && from === FUNDS - moves.size;
  return moved ? torn : [...torn, `transactions: ${FUNDS - from} taken, ${to} given, ${moves.size} told`];
}

function indexFaults({ feed, ranked }: Picture): readonly string[] {
  const expected = [...feed].sort(([a, m], [b, n]) => n - m || (a < b ? 1 : -1)).map(([id]) => id);
  return ranked.join() === expected.join() ? [] : ['the index of feed.n disagrees with the documents'];
}

/** Every version that was kept and that a listener passed over although nothing had interrupted it. */
export function skipped(watcher: Watcher, truth: TriggerHost): readonly string[] {
  if (!watcher.whole) return [];
  return [...watcher.seen].flatMap(([id, versions]) => {
    const kept = [...(truth.heard.get(`feed/${id}`) ?? [])];
    return versions.flatMap((version, i) => {
      const before = versions[i - 1];
      if (before?.epoch !== version.epoch) return [];
      const missing = kept.filter((n) => n > before.n && n < version.n);
      return missing.length === 0 ? [] : [`${watcher.name}: ${id} passed from ${before.n} to ${version.n} without ${missing.join()}`];
    });
  });
}

/** Acknowledged writes of the feed that no trigger was told of: each number, whatever was written later. */
export function untold(acknowledged: ReadonlyMap<string, readonly number[]>, truth: TriggerHost): readonly string[] {
  return [...acknowledged]
    .filter(([key]) => key.startsWith('feed/'))
    .flatMap(([key, numbers]) => numbers.map((n) => [key, n] as const))
    .filter(([key, n]) => !truth.heard.get(key)?.has(n))
    .map(([key, n]) => `trigger: ${key} at ${n} was never delivered`);
}
