/** Why: a browser hashes in the background only, so what the chain's check needs is hashed first. */
import { textsToHash, verdictOn, type Difference } from '@domain/peers/chain';
import type { Attendance, ChainLink, Session } from '@domain/peers/peers';
import type { Identified } from '@domain/shared/document';
import { sha256 } from '../../shared/sha256';

export interface ChainState {
  readonly length: number;
  /** The last seal: it changes when anything before it does. */
  readonly seal: string;
  /** Where the chain does not hold or does not say what the records say; null when both agree. */
  readonly difference: Difference | null;
  /** Records whose seal is on its way. */
  readonly waiting: number;
}

export interface Sealed {
  readonly links: readonly ChainLink[];
  readonly records: readonly Identified<Attendance>[];
  readonly session: Pick<Session, 'sealed'>;
}

export async function chainState({ links, records, session }: Sealed, now: Date): Promise<ChainState> {
  const texts = textsToHash(links, records);
  const hashes = new Map(await Promise.all(texts.map(async (text) => [text, await sha256(text)] as const)));
  const verdict = verdictOn(links, records, session, (text) => hashes.get(text) ?? '', now);
  const last = [...links].sort((a, b) => a.number - b.number).at(-1);
  return { length: links.length, seal: last?.hash ?? '', ...verdict };
}
