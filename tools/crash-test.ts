/** Why: `npm run test:crash`: the local Firestore is killed 200 times while it works, and must have lost nothing. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { crashRun } from '../local/testing/crash/run.ts';

const { values } = parseArgs({ options: { times: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } } });
const folder = mkdtempSync(join(tmpdir(), 'crash-test-'));
const { faults, figures } = await crashRun({
  times: Number(values.times),
  seed: Number(values.seed),
  folder,
  tell: (line) => console.log(line),
});
for (const [what, value] of Object.entries(figures)) console.log(`${what} · ${value}`);
for (const fault of faults) console.error(`✗ ${fault}`);
if (faults.length === 0) rmSync(folder, { recursive: true });
else console.error(`The files are kept in ${folder}.`);
console.log(faults.length === 0 ? 'nothing lost' : `${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
