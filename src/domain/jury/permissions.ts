/** Why: who may do what around a jury, in the same words and with the same answers as `firestore.rules`. */
import { isJuror, isManager, type Actor } from '../people/permissions';
import { elapsed, minutes, type Instant } from '../shared/instant';
import type { DeliberationRoom, Jury, JuryPhase, Review } from './jury';

/** What rules look up before answering. */
export interface JuryScope {
  readonly juryId: string;
  readonly programmeId: string;
  readonly phase: JuryPhase;
  /** Whoever stepped aside from one of its projects; unknown before migration 5. */
  readonly boundUids?: readonly string[];
}
/** How one juror stands towards one application. */
export interface Standing {
  readonly declared: boolean;
  readonly assigned: boolean;
  readonly recused: boolean;
  /** The application left the selection. */
  readonly withdrawn?: boolean;
}

/** From the opening of the reading to the seal of the minutes. */
const judging: readonly JuryPhase[] = ['scoring', 'deliberating'];
const deliberated: readonly JuryPhase[] = ['deliberating', 'decided', 'announced'];

export const seesJury = (actor: Actor, jury: JuryScope): boolean => isJuror(actor, jury.juryId) || isManager(actor, jury.programmeId);

/** Composing it, distributing its dossiers, deliberating and announcing: the acts of whoever runs its programme. */
export const mayRunJury = (actor: Actor, jury: Pick<JuryScope, 'programmeId'>): boolean => isManager(actor, jury.programmeId);

/** A recusal binds the person for ever: no longer being a juror frees nobody. Before migration 5, whoever sits is taken as bound. */
export const isBoundHere = (actor: Actor, jury: Pick<JuryScope, 'juryId' | 'boundUids'>): boolean =>
  jury.boundUids === undefined ? isJuror(actor, jury.juryId) : actor.uid !== null && jury.boundUids.includes(actor.uid);
/** Every dossier, standing and decision of the jury at once. */
export const listsEverything = (actor: Actor, jury: JuryScope): boolean => isManager(actor, jury.programmeId) && !isBoundHere(actor, jury);

/** Assigned jurors from scoring on; everybody who is not recused once the jury deliberates. Never before declaring interests, nor once the minutes are sealed. */
const readsAsJuror = (actor: Actor, jury: JuryScope, at: Standing): boolean =>
  isJuror(actor, jury.juryId) &&
  at.declared &&
  !at.recused &&
  at.withdrawn !== true &&
  ((at.assigned && jury.phase === 'scoring') || jury.phase === 'deliberating');
/** A recusal binds the person, whatever their other qualities: a manager who also sits reads nothing of what they stepped aside from. */
export const readsDossier = (actor: Actor, jury: JuryScope, at: Standing): boolean =>
  (isManager(actor, jury.programmeId) && !at.recused) || readsAsJuror(actor, jury, at);

/** Whether opinions are still taken: the closing instant itself is too late. */
export const isReadingOpen = (jury: Pick<Jury, 'phase' | 'readingClosesAt'>, now: Instant): boolean =>
  jury.phase === 'scoring' && (jury.readingClosesAt === null || now < jury.readingClosesAt);

export const writesReview = (
  actor: Actor,
  jury: JuryScope & Pick<Jury, 'readingClosesAt'>,
  at: Standing,
  existing: Review['state'] | null,
): boolean =>
  isJuror(actor, jury.juryId) && isReadingOpen(jury, actor.now) && at.declared && at.assigned && !at.recused && existing !== 'submitted';

/** Somebody else's review: managers once submitted; another juror after submitting theirs, once enough independent ones exist and until the seal. */
export const readsOthersReview = (
  actor: Actor,
  jury: JuryScope,
  at: Standing,
  review: { readonly state: Review['state']; readonly ownSubmitted: boolean; readonly unveiled: boolean },
): boolean =>
  review.state === 'submitted' &&
  !at.recused &&
  (isManager(actor, jury.programmeId) ||
    (isJuror(actor, jury.juryId) && judging.includes(jury.phase) && review.ownSubmitted && review.unveiled));

const seesAmong = (actor: Actor, jury: JuryScope, visibleTo: readonly string[], declared: boolean): boolean =>
  isJuror(actor, jury.juryId) && declared && actor.uid !== null && visibleTo.includes(actor.uid);
/** How one person stands towards one row: who may see it, and themselves. */
export interface RowFacts {
  readonly visibleTo: readonly string[];
  readonly declared?: boolean;
  readonly recused?: boolean;
}
/** Members who declared their interests and are not recused, from the deliberation on; managers who are not recused. */
export const readsStanding = (actor: Actor, jury: JuryScope, { visibleTo, declared = true, recused = false }: RowFacts): boolean =>
  (isManager(actor, jury.programmeId) && !recused) || (deliberated.includes(jury.phase) && seesAmong(actor, jury, visibleTo, declared));
export const readsDecision = (actor: Actor, jury: JuryScope, { visibleTo, declared = true, recused = false }: RowFacts): boolean =>
  (isManager(actor, jury.programmeId) && !recused) || seesAmong(actor, jury, visibleTo, declared);
/** Every project's place and the cut: only for those from whom no project is hidden. */
export const readsRanking = (actor: Actor, jury: JuryScope, declared = true): boolean =>
  !isBoundHere(actor, jury) &&
  (isManager(actor, jury.programmeId) || (deliberated.includes(jury.phase) && isJuror(actor, jury.juryId) && declared));

export interface BallotFacts {
  readonly applicationId: string;
  readonly room: Pick<DeliberationRoom, 'state' | 'applicationId'>;
  readonly voting: boolean;
  readonly seenAt: Instant | null;
  readonly declared: boolean;
  readonly recused: boolean;
  readonly alreadyCast: boolean;
}
/** Once, for the project in the room, by a present voting member who declared their interests and is not recused. */
export const castsBallot = (actor: Actor, jury: JuryScope, facts: BallotFacts): boolean =>
  isJuror(actor, jury.juryId) &&
  jury.phase === 'deliberating' &&
  facts.room.state === 'open' &&
  facts.room.applicationId === facts.applicationId &&
  facts.voting &&
  facts.seenAt !== null &&
  elapsed(facts.seenAt, actor.now) < minutes(1) &&
  facts.declared &&
  !facts.recused &&
  !facts.alreadyCast;

/** The minutes rank and decide every project: whoever stepped aside from one does not read them. */
export const readsMinutes = (actor: Actor, jury: JuryScope & { readonly presidentUid: string }): boolean =>
  !isBoundHere(actor, jury) && (isManager(actor, jury.programmeId) || (isJuror(actor, jury.juryId) && actor.uid === jury.presidentUid));
