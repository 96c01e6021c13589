/** Why: an address may already have an account: an invitation is not sent twice, and speaks its person's language. */
import type { Person } from '@domain/people/people';
import { authentication, database, fromSnapshot } from '../firebase';

/** The account that already uses the address, if any. */
export const uidOf = async (email: string): Promise<string | null> => {
  try {
    return (await authentication.getUserByEmail(email)).uid;
  } catch (error) {
    if ((error as { readonly code?: string }).code === 'auth/user-not-found') return null;
    throw error;
  }
};

/** Null until the person's first sign-in. */
export const recordOf = async (uid: string | null): Promise<Person | null> =>
  uid === null ? null : fromSnapshot<Person>(await database.doc(`people/${uid}`).get());
