/** Why: the loader runs in its own process, whose environment leads the Admin SDK to the local services. */
import { pathToFileURL } from 'node:url';
import { sendOwnerSecret } from '../../local/owner/send-secret.ts';

sendOwnerSecret(process.env);
const file = process.argv[2] ?? '';
const { loadDemo } = (await import(pathToFileURL(file).href)) as {
  loadDemo: (options: { readonly tell: (line: string) => void }) => Promise<void>;
};
await loadDemo({ tell: (line) => console.log(`  ${line}`) });
// The Admin SDK keeps connections open.
process.exit(0);
