/** Why: what an act costs is every document it writes and every trigger that follows, to the end; specs count both. */
import type { DocumentSnapshot, Firestore } from 'firebase-admin/firestore';

interface Trigger {
  readonly run: (event: object) => unknown;
  readonly __endpoint?: {
    readonly eventTrigger?: { readonly eventType?: string; readonly eventFilterPathPatterns?: { readonly document?: string } };
  };
}
export interface Work {
  /** Paths written by the act, then by what it set off; once each time. */
  readonly written: readonly string[];
  /** Of these, writes that left the document as it was. */
  readonly idle: readonly string[];
  /** Names of the triggers that were called. */
  readonly triggers: readonly string[];
  /** Transactions begun by these triggers: one that finds at once that nothing of its own moved begins none. */
  readonly recounts: number;
}

interface Written {
  readonly path: string;
  readonly before: DocumentSnapshot;
  readonly after: DocumentSnapshot;
}
type Write = Readonly<Record<string, { readonly name?: string } | string | undefined>>;
type Send = (method: string, request: { readonly writes?: readonly Write[] }, ...more: unknown[]) => Promise<unknown>;
const writing: readonly string[] = ['commit', 'batchWrite'];

/** The journal gathers lines of many acts (`chainAudit`): it is counted by its own specs. */
const countedApart: readonly string[] = ['onAuditQueued'];

const documentOf = ({ update, delete: gone }: Write): string =>
  ((typeof gone === 'string' ? gone : undefined) ?? (update as { readonly name?: string } | undefined)?.name ?? '').replace(
    /^.*\/documents\//,
    '',
  );

const isSame = ({ before, after }: Written): boolean => before.isEqual(after);

const kindOf = ({ before, after }: Written): string => (!before.exists ? 'created' : after.exists ? 'updated' : 'deleted');

/** What the pattern's names stand for in this path, or null when it is another's. */
const paramsOf = (pattern: string, path: string): Readonly<Record<string, string>> | null => {
  const [asked, given] = [pattern.split('/'), path.split('/')];
  if (asked.length !== given.length) return null;
  const pairs = asked.map((part, index) => [/^\{(.+)\}$/.exec(part)?.[1] ?? null, part, given[index] ?? ''] as const);
  if (pairs.some(([name, part, value]) => name === null && part !== value)) return null;
  return Object.fromEntries(pairs.flatMap(([name, , value]) => (name === null ? [] : [[name, value]])));
};

const triggersOf = (exported: object): readonly (readonly [name: string, kind: string, pattern: string, trigger: Trigger])[] =>
  (Object.entries(exported) as readonly (readonly [string, Trigger])[]).flatMap(([name, trigger]) => {
    const { eventType = '', eventFilterPathPatterns: { document } = {} } = trigger.__endpoint?.eventTrigger ?? {};
    const kind = /^google\.cloud\.firestore\.document\.v1\.(.+)$/.exec(eventType)?.[1];
    return kind === undefined || document === undefined || countedApart.includes(name) ? [] : [[name, kind, document, trigger] as const];
  });

/** Counts the transactions begun from here on; `end` stops it. */
const watchTransactions = (database: Firestore, begun: { count: number }): (() => void) => {
  const run = database.runTransaction.bind(database);
  database.runTransaction = (work, options) => {
    begun.count += 1;
    return run(work, options);
  };
  return () => {
    database.runTransaction = run;
  };
};

/** Notes each write that the store accepts from here on; `end` stops it. */
const watchWrites = (database: Firestore, note: (written: Written) => void): (() => void) => {
  const store = database as unknown as { request: Send };
  const send = store.request.bind(database);
  const now = (path: string): Promise<DocumentSnapshot> => database.doc(path).get();
  store.request = async (method, request, ...more) => {
    const paths = writing.includes(method) ? (request.writes ?? []).map(documentOf) : [];
    const before = await Promise.all([...new Set(paths)].map(now));
    const answer = await send(method, request, ...more);
    const after = await Promise.all([...new Set(paths)].map(now));
    for (const path of paths) {
      const at = before.findIndex((snapshot) => snapshot.ref.path === path);
      const [first, last] = [before[at], after[at]];
      if (first !== undefined && last !== undefined) note({ path, before: first, after: last });
    }
    return answer;
  };
  return () => {
    store.request = send;
  };
};

const eventOf = (written: Written, kind: string, params: object): object => ({
  id: `${written.path}-${String(written.after.updateTime?.toMillis() ?? 0)}`,
  time: new Date().toISOString(),
  params,
  data: kind === 'written' || kind === 'updated' ? written : kind === 'deleted' ? written.before : written.after,
});

const setOff = (triggers: ReturnType<typeof triggersOf>, written: Written) =>
  triggers.flatMap(([name, kind, pattern, trigger]) => {
    const params = kind === 'written' || kind === kindOf(written) ? paramsOf(pattern, written.path) : null;
    return params === null ? [] : [{ name, trigger, event: eventOf(written, kind, params) }];
  });

/** Runs `act`, then every exported trigger that its writes set off, and those of their writes, until nothing moves. */
export const workOf = async (database: Firestore, exported: object, act: () => Promise<unknown>): Promise<Work> => {
  const triggers = triggersOf(exported);
  const [all, ran, waiting]: [Written[], string[], Written[]] = [[], [], []];
  const begun = { count: 0 };
  const endWrites = watchWrites(database, (written) => {
    all.push(written);
    waiting.push(written);
  });
  const endTransactions = watchTransactions(database, begun);
  try {
    await act();
    begun.count = 0;
    while (waiting.length > 0) {
      const runs = waiting.splice(0).flatMap((written) => (isSame(written) ? [] : setOff(triggers, written)));
      ran.push(...runs.map(({ name }) => name));
      await Promise.all(runs.map(({ trigger, event }) => trigger.run(event)));
    }
  } finally {
    endTransactions();
    endWrites();
  }
  return {
    written: all.map(({ path }) => path),
    idle: all.filter(isSame).map(({ path }) => path),
    triggers: ran.sort(),
    recounts: begun.count,
  };
};
