/** Why: `npm run build`: what `firebase deploy` sends is made here: the application in two languages, and the functions. */
import { buildEverything } from './making/everything.ts';
import { stopWith } from './running/say.ts';

await buildEverything().catch(stopWith);
