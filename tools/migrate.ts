/**
 * Why: `node tools/run.mjs migrate` brings stored documents to the shapes the code expects (functions/src/platform/migrations.ts).
 * It counts what would change; `--write` does it. The Admin SDK finds its project in the environment (docs/deploy.md).
 */
import { pathToFileURL } from 'node:url';
import { sendOwnerSecret } from '../local/owner/send-secret.ts';
import { bundleForNode } from './making/node-specs.ts';
import { stopWith } from './running/say.ts';

interface Migrations {
  readonly runMigrations: (
    now: Date,
    write: boolean,
  ) => Promise<readonly { readonly number: number; readonly name: string; readonly examined: number; readonly changed: number }[]>;
}

async function run(): Promise<void> {
  if (!process.env['GCLOUD_PROJECT'])
    throw new Error('GCLOUD_PROJECT dit quel projet migrer. / Set GCLOUD_PROJECT to the project to migrate (docs/deploy.md).');
  const write = process.argv.includes('--write');
  // On a local Firebase, whose variables `npm run local` prints.
  sendOwnerSecret(process.env);
  const [file = ''] = await bundleForNode(['functions/src/platform/migrations.ts'], 'dist/migrations');
  const { runMigrations } = (await import(pathToFileURL(file).href)) as Migrations;
  const outcomes = await runMigrations(new Date(), write);
  for (const { number, name, examined, changed } of outcomes)
    console.log(`${String(number).padStart(4)}  ${name} : ${changed} / ${examined}`);
  if (outcomes.length === 0) console.log('Rien à migrer. / Nothing to migrate.');
  else if (!write) console.log('Rien n’a été écrit : ajoutez --write. / Nothing was written: add --write.');
}

// The Admin SDK keeps connections open.
await run().then(() => process.exit(0), stopWith);
