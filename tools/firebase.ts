/** Why: `npm run firebase -- emulators:exec --only firestore "command"`: the official CLI, with the embedded Firestore in place of Google's. */
import { officialCliEnvironment } from '../local/alone/official-cli.ts';
import { binaryOf, runNode } from './running/processes.ts';

process.exitCode = await runNode(binaryOf('firebase-tools', 'firebase'), process.argv.slice(2), {
  env: officialCliEnvironment(process.env['PATH']),
});
