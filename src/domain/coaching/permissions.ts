/** Why: who may do what in a coaching plan; the same cases run on `firestore.rules`. */
import { isManager, type Actor } from '../people/permissions';
import type { CoachNote, Diagnostic, Enrolment, Mission } from './coaching';
import type { MissionActor } from './missions';

type Plan = Pick<Enrolment, 'programmeId' | 'team' | 'coaches' | 'state'>;

/** A finished plan stays readable and does not change any more, except for missions still to sign. */
export const isRunning = (plan: Pick<Enrolment, 'state'>): boolean => plan.state !== 'alumnus';

export const isOfTheTeam = (actor: Actor, plan: Plan): boolean => actor.uid !== null && plan.team.includes(actor.uid);
export const isItsCoach = (actor: Actor, plan: Plan): boolean => actor.uid !== null && plan.coaches.includes(actor.uid);

/** The plan is read by its team, its coaches and the programme's managers. */
export const mayReadPlan = (actor: Actor, plan: Plan): boolean =>
  isOfTheTeam(actor, plan) || isItsCoach(actor, plan) || isManager(actor, plan.programmeId);
/** Objectives and milestones are moved by those who live them. */
export const mayWritePlan = (actor: Actor, plan: Plan): boolean => isRunning(plan) && (isOfTheTeam(actor, plan) || isItsCoach(actor, plan));
export const mayScoreAsLaureate = (actor: Actor, plan: Plan, diagnostic: Diagnostic): boolean =>
  isRunning(plan) && isOfTheTeam(actor, plan) && diagnostic.laureateSignedAt === null;
export const mayScoreAsCoach = (actor: Actor, plan: Plan, diagnostic: Diagnostic): boolean =>
  isRunning(plan) && isItsCoach(actor, plan) && diagnostic.coachSignedAt === null;
export const mayWriteMeeting = (actor: Actor, plan: Plan): boolean => isRunning(plan) && isItsCoach(actor, plan);
/** Private notes: the coaches of the enrolment; not the team, not the managers, not the jury. */
export const mayReadCoachNote = (actor: Actor, plan: Plan): boolean => isItsCoach(actor, plan);
export const mayWriteCoachNote = (actor: Actor, plan: Plan, note: Pick<CoachNote, 'byUid'>): boolean =>
  isItsCoach(actor, plan) && note.byUid === actor.uid;
/** In which qualities a person acts on a mission. Those of the team act as the team only, so that nobody signs off their own work. */
export const qualitiesOf = (actor: Actor, plan: Plan, mission?: Pick<Mission, 'expertUid'>): readonly MissionActor[] => {
  if (actor.uid === null) return [];
  if (isOfTheTeam(actor, plan)) return ['laureate'];
  const qualities: MissionActor[] = [];
  if (isItsCoach(actor, plan)) qualities.push('coach');
  if (mission?.expertUid === actor.uid) qualities.push('expert');
  if (isManager(actor, plan.programmeId)) qualities.push('manager');
  return qualities;
};
