/** Why: a laptop keeps this server open all day: it must start at once, stay small, and answer quickly among 100,000 documents. */
import { Connection } from '../client/connection.ts';
import { commitOf, database, getOf, nameOf, numbers, user } from '../client/documents.ts';
import { median, round } from '../client/load.ts';
import { queriesOf } from '../client/queries.ts';
import { spawnServer, type Spawned } from '../servers/spawned.ts';
import { atMost, type Measured } from './measured.ts';

const starts = 5;
const megabytes = (bytes: number): number => round(bytes / 1024 / 1024);

/** Milliseconds from the start of the process to its first answer: the shortest of a few, what the machine can do when it is let. */
async function startUp(folder: string): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < starts; i++) {
    const started = performance.now();
    const server = await spawnServer('ours', folder);
    const answer = await fetch(`http://127.0.0.1:${String(server.port)}/v1/${nameOf('notes/n1')}`, {
      headers: { authorization: 'Bearer owner' },
    });
    await answer.arrayBuffer();
    times.push(performance.now() - started);
    await server.stop();
  }
  return Math.min(...times);
}

async function fill(connection: Connection, from: number, to: number): Promise<void> {
  for (let first = from; first < to; first += 500)
    await connection.call('Commit', commitOf('notes', numbers(first, Math.min(500, to - first)), 1024));
}

async function settled(server: Spawned): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 1500));
  return megabytes((await server.usage()).rss);
}

/** The median of a query, and the longest that another client waited while an index came into being. */
async function ask(connection: Connection, other: Connection): Promise<{ query: number; name: string; wait: number; first: number }> {
  let worst = { query: 0, name: '' };
  let [wait, first] = [0, 0];
  for (const { name, request } of queriesOf(database)) {
    const building = timed(() => connection.stream('RunQuery', request(0)));
    const state = { pending: true };
    void building.finally(() => (state.pending = false));
    while (state.pending) wait = Math.max(wait, await timed(() => other.stream('BatchGetDocuments', getOf('notes/n7'))));
    first = Math.max(first, await building);
    const times: number[] = [];
    for (let i = 1; i <= 40; i++) times.push(await timed(() => connection.stream('RunQuery', request(i))));
    if (median(times) > worst.query) worst = { query: median(times), name };
  }
  return { ...worst, wait, first };
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await act();
  return performance.now() - started;
}

export async function measureLarge(folder: string): Promise<readonly Measured[]> {
  const empty = await startUp(folder);
  const server = await spawnServer('ours', folder);
  const [connection, other] = [new Connection(server.port, user), new Connection(server.port, user)];
  await connection.stream('BatchGetDocuments', getOf('notes/n1'));
  const idle = await settled(server);
  await fill(connection, 0, 1000);
  const thousand = await settled(server);
  await fill(connection, 1000, 100_000);
  const { query, name, wait, first } = await ask(connection, other);
  const full = await settled(server);
  const peak = megabytes((await server.usage()).peak);
  connection.close();
  other.close();
  await server.stop();
  const again = await startUp(folder);
  const shortest = `start of the process to the answer of a REST read, shortest of ${String(starts)}`;
  return [
    atMost('start to first served request, empty (s)', round(empty / 1000, 2), 0.4, shortest),
    atMost('start to first served request, 100,000 documents (s)', round(again / 1000, 2), 0.8, shortest),
    atMost('memory idle (MB RSS)', idle, 90, 'resident size 1.5 s after the first request'),
    atMost('memory after 1,000 documents of 1 KB (MB RSS)', thousand, 150, 'the same, two batches later'),
    atMost(
      'memory at 100,000 documents of 1 KB (MB RSS)',
      Math.max(full, peak),
      300,
      `the highest it ever was, four indexes built on the way; ${String(full)} MB once settled`,
    ),
    atMost('indexed query, 50 of 100,000 (ms)', round(query, 1), 5, `median of 40 by gRPC, slowest of four shapes (${name})`),
    atMost(
      'longest wait of another reader while an index is built (ms)',
      round(wait),
      100,
      `not in the issue's table; the query itself waited ${String(round(first))} ms at most, the first time its shape was seen`,
    ),
  ];
}
