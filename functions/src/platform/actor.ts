/** Why: who calls a function, with the roles they hold at this moment. */
import type { DecodedIdToken } from 'firebase-admin/auth';
import type { Membership, Person } from '@domain/people/people';
import type { Actor } from '@domain/people/permissions';
import { database, fromQueryDocument, fromSnapshot } from './firebase';

/** Who calls, with the roles they hold now; `name` is what others read. */
export interface Caller extends Actor {
  readonly uid: string;
  readonly name: string;
}

/** Who they are at `now`, the instant their request arrived. */
export const actorFor = async (uid: string, token: Partial<DecodedIdToken>, now: Date): Promise<Caller> => {
  const [memberships, person] = await Promise.all([
    database.collection('memberships').where('uid', '==', uid).get(),
    database.doc(`people/${uid}`).get(),
  ]);
  return {
    uid,
    name: fromSnapshot<Person>(person)?.name ?? (token['name'] as string | undefined) ?? token.email ?? uid,
    email: token.email?.toLowerCase() ?? null,
    emailVerified: token.email_verified === true,
    memberships: memberships.docs.map((document) => fromQueryDocument<Membership>(document)),
    now,
  };
};
