/** Why: `npm run lint`: ESLint, Stylelint and Prettier agree. */
import { checkLint } from './proving/quality.ts';

process.exitCode = (await checkLint()) ? 0 : 1;
