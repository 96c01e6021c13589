/** Why: `npm run format`: layout is written, not discussed. */
import { formatAll } from './proving/quality.ts';

process.exitCode = (await formatAll()) ? 0 : 1;
