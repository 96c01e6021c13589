/** Why: the tokens of the embedded Auth are unsigned, as in the official emulator, so that every SDK reads them; their header carries the proof that Auth gave them. */
import { createHmac } from 'node:crypto';
import { sameText, type Gate } from './gate.ts';

export const partsOfToken = 3;

/** The same token, whose header vouches for what it says. */
export function vouchFor({ tokenKey }: Gate, token: string): string {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const vouching = { ...(parsed(header) ?? {}), proof: proofOf(tokenKey, payload) };
  return `${Buffer.from(JSON.stringify(vouching)).toString('base64url')}.${payload}.${signature}`;
}

/** Whether Auth gave this token; without a gate every token is believed. */
export function isVouchedFor(gate: Gate | null, token: string): boolean {
  if (gate === null) return true;
  const parts = token.split('.');
  const [header = '', payload = ''] = parts;
  const proof = parsed(header)?.['proof'];
  return parts.length === partsOfToken && typeof proof === 'string' && sameText(proof, proofOf(gate.tokenKey, payload));
}

/** What proves that this text was written by who holds the key. */
export function proofOf(tokenKey: string, text: string): string {
  return createHmac('sha256', tokenKey).update(text).digest('base64url');
}

function parsed(part: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}
