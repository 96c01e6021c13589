/** Why: what a commit and a read cost the server, beside the least they can cost (the floor) and beside what else npm offers (the peer). */
import { Connection } from '../client/connection.ts';
import { commitOf, getOf, numbers, user } from '../client/documents.ts';
import { cpuOf, inFlight, median, round } from '../client/load.ts';
import { spawnServer, type Spawned } from '../servers/spawned.ts';
import { atLeast, type Measured } from './measured.ts';

const bytes = 2048;
const rounds = 7;
const width = 32;
const batch = 500;
const batchesPerRound = 4;
/** The peer slows down as its documents grow in number: it is asked for few, on few. */
const sizes = { floor: { calls: 1500, documents: 500 }, ours: { calls: 1500, documents: 500 }, peer: { calls: 250, documents: 100 } };
type Name = keyof typeof sizes;

/** Calls (or documents) per second of processor, by kind of call. */
interface Rates {
  readonly commit: number;
  readonly batch: number;
  readonly get: number;
}

interface Server {
  readonly name: Name;
  readonly server: Spawned;
  readonly connection: Connection;
}

async function start(name: Name, argument: string): Promise<Server> {
  const server = await spawnServer(name, argument);
  return { name, server, connection: new Connection(server.port, user) };
}

async function oneRound({ name, server, connection }: Server, turn: number): Promise<Rates> {
  const { calls, documents } = sizes[name];
  const commits = numbers(0, calls).map((n) => commitOf('notes', [n % documents], bytes + turn));
  const gets = numbers(0, calls).map((n) => getOf(`notes/n${String(n % documents)}`));
  const commit = await cpuOf(server, () => inFlight(commits, width, (request) => connection.call('Commit', request)));
  const get = await cpuOf(server, () => inFlight(gets, width, (request) => connection.stream('BatchGetDocuments', request)));
  return {
    commit: (calls / commit) * 1e6,
    get: (calls / get) * 1e6,
    batch: name === 'peer' ? Number.NaN : await batches(server, connection, turn),
  };
}

async function batches(server: Spawned, connection: Connection, turn: number): Promise<number> {
  const first = 10_000 + turn * batch * batchesPerRound;
  const requests = numbers(0, batchesPerRound).map((i) => commitOf('notes', numbers(first + i * batch, batch), bytes));
  const cpu = await cpuOf(server, () => inFlight(requests, 1, (request) => connection.call('Commit', request)));
  return ((batch * batchesPerRound) / cpu) * 1e6;
}

/** Interleaved rounds of all three; each ratio is the median of the ratios of the rounds. */
export async function measureThroughput(folder: string, peer: string): Promise<readonly Measured[]> {
  const servers = [await start('floor', folder), await start('ours', folder), await start('peer', peer)];
  const table: Record<Name, Rates>[] = [];
  for (let turn = 0; turn <= rounds; turn++) {
    const rates: [Name, Rates][] = [];
    for (const server of servers) rates.push([server.name, await oneRound(server, turn)]);
    // The first round warms the machine code.
    if (turn > 0) table.push(Object.fromEntries(rates) as Record<Name, Rates>);
  }
  for (const { connection, server } of servers) {
    connection.close();
    await server.stop();
  }
  return lines(table);
}

function lines(table: readonly Record<Name, Rates>[]): readonly Measured[] {
  const ratio = (kind: keyof Rates, to: Name): number => round(median(table.map((rates) => rates.ours[kind] / rates[to][kind])), 2);
  const rate = (kind: keyof Rates, of: Name): string => String(round(median(table.map((rates) => rates[of][kind]))));
  const how = (kind: keyof Rates, to: Name, unit: string): string =>
    `${rate(kind, 'ours')} ${unit} per second of server CPU, the ${to} ${rate(kind, to)}; median ratio of ${String(rounds)} interleaved rounds`;
  const one = 'commit of one document, 32 in flight';
  return [
    atLeast(`${one}, × floor`, ratio('commit', 'floor'), 0.5, how('commit', 'floor', 'commits')),
    atLeast(`${one}, × peer`, ratio('commit', 'peer'), 1, `${how('commit', 'peer', 'commits')}, the peer in memory on 100 documents`),
    atLeast('documents in batches of 500, × floor', ratio('batch', 'floor'), 0.4, how('batch', 'floor', 'documents')),
    atLeast('get by path, × floor', ratio('get', 'floor'), 0.6, how('get', 'floor', 'gets')),
    atLeast('get by path, × peer', ratio('get', 'peer'), 2, how('get', 'peer', 'gets')),
  ];
}
