/** Why: who asks is decided once, from an `authorization` value that reaches us by three different roads. */
import { FirestoreError, type Caller } from '../engine.ts';

const ADMIN: Caller = { admin: true, auth: null };
const NOBODY: Caller = { admin: false, auth: null };

/** A client repeats its token with every call: the last few callers are remembered. */
const recent = new Map<string, Caller>();
const REMEMBERED = 500;

/** Reads `Bearer …`: owner, an unsigned token, or nobody. Throws INVALID_ARGUMENT on a malformed token. */
export function callerFrom(authorization: string | undefined): Caller {
  const known = recent.get(authorization ?? '');
  if (known) return known;
  const caller = readCaller(authorization);
  if (recent.size >= REMEMBERED) recent.clear();
  recent.set(authorization ?? '', caller);
  return caller;
}

function readCaller(authorization: string | undefined): Caller {
  const token = /^\s*bearer\s+(\S+)\s*$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) return NOBODY;
  if (token.toLowerCase() === 'owner' || token.startsWith('ya29.')) return ADMIN;
  const parts = token.split('.');
  const header = parsePart(parts[0]);
  const payload = parsePart(parts[1]);
  if (parts.length !== 3 || !header || !payload) throw new FirestoreError('INVALID_ARGUMENT', 'invalid jwt');
  const uid = payload['user_id'] ?? payload['sub'];
  if (typeof uid !== 'string' || uid === '') throw new FirestoreError('INVALID_ARGUMENT', 'invalid jwt');
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
