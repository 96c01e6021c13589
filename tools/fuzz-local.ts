/** Why: `npm run test:fuzz`: 100,000 hostile requests, and the local Firestore must neither fall, hang, nor fail without a named cause. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fuzzRun } from '../local/testing/fuzz/run.ts';

const { values } = parseArgs({ options: { requests: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } } });
const folder = mkdtempSync(join(tmpdir(), 'fuzz-local-'));
const { faults, figures } = await fuzzRun({
  requests: Number(values.requests),
  seed: Number(values.seed),
  folder,
  tell: (line) => console.log(line),
});
rmSync(folder, { recursive: true });
for (const [what, value] of Object.entries(figures)) console.log(`${what} · ${value}`);
for (const fault of faults) console.error(`✗ ${fault}`);
console.log(faults.length === 0 ? 'nothing fell' : `${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
