/** Why: a password is long enough whoever asks, and is chosen only by somebody who just showed who they are. */
import * as v from 'valibot';
import { isFresh, longestPassword, shortestPassword } from '@domain/people/sessions';
import { endSessions } from '../../platform/accounts/account';
import { callable, type Caller } from '../../platform/callable';
import { authentication } from '../../platform/firebase';
import { invalid, Refused } from '../../platform/refusals';

const schema = v.object({ password: v.pipe(v.string(), v.maxLength(longestPassword)) });

export const choosePasswordAs = async ({ password }: v.InferOutput<typeof schema>, caller: Caller): Promise<null> => {
  if (!caller.emailVerified) throw new Refused('addressNotVerified');
  if (!isFresh(caller.signedInAt ?? null, caller.now)) throw new Refused('signInAgain');
  if (password.length < shortestPassword) throw invalid('weakPassword', 'password');
  await authentication.updateUser(caller.uid, { password });
  await endSessions(caller.uid);
  return null;
};

/** `choosePassword({ password })`: every session ends; signing in with the new password opens the next. */
export const choosePassword = callable('choosePassword', schema, choosePasswordAs);
