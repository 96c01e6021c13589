/** Why: a session and a password count only as far as the person behind them is known to own the address. */
import { after, type Instant, isBefore, minutes } from '../shared/instant';

/** A password chosen here; the project's own password policy says the same (docs/deploy.md). */
export const shortestPassword = 12;
export const longestPassword = 200;

/** How long after signing in a role may still be taken. */
export const freshMinutes = 15;

/** How long the link that proves an address may be opened. */
export const proofHours = 6;

/** Signed in a few minutes ago: who takes a role is who sits there now, not a session left open. */
export const isFresh = (signedInAt: Instant | null, now: Instant): boolean =>
  signedInAt !== null && isBefore(now, after(signedInAt, minutes(freshMinutes)));

/** `accounts/{uid}`, written by functions only: sessions that began before this instant are over. */
export interface AccountSessions {
  readonly v: 1;
  readonly sessionsValidFrom: Instant;
}

/** Whether a session that began then still counts; `from` is null when none was ever ended. */
export const isCurrent = (signedInAt: Instant | null, from: Instant | null): boolean =>
  from === null || (signedInAt !== null && !isBefore(signedInAt, from));

/** `addressProofs/{hash}`: one for each link sent; whoever gives the secret that hashes to it has read the mail. */
export interface AddressProof {
  readonly v: 1;
  readonly email: string;
  /** The address had an account when the link was sent. */
  readonly known: boolean;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly usedAt: Instant | null;
}

export type ProofFault = 'usedLink' | 'expiredLink' | 'anotherAddress';

/** Why this proof does not show that the address is this person's, or null when it does. */
export const proofFault = (proof: AddressProof | null, email: string | null, now: Instant): ProofFault | null => {
  if (proof === null || proof.usedAt !== null) return 'usedLink';
  if (proof.email !== email) return 'anotherAddress';
  return isBefore(now, proof.expiresAt) ? null : 'expiredLink';
};
