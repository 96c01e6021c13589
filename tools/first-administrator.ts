/**
 * Why: administrators are invited by administrators, so the first one is named by whoever owns the project:
 * `node tools/run.mjs first-administrator claire@example.org "Claire Vautrin"`. The Admin SDK finds its project in the environment (docs/deploy.md).
 */
import { pathToFileURL } from 'node:url';
import { sendOwnerSecret } from '../local/owner/send-secret.ts';
import { bundleForNode } from './making/node-specs.ts';
import { stopWith } from './running/say.ts';

interface Naming {
  readonly nameFirstAdministrator: (
    email: string,
    name: string,
    now: Date,
  ) => Promise<{ readonly uid: string; readonly signInLink: string | null }>;
}

async function run(): Promise<void> {
  const [email = '', name = ''] = process.argv.slice(2);
  if (!process.env['GCLOUD_PROJECT'])
    throw new Error('GCLOUD_PROJECT dit quel projet. / Set GCLOUD_PROJECT to the project (docs/deploy.md).');
  if (!email.includes('@') || name === '')
    throw new Error('Donnez une adresse et un nom. / Give an address and a name: first-administrator claire@example.org "Claire Vautrin"');
  // On a local Firebase, whose variables `npm run local` prints.
  sendOwnerSecret(process.env);
  const [file = ''] = await bundleForNode(['functions/src/platform/first-administrator.ts'], 'dist/first-administrator');
  const { nameFirstAdministrator } = (await import(pathToFileURL(file).href)) as Naming;
  const { uid, signInLink } = await nameFirstAdministrator(email, name, new Date());
  console.log(`${name} (${email}, ${uid}) administre Essaim. / now administers Essaim.`);
  if (signInLink !== null)
    console.log(
      `Mot de passe à choisir ici, à transmettre par un canal sûr : / Choose a password here, hand it over safely:\n${signInLink}`,
    );
}

// The Admin SDK keeps connections open.
await run().then(() => process.exit(0), stopWith);
