/** Why: who may do what in a coaching plan; the same cases run on `firestore.rules`. */
import { holds, isCoach, isManager, type Actor } from '../people/permissions';
import type { CoachNote, DiagnosticHead, Enrolment, Mission, Side } from './coaching';
import { isAgreedOpen, isSealed, signedAt } from './diagnostic';
import type { MissionActor } from './missions';

type Plan = Pick<Enrolment, 'programmeId' | 'editionId' | 'team' | 'coaches' | 'state'>;

/** A finished plan stays readable and does not change any more, except for missions still to sign. */
export const isRunning = (plan: Pick<Enrolment, 'state'>): boolean => plan.state !== 'alumnus';

export const isOfTheTeam = (actor: Actor, plan: Plan): boolean => actor.uid !== null && plan.team.includes(actor.uid);
export const isItsCoach = (actor: Actor, plan: Plan): boolean => actor.uid !== null && plan.coaches.includes(actor.uid);

/** The plan is read by its team, its coaches and the programme's managers. */
export const mayReadPlan = (actor: Actor, plan: Plan): boolean =>
  isOfTheTeam(actor, plan) || isItsCoach(actor, plan) || isManager(actor, plan.programmeId);
/** Objectives and milestones are moved by those who live them. */
export const mayWritePlan = (actor: Actor, plan: Plan): boolean => isRunning(plan) && (isOfTheTeam(actor, plan) || isItsCoach(actor, plan));
/** The side somebody scores and signs for; null for those who look on. Those of the team are the team's only. */
export const sideOf = (actor: Actor, plan: Plan): Side | null => {
  if (isOfTheTeam(actor, plan)) return 'laureate';
  return isItsCoach(actor, plan) ? 'coach' : null;
};
/** A look is its own side's; the other side's once both agreed or signed; everyone else's who reads the plan once both signed. */
export const mayReadLook = (actor: Actor, plan: Plan, head: DiagnosticHead, side: Side): boolean => {
  const mine = sideOf(actor, plan);
  return mine === side || (mayReadPlan(actor, plan) && (isSealed(head) || (mine !== null && isAgreedOpen(head))));
};
export const mayScore = (actor: Actor, plan: Plan, head: DiagnosticHead, side: Side): boolean =>
  isRunning(plan) && sideOf(actor, plan) === side && signedAt(head, side) === null;
export const mayWriteMeeting = (actor: Actor, plan: Plan): boolean => isRunning(plan) && isItsCoach(actor, plan);
/** A private note is its author's alone, whoever else coaches the plan, and stays theirs when they no longer do. */
export const mayReadCoachNote = (actor: Actor, note: Pick<CoachNote, 'byUid'>): boolean => actor.uid !== null && note.byUid === actor.uid;
/** Only who coaches the plan adds, corrects or removes one. */
export const mayWriteCoachNote = (actor: Actor, plan: Plan, note: Pick<CoachNote, 'byUid'>): boolean =>
  isItsCoach(actor, plan) && mayReadCoachNote(actor, note);
/** Being named on a mission opens it to whoever still serves the edition, as its expert or its coach. */
export const isItsExpert = (
  actor: Actor,
  { editionId }: Pick<Enrolment, 'editionId'>,
  { expertUid }: Pick<Mission, 'expertUid'>,
): boolean => actor.uid !== null && expertUid === actor.uid && (holds(actor, 'expert', editionId) || isCoach(actor, editionId));
export const mayReadMission = (actor: Actor, plan: Plan, mission: Pick<Mission, 'expertUid'>): boolean =>
  mayReadPlan(actor, plan) || isItsExpert(actor, plan, mission);
/** In which qualities a person acts on a mission. Those of the team act as the team only, so that nobody signs off their own work. */
export const qualitiesOf = (actor: Actor, plan: Plan, mission?: Pick<Mission, 'expertUid'>): readonly MissionActor[] => {
  if (actor.uid === null) return [];
  if (isOfTheTeam(actor, plan)) return ['laureate'];
  const qualities: MissionActor[] = [];
  if (isItsCoach(actor, plan)) qualities.push('coach');
  if (mission !== undefined && isItsExpert(actor, plan, mission)) qualities.push('expert');
  if (isManager(actor, plan.programmeId)) qualities.push('manager');
  return qualities;
};
