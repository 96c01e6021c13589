/** Why: `npm test` proves everything; `npm test domain` (or `npm run test:domain`) one suite. Options: --filter TEXT, --seed N, --verbose; of journeys --shard 1/2, --workers N, --pictures. */
import { allSuites, runTests } from './proving/run-tests.ts';
import { stopWith } from './running/say.ts';

const args = process.argv.slice(2);
const names = args.filter((arg) => allSuites.includes(arg));
const unknown = args[0] !== undefined && !args[0].startsWith('-') && names.length === 0;

if (unknown) stopWith(new Error(`Suite inconnue : ${args[0] ?? ''}. / Unknown suite; choose among ${allSuites.join(', ')}.`));
else
  await runTests(
    names.length > 0 ? names : allSuites,
    names.length === 0,
    args.filter((arg) => !allSuites.includes(arg)),
  ).catch(stopWith);
