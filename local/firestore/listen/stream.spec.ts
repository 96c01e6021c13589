/** Why: SDKs trust the order of what a Listen stream says; here it is told as sentences, over a real store without any wire. */
import type { Caller, Engine, FirestoreError, Query } from '../engine.ts';
import type { Value } from '../model/value.ts';
import { createEngine } from '../store/engine.ts';
import { ListenHub } from './hub.ts';
import type { ListenMessage, TargetRequest } from './message.ts';
import { tokenAt } from './resume-token.ts';
import { ListenStream } from './stream.ts';

const DB = 'projects/demo-p/databases/(default)';
const ROOT = `${DB}/documents`;
const OWNER: Caller = { admin: true, auth: null };
const query = (collectionId: string, more: Partial<Query> = {}): Query => ({
  parent: ROOT,
  collectionId,
  allDescendants: false,
  orderBy: [],
  offset: 0,
  limit: -1,
  ...more,
});

/** One word per message: `ADD 1`, `+a>1`, `a<1`, `-a<1`, `CURRENT 1`, `snapshot`. */
function word(message: ListenMessage): string {
  const last = (name: string): string => name.slice(name.lastIndexOf('/') + 1);
  switch (message.kind) {
    case 'target':
      if (message.change === 'NO_CHANGE') return 'snapshot';
      return `${message.change} ${message.targetIds.join()}${message.cause ? ` ${message.cause.status}` : ''}`;
    case 'change':
      return [`+${last(message.document.name)}`, part('>', message.targetIds), part('<', message.removedTargetIds)].join('');
    case 'delete':
      return `-${last(message.name)}${part('<', message.removedTargetIds)}`;
    case 'filter':
      return `count ${message.targetId}=${message.count}`;
  }
}

function part(sign: string, ids: readonly number[]): string {
  return ids.length === 0 ? '' : sign + ids.join();
}

describe('a Listen stream', () => {
  let engine: Engine;
  let hub: ListenHub;
  let stream: ListenStream;
  let said: ListenMessage[];
  const words = (): readonly string[] => said.splice(0).map(word);
  const add = (targetId: number, source: Query | readonly string[], more: Partial<TargetRequest> = {}): void => {
    const decoded = 'parent' in source ? { kind: 'query' as const, query: source } : { kind: 'documents' as const, names: source };
    stream.receive({ database: DB, add: { targetId, source: () => decoded, ...more } });
  };
  const set = async (path: string, n: number): Promise<void> => {
    const fields = new Map<string, Value>([['n', { t: 'int', v: BigInt(n) }]]);
    await engine.commit(DB, [{ kind: 'update', name: `${ROOT}/${path}`, fields, transforms: [] }], OWNER);
  };
  const remove = async (path: string): Promise<void> => {
    await engine.commit(DB, [{ kind: 'delete', name: `${ROOT}/${path}` }], OWNER);
  };
  const atLeast = (n: bigint): Query => query('c', { where: { kind: 'field', path: ['n'], op: '>=', value: { t: 'int', v: n } } });
  const firstTwo = query('c', { orderBy: [{ path: ['n'], descending: false }], limit: 2 });

  beforeEach(async () => {
    engine = createEngine({ path: ':memory:', authorizer: { rulesFor: () => null } });
    hub = new ListenHub(engine);
    said = [];
    stream = new ListenStream(hub, OWNER, { send: (message) => said.push(message) });
    await set('c/a', 1);
    await set('c/b', 2);
  });
  /** A busy machine builds an index in several turns, and answers once it is there. */
  beforeEach(async () => {
    for (const one of [firstTwo, atLeast(1n), query('c'), query('c', { allDescendants: true })]) await engine.prepareQuery(DB, one);
  });
  afterEach(() => {
    stream.close();
    hub.close();
    engine.close();
  });

  it('answers a target with ADD, its documents, CURRENT and a global snapshot', () => {
    add(1, query('c'));
    expect(words()).toEqual(['ADD 1', '+a>1', '+b>1', 'CURRENT 1', 'snapshot']);
  });

  it('answers a missing document with its absence', () => {
    add(1, [`${ROOT}/c/none`]);
    expect(words()).toEqual(['ADD 1', '-none<1', 'CURRENT 1', 'snapshot']);
  });

  it('tells entering, changing, leaving and deletion', async () => {
    add(1, atLeast(2n));
    words();
    await set('c/a', 3);
    expect(words()).toEqual(['+a>1', 'snapshot']);
    await set('c/a', 4);
    expect(words()).toEqual(['+a>1', 'snapshot']);
    await set('c/a', 0);
    expect(words()).toEqual(['+a<1', 'snapshot']);
    await remove('c/b');
    expect(words()).toEqual(['-b<1', 'snapshot']);
  });

  it('says nothing about what no target holds', async () => {
    add(1, atLeast(2n));
    words();
    await set('elsewhere/a', 3);
    await set('c/d', 0);
    await set('c/d', 1);
    expect(words()).toEqual([]);
  });

  it('gives one commit one snapshot and one message per document, for all targets', async () => {
    add(1, query('c'));
    add(2, atLeast(2n));
    add(3, [`${ROOT}/c/b`]);
    words();
    await set('c/b', 1);
    expect(words()).toEqual(['+b>3,1<2', 'snapshot']);
  });

  it('keeps a limited query true by re-running it', async () => {
    add(1, firstTwo);
    words();
    await set('c/z', 0);
    expect(words()).toEqual(['+z>1', '+b<1', 'snapshot']);
    await remove('c/a');
    expect(words()).toEqual(['+b>1', '-a<1', 'snapshot']);
  });

  it('follows collection groups below any parent', async () => {
    add(1, query('c', { allDescendants: true }));
    words();
    await set('x/y/c/deep', 1);
    expect(words()).toEqual(['+deep>1', 'snapshot']);
  });

  it('refuses to follow what is walked by name, in production’s words, and lives on', async () => {
    const parent = `${ROOT}/c/a`;
    const below = query('c', { parent, allDescendants: true });
    for (const [source, message] of [
      [below, "'all_descendants' in CollectionSelector with document parent is not supported by real-time queries."],
      [query('', { parent, allDescendants: true }), 'All-collection queries are not supported by real-time queries.'],
      [query('', { allDescendants: true }), 'All-collection queries are not supported by real-time queries.'],
    ] as const) {
      add(1, source);
      expect(said.splice(0)).toEqual([
        jasmine.objectContaining({
          change: 'REMOVE',
          targetIds: [1],
          cause: jasmine.objectContaining({ status: 'INVALID_ARGUMENT', message }),
        }),
      ]);
    }
    expect((await engine.runQuery(DB, below, OWNER, {})).documents).toEqual([]);
    add(1, query('c', { parent }));
    expect(words()).toEqual(['ADD 1', 'CURRENT 1', 'snapshot']);
  });

  it('resumes with what changed', async () => {
    const since = engine.now(DB);
    await set('c/a', 5);
    await remove('c/b');
    await set('elsewhere/x', 1);
    add(1, query('c'), { resumeToken: tokenAt(since) });
    expect(words()).toEqual(['ADD 1', '-b<1', '+a>1', 'CURRENT 1', 'snapshot']);
  });

  it('resumes a limited query with a count that unmasks unchanged documents', async () => {
    const since = engine.now(DB);
    await set('c/z', 0);
    add(1, firstTwo, { resumeToken: tokenAt(since) });
    expect(words()).toEqual(['ADD 1', '+z>1', 'count 1=2', 'CURRENT 1', 'snapshot']);
  });

  for (const [kind, token] of [
    ['foreign', Buffer.from('elsewhere')],
    ['future', tokenAt(10n ** 17n)],
    ['prehistoric', tokenAt(1n)],
  ] as const) {
    it(`starts over on a ${kind} token`, () => {
      add(1, query('c'), { resumeToken: token });
      expect(words()).toEqual(['ADD 1', 'RESET 1', '+a>1', '+b>1', 'CURRENT 1', 'snapshot']);
    });
  }

  it('refuses a bad target and lives on', () => {
    add(1, query('c', { offset: -1 }));
    add(2, query('c'));
    expect(words()).toEqual(['REMOVE 1 INVALID_ARGUMENT', 'ADD 2', '+a>2', '+b>2', 'CURRENT 2', 'snapshot']);
  });

  it('acknowledges the end of a target once, and is silent about it afterwards', async () => {
    add(1, query('c'));
    words();
    stream.receive({ database: DB, remove: 1 });
    stream.receive({ database: DB, remove: 1 });
    await set('c/a', 9);
    expect(words()).toEqual(['REMOVE 1']);
  });

  it('ends when a target id is used twice', () => {
    add(1, query('c'));
    expect(() => add(1, query('c'))).toThrowMatching((error: FirestoreError) => error.status === 'INVALID_ARGUMENT');
  });

  it('lets tokens advance on an idle stream, once', async () => {
    add(1, query('c'));
    words();
    await set('elsewhere/a', 3);
    stream.advance();
    stream.advance();
    expect(words()).toEqual(['snapshot']);
  });
});
