/** Why: "who reads this plan" is answered by the permissions themselves, so that the page never promises more than they keep. */
import { organisationId, type Role } from '../people/people';
import type { Actor } from '../people/permissions';
import type { DiagnosticHead, Enrolment } from './coaching';
import { newDiagnostic } from './enrolment';
import { mayReadCoachNote, mayReadLook, mayReadPlan } from './permissions';

export type Reader = 'team' | 'coach' | 'formerCoach' | 'manager' | 'administrator' | 'juror';
export type PlanPart = 'plan' | 'teamLook' | 'coachLook' | 'teamLookSigned' | 'coachLookSigned' | 'privateNotes';

export const readers: readonly Reader[] = ['team', 'coach', 'formerCoach', 'manager', 'administrator', 'juror'];

type Plan = Pick<Enrolment, 'programmeId' | 'editionId' | 'team' | 'coaches' | 'state'>;
const epoch = new Date(0);

/** One person of each kind, and a plan on which only the team and one coach stand. */
const stand = (plan: Plan): { readonly plan: Plan; readonly actors: Readonly<Record<Reader, Actor>> } => {
  const actor = (uid: string, role?: Role, scopeId = ''): Actor => ({
    uid,
    email: null,
    emailVerified: true,
    memberships: role === undefined ? [] : [{ role, scopeId, from: epoch, until: null }],
    now: epoch,
  });
  return {
    plan: { ...plan, team: ['team'], coaches: ['coach'] },
    actors: {
      team: actor('team'),
      coach: actor('coach'),
      formerCoach: actor('formerCoach'),
      manager: actor('manager', 'manager', plan.programmeId),
      administrator: actor('administrator', 'administrator', organisationId),
      juror: actor('juror', 'juror', 'jury'),
    },
  };
};

/** Who reads each part of a plan. A private note is one of the coach's. */
export const readersOf = (plan: Plan): Readonly<Record<PlanPart, readonly Reader[]>> => {
  const { plan: stood, actors } = stand(plan);
  const apart = newDiagnostic(epoch);
  const signed: DiagnosticHead = { ...apart, laureateSignedAt: epoch, coachSignedAt: epoch };
  const those = (may: (actor: Actor) => boolean): readonly Reader[] => readers.filter((reader) => may(actors[reader]));
  return {
    plan: those((actor) => mayReadPlan(actor, stood)),
    teamLook: those((actor) => mayReadLook(actor, stood, apart, 'laureate')),
    coachLook: those((actor) => mayReadLook(actor, stood, apart, 'coach')),
    teamLookSigned: those((actor) => mayReadLook(actor, stood, signed, 'laureate')),
    coachLookSigned: those((actor) => mayReadLook(actor, stood, signed, 'coach')),
    privateNotes: those((actor) => mayReadCoachNote(actor, { byUid: 'coach' })),
  };
};
