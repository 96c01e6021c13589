/** Why: who asks is decided once, from an `authorization` value that reaches us by three different roads. */
import { FirestoreError, type Caller } from '../engine.ts';
import { claimsOwner, isOwner, wantsSecret, type Gate } from '../../owner/gate.ts';
import { isVouchedFor } from '../../owner/vouching.ts';

const ADMIN: Caller = { admin: true, auth: null };
const NOBODY: Caller = { admin: false, auth: null };

/** Reads `Bearer …`: the owner, a token of Auth's, or nobody. Throws on one that is malformed, or not believed. */
export type ReadCaller = (authorization: string | undefined) => Caller;

/** A client repeats its token with every call: the last few callers are remembered. */
const REMEMBERED = 500;

/** Who is believed: with a gate, its secret and the tokens that Auth vouches for; without one, anybody. */
export function readCallersBy(gate: Gate | null): ReadCaller {
  const recent = new Map<string, Caller>();
  return (authorization) => {
    const known = recent.get(authorization ?? '');
    if (known) return known;
    const caller = readCaller(gate, authorization);
    if (recent.size >= REMEMBERED) recent.clear();
    recent.set(authorization ?? '', caller);
    return caller;
  };
}

function readCaller(gate: Gate | null, authorization: string | undefined): Caller {
  const token = /^\s*bearer\s+(\S.*?)\s*$/is.exec(authorization ?? '')?.[1];
  if (token === undefined) return NOBODY;
  if (isOwner(gate, token)) return ADMIN;
  if (claimsOwner(token)) throw new FirestoreError('PERMISSION_DENIED', wantsSecret);
  const parts = token.split('.');
  const header = parsePart(parts[0]);
  const payload = parsePart(parts[1]);
  if (parts.length !== 3 || !header || !payload) throw new FirestoreError('INVALID_ARGUMENT', 'invalid jwt');
  const uid = payload['user_id'] ?? payload['sub'];
  if (typeof uid !== 'string' || uid === '') throw new FirestoreError('INVALID_ARGUMENT', 'invalid jwt');
  // As of a token whose signature is wrong: the SDKs then ask Auth for another.
  if (!isVouchedFor(gate, token)) throw new FirestoreError('UNAUTHENTICATED', `The token is not of this Auth. ${wantsSecret}`);
  return { admin: false, auth: { uid, token: payload } };
}

function parsePart(part: string | undefined): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(part ?? '', 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}
