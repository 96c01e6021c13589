/** Why: the acts of all rooms together, for the server that performs them and the client that asks; a room's are in its own `acts.ts`. */
import type { AlumniActs } from './alumni/acts';
import type { ApplicationActs } from './applications/acts';
import type { CallActs } from './calls/acts';
import type { CoachingActs } from './coaching/acts';
import type { ImpactActs } from './impact/acts';
import type { JuryActs, PreparationRefusal } from './jury/acts';
import type { PeerActs } from './peers/acts';
import type { PeopleActs } from './people/acts';
import type { ProgrammeActs } from './programmes/acts';
import type { CommonRefusal } from './shared/contract/act';

export interface Acts
  extends PeopleActs, ProgrammeActs, CallActs, ApplicationActs, JuryActs, CoachingActs, PeerActs, AlumniActs, ImpactActs {}

/** The names of callables, as `functions/src/index.ts` exports them. */
export type ActName = keyof Acts;
export type InputOf<Name extends ActName> = Acts[Name]['input'];
export type OutputOf<Name extends ActName> = Acts[Name]['output'];
/** Every reason that an act may be refused for, those of any act included. */
export type RefusalOf<Name extends ActName> = Acts[Name]['refusal'] | CommonRefusal;
/** Whatever the server may refuse for; each has words on the screens. */
export type Reason = RefusalOf<ActName> | PreparationRefusal;
