/** Why: once App Check is set up, callables answer pages of ours only; a script that merely has an account is refused (docs/deploy.md). */
import type { CallableRequest } from 'firebase-functions/v2/https';
import { defineBoolean } from 'firebase-functions/params';
import { Refused } from '../refusals';

/** False until the site key is in place, and on a laptop: nobody is refused by mistake. */
const enforced = defineBoolean('ENFORCE_APP_CHECK', {
  default: false,
  description: 'Refuse calls without a valid App Check token. True once the site has its key and its pages were loaded again.',
});

/** The SDK verified the token and left `app` out when it is missing, false or out of date. */
export const checkApp = (request: Pick<CallableRequest, 'app'>): void => {
  if (enforced.value() && request.app === undefined) throw new Refused('appNotVerified', 'unauthenticated');
};
