/** Why: rules are asked at every write, so what they cost is measured where they run, documents they read included. */
import { Connection, requestBytes } from '../client/connection.ts';
import { commitOf, database, nameOf, numbers, user } from '../client/documents.ts';
import { cpuOf, inFlight, median, round } from '../client/load.ts';
import { spawnServer } from '../servers/spawned.ts';
import { atMost, type Measured } from './measured.ts';

const rounds = 7;
const calls = 1500;

const people = (uids: readonly string[]): object => ({ arrayValue: { values: uids.map((uid) => ({ stringValue: uid })) } });

function surroundings(): Buffer {
  const member = { name: nameOf(`people/${user}`), fields: { roles: people(['juror']), name: { stringValue: 'Ana' } } };
  const programme = { name: nameOf('programmes/pins'), fields: { open: { booleanValue: true }, people: people(['eva', 'tom', user]) } };
  return requestBytes('Commit', { database, writes: [{ update: member }, { update: programme }] });
}

/** Server CPU of a write that the rules judge with two documents, less that of the same write by the administrator, whom they do not judge. */
export async function measureRules(folder: string): Promise<Measured> {
  const server = await spawnServer('ours', folder);
  const [judged, owner] = [new Connection(server.port, user), new Connection(server.port, 'owner')];
  await owner.call('Commit', surroundings());
  const costs: number[] = [];
  for (let turn = 0; turn <= rounds; turn++) {
    const requests = (shift: number): readonly Buffer[] =>
      numbers(0, calls).map((n) => commitOf('guarded', [n % 500], 2048 + turn * 2 + shift));
    const withRules = await cpuOf(server, () => inFlight(requests(0), 32, (request) => judged.call('Commit', request)));
    const without = await cpuOf(server, () => inFlight(requests(1), 32, (request) => owner.call('Commit', request)));
    if (turn > 0) costs.push((withRules - without) / calls / 1000);
  }
  judged.close();
  owner.close();
  await server.stop();
  const how = `server CPU of a commit by a user, judged with two get(), less that of the administrator; median of ${String(rounds)} interleaved rounds`;
  return atMost('rules for a typical write with two get() (ms of CPU)', round(median(costs), 3), 0.2, how);
}
