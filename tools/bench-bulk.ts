/** Why: `npm run bench:bulk` does every act on a whole jury once, at 1,000 dossiers and 60 jurors, and weighs its transactions. */
import { join } from 'node:path';
import { bundleForNode } from './making/node-specs.ts';
import { runNode } from './running/processes.ts';
import { stopWith } from './running/say.ts';

async function main(): Promise<void> {
  const [file = ''] = await bundleForNode(['bench/bulk.ts'], join('dist', 'bench-bulk'));
  process.exitCode = await runNode(file, []);
}

await main().catch(stopWith);
