/** Why: `npm run bench:web` measures the first load on the built application. */
import { join } from 'node:path';
import { buildEverything } from './making/everything.ts';
import { bundleForNode } from './making/node-specs.ts';
import { chromium } from './proving/chromium.ts';
import { runNode } from './running/processes.ts';
import { stopWith } from './running/say.ts';

async function main(): Promise<void> {
  await buildEverything();
  const [file = ''] = await bundleForNode(['bench/web.ts'], join('dist', 'bench'));
  process.exitCode = await runNode(file, [], { env: { CHROME_BIN: chromium(), CHROME_PATH: chromium() } });
}

await main().catch(stopWith);
