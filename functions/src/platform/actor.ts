/** Why: who calls a function, with the roles they hold at this moment. */
import type { DecodedIdToken } from 'firebase-admin/auth';
import { oneLine } from '@domain/people/one-line';
import type { Membership, Person } from '@domain/people/people';
import type { Actor } from '@domain/people/permissions';
import { seconds } from '@domain/shared/instant';
import { database, fromQueryDocument, fromSnapshot } from './firebase';

/** Who calls, with the roles they hold now; `name` is what others read. */
export interface Caller extends Actor {
  readonly uid: string;
  readonly name: string;
  /** When this session began. */
  readonly signedInAt?: Date | null;
  /** In this very session, an identity provider said whose the address is. */
  readonly vouchedFor?: boolean;
}

/** When a session began, as its token says; null when it does not. */
export const signedInAt = (token: Partial<DecodedIdToken>): Date | null =>
  token.auth_time === undefined ? null : new Date(seconds(token.auth_time));

/** Authentication calls an address verified for whoever shares the account; the claim is set once the owner has ended the other sessions. */
const hasProven = (token: Partial<DecodedIdToken>): boolean => token.email !== undefined && token['proven'] === token.email;

/** What Authentication says is changed by anyone, untraced: whoever holds or held a role goes by the name it was given under. */
const nameOf = (uid: string, token: Partial<DecodedIdToken>, person: Person | null, held: readonly Membership[]): string =>
  oneLine(person?.name ?? held[0]?.personName ?? (held.length === 0 ? (token['name'] as string | undefined) : undefined) ?? '') ||
  (token.email ?? uid);

/** Who they are at `now`, the instant their request arrived. */
export const actorFor = async (uid: string, token: Partial<DecodedIdToken>, now: Date): Promise<Caller> => {
  const [found, person] = await Promise.all([
    database.collection('memberships').where('uid', '==', uid).get(),
    database.doc(`people/${uid}`).get(),
  ]);
  const memberships = found.docs.map((document) => fromQueryDocument<Membership>(document));
  return {
    uid,
    name: nameOf(uid, token, fromSnapshot<Person>(person), memberships),
    email: token.email?.toLowerCase() ?? null,
    emailVerified: hasProven(token),
    signedInAt: signedInAt(token),
    vouchedFor: token.email_verified === true && token.firebase?.sign_in_provider === 'google.com',
    memberships,
    now,
  };
};
