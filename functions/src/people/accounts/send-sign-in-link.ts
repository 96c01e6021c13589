/** Why: whoever opens the link has read the mail; it carries a secret that only the mailbox and we know, and it is never sent in numbers. */
import { createHash, randomBytes } from 'node:crypto';
import * as v from 'valibot';
import { proofHours, type AddressProof } from '@domain/people/sessions';
import { after, hours, minutes } from '@domain/shared/time';
import { emailAddress, visitorCallable, type Visitor } from '../../platform/callable';
import { authentication, database } from '../../platform/firebase';
import { spend, type Limit } from '../../platform/accounts/limits';
import { appAddress, sendSignInMail } from '../../platform/accounts/sign-in-mail';

const schema = v.object({
  email: emailAddress,
  /** A page of the app, where the person goes afterwards. */
  path: v.pipe(v.string(), v.maxLength(500), v.startsWith('/')),
  /** `password`: the page of the link lets them choose one; nothing is sent to an address without an account. */
  purpose: v.picklist(['signIn', 'password']),
  locale: v.picklist(['fr', 'en']),
});
type Input = v.InferOutput<typeof schema>;

const toOneAddress: Limit = { what: 'signInMail', most: 5, span: minutes(15) };
const fromOneNetwork: Limit = { what: 'signInMailFrom', most: 40, span: hours(1) };

/** What is kept of a secret. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

const hasAccount = async (email: string): Promise<boolean> => {
  try {
    await authentication.getUserByEmail(email);
    return true;
  } catch (error) {
    if ((error as { readonly code?: string }).code === 'auth/user-not-found') return false;
    throw error;
  }
};

const pageOf = ({ path, purpose, locale }: Input, secret: string, origin: string): string => {
  const query = new URLSearchParams({ preuve: secret, vers: path, ...(purpose === 'password' && { motDePasse: '1' }) });
  return `${appAddress(origin)}${locale === 'en' ? '/en' : ''}/connexion/lien?${query.toString()}`;
};

export const sendSignInLinkTo = async (input: Input, { now, address, origin }: Visitor): Promise<null> => {
  await spend(fromOneNetwork, address, now);
  await spend(toOneAddress, input.email, now);
  // The answer is the same either way: it tells nobody who has an account.
  const known = await hasAccount(input.email);
  if (input.purpose === 'password' && !known) return null;
  const secret = randomBytes(24).toString('base64url');
  const proof: AddressProof = { v: 1, email: input.email, known, createdAt: now, expiresAt: after(now, hours(proofHours)), usedAt: null };
  await database.doc(`addressProofs/${hashOf(secret)}`).create({ ...proof });
  await sendSignInMail(input.email, pageOf(input, secret, origin), input.locale);
  return null;
};

/** `sendSignInLink({ email, path, purpose, locale })`: open to visitors; five mails to one address a quarter of an hour. */
export const sendSignInLink = visitorCallable('sendSignInLink', schema, sendSignInLinkTo);
