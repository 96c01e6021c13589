/** Why: a place among all projects is told only to those from whom none is hidden; the others see the order of the rows they may know. */
import type { Ranking } from '@domain/jury/jury';

export type Placing = Ranking['entries'][number];
export type Placings = ReadonlyMap<string, Placing>;

/** Every project's place by application; none when the ranking is not the reader's to know. */
export const placingsOf = (ranking: Pick<Ranking, 'entries'> | null): Placings =>
  new Map((ranking?.entries ?? []).map((entry) => [entry.applicationId, entry]));
