/** Why: `npm run bench:deadline` plays the last ten seconds of a call: 300 complete applications handed in through the real functions. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildFunctions } from './making/bundle.ts';
import { bundleForNode } from './making/node-specs.ts';
import { ROOT, runNode } from './running/processes.ts';
import { stopWith } from './running/say.ts';

async function main(): Promise<void> {
  await buildFunctions();
  const [file = ''] = await bundleForNode(['bench/deadline.ts'], join('dist', 'bench-deadline'));
  const slowCommits = pathToFileURL(join(ROOT, 'bench', 'deadline', 'slow-commits.ts')).href;
  process.exitCode = await runNode(file, [], { env: { BENCH_SLOW_COMMITS: slowCommits } });
}

await main().catch(stopWith);
