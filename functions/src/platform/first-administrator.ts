/** Why: somebody must be administrator before anybody can invite one; this refuses as soon as there is one. `tools/first-administrator.ts` runs it. */
import { organisationId, type Person } from '@domain/people/people';
import { audit } from './audit';
import { authentication, database } from './firebase';
import { grant } from './memberships';
import { transact } from './transact';

const isUnknown = (error: unknown): boolean => (error as { readonly code?: string }).code === 'auth/user-not-found';

/** The account of an address, made and verified when there is none: whoever owns the project vouches for it. */
const accountOf = async (email: string, name: string): Promise<{ readonly uid: string; readonly made: boolean }> => {
  try {
    return { uid: (await authentication.getUserByEmail(email)).uid, made: false };
  } catch (error) {
    if (!isUnknown(error)) throw error;
    const { uid } = await authentication.createUser({ email, emailVerified: true, displayName: name });
    await authentication.setCustomUserClaims(uid, { proven: email });
    return { uid, made: true };
  }
};

/** Grants the role, with its line in the journal. `signInLink` lets a new account choose its password; null for an account that exists. */
export const nameFirstAdministrator = async (
  address: string,
  name: string,
  now: Date,
): Promise<{ readonly uid: string; readonly signInLink: string | null }> => {
  const email = address.trim().toLowerCase();
  const administrators = database.collection('memberships').where('role', '==', 'administrator').limit(1);
  if (!(await administrators.get()).empty) throw new Error('There is already an administrator: they invite the others (Administration).');
  const { uid, made } = await accountOf(email, name);
  await transact(async (transaction) => {
    const record = database.doc(`people/${uid}`);
    const [known, held] = await Promise.all([transaction.get(record), transaction.get(administrators)]);
    if (!held.empty) throw new Error('There is already an administrator.');
    const person: Person = { v: 1, name, email, organisationName: '', locale: 'fr', createdAt: now };
    if (!known.exists) transaction.set(record, person);
    const scope = { scopeId: organisationId, scopeName: 'Essaim', programmeId: null, subjectId: null };
    grant(transaction, { uid, personName: name, role: 'administrator', ...scope, from: now });
    const summary = `${name} : première administration`;
    audit(transaction, { uid, name, now }, { act: 'nameFirstAdministrator', subject: `people/${uid}`, programmeId: null, summary });
  });
  return { uid, signInLink: made ? await authentication.generatePasswordResetLink(email) : null };
};
