/** Why: `npm run test:mutation`: every operand of the rules is weakened in turn, and a case of tests/rules must notice. Options: --changed (lines changed since main), --filter TEXT, --verbose. */
import { parseArgs } from 'node:util';
import { runMutants } from './proving/mutation/run.ts';
import { stopWith } from './running/say.ts';

const { values } = parseArgs({
  options: {
    changed: { type: 'boolean', default: false },
    filter: { type: 'string' },
    verbose: { type: 'boolean', default: false },
  },
});
const { changed, filter, verbose } = values;
await runMutants({ changedOnly: changed, verbose, ...(filter !== undefined && { filter }) }).then((good) => {
  process.exit(good ? 0 : 1);
}, stopWith);
