/** Why: `npm run architecture`: the import law, sizes and names hold. */
import { checkArchitecture } from './proving/quality.ts';

process.exitCode = (await checkArchitecture()) ? 0 : 1;
