/** Why: a token lasts up to an hour; an account that was disabled, removed or signed out everywhere acts no more at once. */
import type { UserRecord } from 'firebase-admin/auth';
import { isCurrent, type AccountSessions } from '@domain/people/sessions';
import { seconds, type Instant } from '@domain/shared/instant';
import { authentication, database, fromSnapshot } from '../firebase';
import { Refused } from '../refusals';

const isUnknown = (error: unknown): boolean => (error as { readonly code?: string }).code === 'auth/user-not-found';

/** The account of a uid, null when it was removed. */
const accountOf = async (uid: string): Promise<UserRecord | null> => {
  try {
    return await authentication.getUser(uid);
  } catch (error) {
    if (isUnknown(error)) return null;
    throw error;
  }
};

/** Whether an account may open with a password: whoever was let in by a link is listed under `password` too. */
export const passwordOf = async (uid: string): Promise<{ readonly account: UserRecord; readonly mayHavePassword: boolean }> => {
  const account = await authentication.getUser(uid);
  return { account, mayHavePassword: account.providerData.some(({ providerId }) => providerId === 'password') };
};

/** The address of an account, '' until its owner has shown that it is theirs. */
export const provenAddressOf = ({ email, emailVerified, customClaims }: UserRecord): string =>
  email !== undefined && (emailVerified || customClaims?.['proven'] === email) ? email : '';

/** Refuses `accountDisabled` or `sessionEnded`; `signedInAt` is when this session began. */
export const checkAccount = async (uid: string, signedInAt: Instant | null): Promise<void> => {
  const [account, sessions] = await Promise.all([accountOf(uid), database.doc(`accounts/${uid}`).get()]);
  if (account === null || account.disabled) throw new Refused('accountDisabled', 'permission-denied');
  const revoked = account.tokensValidAfterTime === undefined ? null : new Date(account.tokensValidAfterTime);
  const ended = fromSnapshot<AccountSessions>(sessions)?.sessionsValidFrom ?? null;
  if (!isCurrent(signedInAt, revoked) || !isCurrent(signedInAt, ended)) throw new Refused('sessionEnded', 'unauthenticated');
};

/**
 * Ends every session of an account: Authentication renews none, callables and rules refuse their tokens. Tokens carry whole seconds, so
 * that this answers once the next one has begun: whoever signs in then is let in.
 */
export const endSessions = async (uid: string): Promise<void> => {
  const sessionsValidFrom = new Date(seconds(Math.floor(Date.now() / seconds(1)) + 1));
  await database.doc(`accounts/${uid}`).set({ v: 1, sessionsValidFrom } satisfies AccountSessions);
  await authentication.revokeRefreshTokens(uid);
  await new Promise((resolve) => setTimeout(resolve, sessionsValidFrom.getTime() - Date.now()));
};
