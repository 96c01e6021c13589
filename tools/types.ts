/** Why: `npm run types`: types hold across Node code and Angular templates. */
import { checkTypes } from './proving/quality.ts';

process.exitCode = (await checkTypes()) ? 0 : 1;
