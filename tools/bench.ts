/** Why: `npm run bench` runs every benchmark of `bench/`, and fails when one falls short. */
import { join } from 'node:path';
import { ROOT, runNode } from './running/processes.ts';

for (const tool of ['bench-local.ts', 'bench-web.ts']) {
  const code = await runNode(join(ROOT, 'tools', tool), []);
  if (code !== 0) process.exitCode = code;
}
