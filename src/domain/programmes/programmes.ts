/** Why: what a programme and its yearly editions are; read this first. */
import type { Day, Instant } from '../shared/instant';

export type ProgrammeKind = 'selection' | 'funding' | 'pairs' | 'reverseIncubation' | 'peerTransfer';
export type Scale = 'local' | 'regional' | 'national';
/** Avise's five strategies of scaling up; several may combine (DOMAIN: avise.org, comment changer d'échelle). */
export type ScalingStrategy = 'diversification' | 'duplication' | 'fertilisation' | 'cooperation' | 'merger';
export const scalingStrategies: readonly ScalingStrategy[] = ['diversification', 'duplication', 'fertilisation', 'cooperation', 'merger'];

/** `programmes/{programmeId}`: public. */
export interface Programme {
  readonly v: 1;
  readonly name: string;
  readonly kind: ProgrammeKind;
  readonly presetId: string;
  readonly summary: string;
  readonly partners: readonly string[];
  readonly theme: string;
  readonly scale: Scale;
  readonly objectives: readonly string[];
  readonly strategies: readonly ScalingStrategy[];
  readonly active: boolean;
  readonly createdAt: Instant;
}

export type EditionState = 'planned' | 'selecting' | 'running' | 'closed';

/** `editions/{editionId}`: managers, coaches, partners and laureates of the edition. */
export interface Edition {
  readonly v: 1;
  readonly programmeId: string;
  readonly programmeName: string;
  /** "P'INS 2027" */
  readonly name: string;
  readonly year: number;
  readonly state: EditionState;
  readonly calendar: readonly CalendarEntry[];
  /** Expertise days granted to each laureate, in half-day steps. */
  readonly daysPerLaureate: number;
  readonly convention: Convention;
  readonly places: number;
  /** Derived by functions. */
  readonly laureateCount: number;
  readonly createdAt: Instant;
}

export interface CalendarEntry {
  readonly label: string;
  readonly from: Day;
  readonly to: Day | null;
}

/** The funding convention of an edition; the rate is data, between 0 and 1, null when none applies. */
export interface Convention {
  readonly funder: string;
  readonly rate: number | null;
  readonly amountPerLaureate: number;
}
