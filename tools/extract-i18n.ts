/** Why: `npm run extract-i18n`: lists the French texts to translate, in dist/i18n. */
import { angular } from './making/application.ts';

process.exitCode = await angular(['extract-i18n']);
