/** Why: a change must reach a thousand listeners soon, and cost nothing to those who listen elsewhere. */
import { Connection } from '../client/connection.ts';
import { commitOf, numbers, user } from '../client/documents.ts';
import { openListeners } from '../client/listening.ts';
import { cpuOf, inFlight, median, round } from '../client/load.ts';
import { spawnServer, withFolder } from '../servers/spawned.ts';
import { atMost, type Measured } from './measured.ts';

const bytes = 2048;
const listeners = 1000;
const rounds = 15;
const open = (port: number): readonly Connection[] => numbers(0, 20).map(() => new Connection(port, user));

/** Milliseconds until the last of a thousand listeners knows, ours against a bare echo of the same bytes. */
export async function measureFanOut(folder: string): Promise<Measured> {
  const [echo, ours] = [await spawnServer('echo', folder), await spawnServer('ours', folder)];
  const sides = await Promise.all(
    [echo, ours].map(async (server) => {
      const connections = open(server.port);
      const group = await openListeners(connections, listeners, 'notes', server === echo);
      return { connections, group, times: [] as number[] };
    }),
  );
  for (let turn = -3; turn < rounds; turn++) {
    for (const { connections, group, times } of sides) {
      const elapsed = await group.last(async () => connections[0]?.call('Commit', commitOf('notes', [turn + 3], bytes)));
      if (turn >= 0) times.push(elapsed);
    }
  }
  const [bare = Number.NaN, mine = Number.NaN] = sides.map(({ times }) => median(times));
  for (const { connections, group } of sides) {
    group.close();
    connections.forEach((connection) => connection.close());
  }
  await Promise.all([echo.stop(), ours.stop()]);
  const how = `last of 1,000 gRPC listeners has its snapshot ${String(round(mine, 1))} ms after the commit is sent (disk included), a bare echo ${String(round(bare, 1))} ms; medians of ${String(rounds)} interleaved rounds, 20 connections`;
  return atMost('change to 1,000 listeners, last one notified, × bare echo', round(mine / bare, 2), 2, how);
}

/** What a commit costs with a thousand listeners on another collection, against none at all. */
export function measureElsewhere(): Promise<Measured> {
  return withFolder(async (quietFolder) =>
    withFolder(async (heardFolder) => {
      const servers = [await spawnServer('ours', quietFolder), await spawnServer('ours', heardFolder)];
      const connections = open(servers[1]?.port ?? 0);
      const group = await openListeners(connections, listeners, 'elsewhere');
      const writers = servers.map((server) => new Connection(server.port, user));
      const ratios: number[] = [];
      for (let turn = 0; turn <= 7; turn++) {
        const requests = numbers(0, 1000).map((n) => commitOf('notes', [n % 500], bytes + turn));
        const costs: number[] = [];
        for (const [i, server] of servers.entries())
          costs.push(await cpuOf(server, () => inFlight(requests, 32, async (request) => writers[i]?.call('Commit', request))));
        if (turn > 0) ratios.push((costs[1] ?? Number.NaN) / (costs[0] ?? Number.NaN));
      }
      group.close();
      [...connections, ...writers].forEach((connection) => connection.close());
      await Promise.all(servers.map((server) => server.stop()));
      const how =
        'server CPU per commit with 1,000 listeners on another collection, divided by the same with none; median of 7 interleaved rounds';
      return atMost('commit that matches none of 1,000 listeners, × none listening', round(median(ratios), 2), 1.15, how);
    }),
  );
}
