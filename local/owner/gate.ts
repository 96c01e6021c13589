/**
 * Why: `Bearer owner` and unsigned tokens are words that anybody knows; what is ours is asked for with a secret that is drawn at each start.
 * Without a gate (null, `--open`) they are taken at their word, as by Google's emulators.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';

export interface Gate {
  /** Makes whoever sends it as a bearer token an administrator, until the next start. */
  readonly secret: string;
  /** With it Auth vouches for the tokens it gives; kept beside the accounts, so that a restart ends no session. */
  readonly tokenKey: string;
}

const bytesOfSecret = 32;
/** In a data folder; read by whoever started the local Firebase, nobody else. */
const keyFile = 'token-key';
const ownerOnly = 0o600;

/** A new secret, and the key of this data folder (drawn the first time). */
export function drawGate(folder: string): Gate {
  const file = join(folder, keyFile);
  const draw = (): string => randomBytes(bytesOfSecret).toString('base64url');
  if (!existsSync(file)) writeFileSync(file, draw(), { mode: ownerOnly });
  return { secret: draw(), tokenKey: readFileSync(file, 'utf8') };
}

/** All that follows `Bearer` (or `Firebase`, which Storage also says), blanks included, as Google's own code reads it; or undefined. */
export function tokenIn(authorization: string | undefined): string | undefined {
  return /^\s*(?:bearer|firebase)\s+(\S.*?)\s*$/is.exec(authorization ?? '')?.[1];
}

/** Whether this token claims to be the administrator's, rightly or not. */
export function claimsOwner(token: string | undefined): boolean {
  return token !== undefined && (token.toLowerCase() === 'owner' || token.startsWith('ya29.'));
}

/** Whether this token makes an administrator of who sends it. */
export function isOwner(gate: Gate | null, token: string | undefined): boolean {
  if (token === undefined) return false;
  return gate === null ? claimsOwner(token) : sameText(token, gate.secret);
}

/** Whether a request comes with the secret: as a bearer token, or, for a page that a developer opens, as `?owner=`. */
export function asksAsOwner(gate: Gate | null, headers: IncomingHttpHeaders, url?: URL): boolean {
  return gate === null || isOwner(gate, tokenIn(headers.authorization)) || isOwner(gate, url?.searchParams.get('owner') ?? undefined);
}

/** The bearer token that makes an administrator. */
export const ownerToken = (gate: Gate | null): string => gate?.secret ?? 'owner';

/** Why somebody without the secret is refused. */
export const wantsSecret =
  'This local Firebase takes commands, "Bearer owner" and unsigned tokens only with the owner secret of its start (npm run local prints it), or from anybody with --open.';

/** Compares in a time that tells nothing. */
export function sameText(one: string, other: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
