/**
 * Why: rules prove lists, they do not filter them, and no query says "not among those recused". Whoever stepped aside from an application
 * and manages lists by a lane: each row says for each lane whether it is open to it. Two managers of one programme share a lane only when
 * more of them are bound than there are lanes; each then misses in lists what the other stepped aside from (decision 0011).
 */
import type { Instant } from '../../shared/instant';

export const lanes = ['a', 'b', 'c', 'd'] as const;
export type Lane = (typeof lanes)[number];

/** Field `openAs` of an application. */
export type OpenLanes = Readonly<Record<Lane, boolean>>;

/** `bindings/{uid}`: somebody stepped aside from an application, for ever. Without a lane they list nothing; whoever manages is given one. */
export interface Binding {
  readonly v: 1;
  readonly lane: Lane | null;
  readonly since: Instant;
}

/** The lanes left open by whoever is bound. */
export const openLanes = (bound: readonly (Lane | null)[]): OpenLanes => ({
  a: !bound.includes('a'),
  b: !bound.includes('b'),
  c: !bound.includes('c'),
  d: !bound.includes('d'),
});

/** The lane that fewest of the others have, the first of these. */
export const freestLane = (taken: readonly (Lane | null)[]): Lane =>
  lanes.reduce((best, lane) => (countOf(taken, lane) < countOf(taken, best) ? lane : best));

const countOf = (taken: readonly (Lane | null)[], lane: Lane): number => taken.filter((one) => one === lane).length;
