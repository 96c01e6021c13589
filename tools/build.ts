/** Why: `npm run build`: what `firebase deploy` sends is made here: the application in two languages, and the functions. */
import { buildEverything } from './steps/everything.ts';
import { stopWith } from './steps/say.ts';

await buildEverything().catch(stopWith);
