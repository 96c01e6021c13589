/** Why: a lost laptop, a shared computer: one act ends every session, this one too. */
import * as v from 'valibot';
import { endSessions } from '../../platform/accounts/account';
import { callable } from '../../platform/callable';

/** `signOutEverywhere({})`: tokens already given are refused from now on. */
export const signOutEverywhere = callable('signOutEverywhere', v.object({}), async (_, caller) => {
  await endSessions(caller.uid);
  return null;
});
