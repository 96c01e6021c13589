/** Why: `npm run bench:local` measures the embedded Firestore and writes docs/benchmarks.md; `-- fan-out large` runs those parts alone. */
import { chromium } from './proving/chromium.ts';
import { runNode } from './running/processes.ts';
import { stopWith } from './running/say.ts';

async function main(): Promise<void> {
  process.exitCode = await runNode('bench/local.ts', process.argv.slice(2), { env: { CHROME_BIN: chromium() } });
}

await main().catch(stopWith);
