/** Why: a whole-collection listener must not make each write dearer as the collection grows. */
import { Connection } from '../client/connection.ts';
import { commitOf, numbers, user } from '../client/documents.ts';
import { openListeners } from '../client/listening.ts';
import { cpuOf, round } from '../client/load.ts';
import { spawnServer } from '../servers/spawned.ts';
import { atMost, type Measured } from './measured.ts';

const batch = 500;
const batches = 200;

/** Server CPU of the last five batches of 500 against the first five, up to 100,000 documents that one listener receives. */
export async function measureGrowth(folder: string): Promise<Measured> {
  const server = await spawnServer('ours', folder);
  const writer = new Connection(server.port, user);
  const warm = numbers(0, 20).map((i) => commitOf('notes', numbers(200_000 + i * batch, batch), 2048));
  for (const request of warm) await writer.call('Commit', request);
  await clear(server.port);
  const listening = await openListeners([new Connection(server.port, user)], 1, 'notes');
  const cost = async (first: number): Promise<number> =>
    cpuOf(server, async () => {
      for (const i of numbers(first, 5)) {
        const request = commitOf('notes', numbers(i * batch, batch), 2048);
        await listening.last(() => writer.call('Commit', request));
      }
    });
  const costs: number[] = [];
  for (let first = 0; first < batches; first += 5) costs.push(await cost(first));
  listening.close();
  writer.close();
  await server.stop();
  const [early = Number.NaN, late = Number.NaN] = [costs[0], costs.at(-1)];
  const how = `server CPU of five batches with a listener on the whole collection: ${String(round(late / 1000))} ms at the end, ${String(round(early / 1000))} ms at the beginning, after twenty batches to warm up, deleted again`;
  return atMost('last five against first five batches of 500, up to 100,000 documents', round(late / early, 2), 1.2, how);
}

async function clear(port: number): Promise<void> {
  await fetch(`http://127.0.0.1:${String(port)}/emulator/v1/projects/demo-bench/databases/(default)/documents`, { method: 'DELETE' });
}
