/** Why: who may do what in a coaching plan; the same cases run on `firestore.rules`. */
import { isManager, type Actor } from '../people/permissions';
import type { CoachNote, Diagnostic, Enrolment } from './coaching';
import { isSealed } from './diagnostic';

type Plan = Pick<Enrolment, 'programmeId' | 'team' | 'coaches'>;

export const isOfTheTeam = (actor: Actor, plan: Plan): boolean => actor.uid !== null && plan.team.includes(actor.uid);
export const isItsCoach = (actor: Actor, plan: Plan): boolean => actor.uid !== null && plan.coaches.includes(actor.uid);

/** The plan is read by its team, its coaches and the programme's managers. */
export const mayReadPlan = (actor: Actor, plan: Plan): boolean =>
  isOfTheTeam(actor, plan) || isItsCoach(actor, plan) || isManager(actor, plan.programmeId);
/** Objectives and milestones are moved by those who live them. */
export const mayWritePlan = (actor: Actor, plan: Plan): boolean => isOfTheTeam(actor, plan) || isItsCoach(actor, plan);
export const mayScoreAsLaureate = (actor: Actor, plan: Plan, diagnostic: Diagnostic): boolean =>
  isOfTheTeam(actor, plan) && diagnostic.laureateSignedAt === null && !isSealed(diagnostic);
export const mayScoreAsCoach = (actor: Actor, plan: Plan, diagnostic: Diagnostic): boolean =>
  isItsCoach(actor, plan) && diagnostic.coachSignedAt === null && !isSealed(diagnostic);
export const mayWriteMeeting = (actor: Actor, plan: Plan): boolean => isItsCoach(actor, plan);
/** Private notes: the coaches of the enrolment; not the team, not the managers, not the jury. */
export const mayReadCoachNote = (actor: Actor, plan: Plan): boolean => isItsCoach(actor, plan);
export const mayWriteCoachNote = (actor: Actor, plan: Plan, note: Pick<CoachNote, 'byUid'>): boolean =>
  isItsCoach(actor, plan) && note.byUid === actor.uid;
