/** Why: a browser hashes in the background only, so what the chain's check needs is hashed first. */
import { brokenLink, linkText } from '@domain/peers/attendance';
import type { ChainLink } from '@domain/peers/peers';

export async function sha256(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export interface ChainState {
  readonly length: number;
  /** The last seal: it changes when anything before it does. */
  readonly seal: string;
  /** Number of the first link that does not follow, null when the chain holds. */
  readonly brokenAt: number | null;
}

export async function chainState(links: readonly ChainLink[]): Promise<ChainState> {
  const texts = links.map(linkText);
  const hashes = new Map(await Promise.all(texts.map(async (text) => [text, await sha256(text)] as const)));
  const broken = brokenLink(links, (text) => hashes.get(text) ?? '');
  const last = [...links].sort((a, b) => a.number - b.number).at(-1);
  return { length: links.length, seal: last?.hash ?? '', brokenAt: broken?.number ?? null };
}
