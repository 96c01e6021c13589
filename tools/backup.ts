/** Why: `npm run backup -- --to DIR` copies the data folder while the local Firebase runs; the copy is started with `--data DIR`. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { copyDataFolder } from '../local/transfer/copy.ts';
import { ROOT } from './running/processes.ts';
import { stopWith } from './running/say.ts';

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { data: { type: 'string', default: join(ROOT, '.data') }, to: { type: 'string' } } });
  if (values.to === undefined) throw new Error('Où ? --to DIR / Where to? --to DIR');
  const copied = await copyDataFolder(values.data, values.to);
  console.log(`${values.to} : ${copied.join(', ')}`);
}

await main().catch(stopWith);
