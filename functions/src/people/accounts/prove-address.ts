/** Why: an address is first proven by whoever read its mail; sessions and a password from before may be somebody else's, and count no more. */
import { randomBytes } from 'node:crypto';
import * as v from 'valibot';
import type { OutputOf } from '@domain/acts';
import { proofFault, type AddressProof } from '@domain/people/sessions';
import { endSessions, passwordOf } from '../../platform/accounts/account';
import { callable, type Caller } from '../../platform/callable';
import { authentication, database, fromSnapshot } from '../../platform/firebase';
import { Refused } from '../../platform/refusals';
import { transact } from '../../platform/transact';
import { hashOf } from './send-sign-in-link';

const schema = v.object({ proof: v.optional(v.pipe(v.string(), v.minLength(20), v.maxLength(100))) });

/** Each link proves once. */
const useProof = (secret: string, caller: Caller): Promise<AddressProof> =>
  transact(async (transaction) => {
    const reference = database.doc(`addressProofs/${hashOf(secret)}`);
    const proof = fromSnapshot<AddressProof>(await transaction.get(reference));
    const fault = proofFault(proof, caller.email, caller.now);
    if (proof === null || fault !== null) throw new Refused(fault ?? 'usedLink');
    transaction.update(reference, { usedAt: caller.now });
    return proof;
  });

export const proveAddressAs = async ({ proof }: v.InferOutput<typeof schema>, caller: Caller): Promise<OutputOf<'proveAddress'>> => {
  if (caller.emailVerified) return { secret: null, asksPassword: false };
  if (proof === undefined && caller.vouchedFor !== true) throw new Refused('addressNotVerified');
  const used = proof === undefined ? null : await useProof(proof, caller);
  const { account, mayHavePassword } = await passwordOf(caller.uid);
  const proven = { ...account.customClaims, proven: account.email };
  if (!mayHavePassword) {
    await authentication.setCustomUserClaims(caller.uid, proven);
    return { secret: null, asksPassword: false };
  }
  const secret = randomBytes(24).toString('base64url');
  await authentication.updateUser(caller.uid, { password: secret, emailVerified: true });
  await endSessions(caller.uid);
  await authentication.setCustomUserClaims(caller.uid, proven);
  return { secret, asksPassword: used?.known === true };
};

/** `proveAddress({ proof? })` → `{ secret, asksPassword }`: from the page of the link, with the secret it carries; or from Google's. */
export const proveAddress = callable('proveAddress', schema, proveAddressAs);
