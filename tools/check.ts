/** Why: `npm run check`: everything but the journeys, for the minutes between two commits. */
import { allSuites, runTests } from './proving/run-tests.ts';
import { stopWith } from './running/say.ts';

await runTests(
  allSuites.filter((name) => name !== 'journeys'),
  true,
  process.argv.slice(2),
).catch(stopWith);
