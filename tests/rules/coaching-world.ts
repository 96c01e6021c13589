/** Why: the tables of rules that speak of coaching start from one plan, its people and its documents. */
import type { Enrolment, Milestone } from '@domain/coaching/coaching';
import { diagnosticAxes, emptyLook, newDiagnostic } from '@domain/coaching/enrolment';
import type { Actor } from '@domain/people/permissions';
import { editionPeople } from './edition-people';
import type { RuleCase } from '../support/rule-cases';

export const past = new Date('2026-01-01T00:00:00Z');
export const people = {
  ...editionPeople,
  nadia: { uid: 'nadia', roles: [['coach', 'e1']] },
  otherLaureate: { uid: 'otherLaureate', roles: [['laureate', 'e1']] },
  isa: { uid: 'isa', roles: [['expert', 'e1']] },
  /** Served the edition, as an expert and as a coach. */
  ines: {
    uid: 'ines',
    roles: [],
    formerRoles: [
      ['expert', 'e1'],
      ['coach', 'e1'],
    ],
  },
} as const;
export type Name = keyof typeof people | null;
export const outsiders: readonly Name[] = ['otherLaureate', 'nadia', 'ines', 'otherManager', 'juror', 'stranger', null];

export const enrolment: Enrolment = {
  v: 1,
  programmeId: 'pins',
  editionId: 'e1',
  editionName: "P'INS 2027",
  callId: 'c1',
  projectName: 'Résovilles',
  organisationName: 'Sève',
  department: '44',
  team: ['amina'],
  teamNames: ['Amina'],
  coaches: ['driss'],
  coachNames: ['Driss'],
  heading: 'Deux régions',
  state: 'onTheRoad',
  dayBudget: 6,
  daysPlanned: 2,
  daysDone: 0,
  daysSigned: 0,
  milestoneCount: 1,
  milestonesReached: 0,
  milestonesLate: 0,
  nextMilestone: null,
  lastContactAt: null,
  attention: 0,
  keywords: [],
  enrolledAt: past,
};
export const finished: Enrolment = { ...enrolment, state: 'alumnus' };
export const milestone: Milestone = {
  v: 1,
  objectiveId: 'o0',
  title: 'Signer la convention',
  dueOn: '2027-03-31',
  state: 'toCome',
  proof: '',
  reason: '',
  dependsOn: [],
  updatedBy: 'driss',
  updatedAt: past,
};
export const mission = {
  v: 1,
  title: 'Statuts',
  letter: 'Comparer',
  expertName: 'Isa',
  expertUid: 'isa',
  editionId: 'e1',
  daysPlanned: 2,
  daysDone: 0,
  state: 'agreed',
  deliverable: '',
  log: [],
  signedByName: '',
  signedAt: null,
  updatedAt: past,
};
export const meeting = { v: 1, at: past, title: 'Point', notes: 'Notes', nextSteps: '', byUid: 'driss', byName: 'Driss' };
export const note = { v: 1, text: 'En privé', byUid: 'driss', updatedAt: past };
export const every = (score: number) => Object.fromEntries(diagnosticAxes.map((axis) => [axis.id, score]));
export const head = newDiagnostic(past);
export const sealed = { ...head, laureateSignedAt: past, coachSignedAt: past };
export const agreed = { ...head, laureateSharedAt: past, coachSharedAt: past };
const looks = { laureate: { ...emptyLook(past), scores: { strategy: 3 } }, coach: { ...emptyLook(past), scores: every(2) } };

export const at = 'enrolments/a1';
export const world = {
  'people/driss': { v: 1, name: 'Driss' },
  'people/amina': { v: 1, name: 'Amina' },
  [at]: enrolment,
  [`${at}/diagnostics/initial`]: head,
  [`${at}/diagnostics/initial/sides/laureate`]: looks.laureate,
  [`${at}/diagnostics/initial/sides/coach`]: looks.coach,
  [`${at}/objectives/o0`]: { v: 1, title: 'Essaimer', strategy: 'duplication', position: 0 },
  [`${at}/milestones/m1`]: milestone,
  [`${at}/missions/x1`]: mission,
  [`${at}/meetings/r1`]: meeting,
  [`${at}/coachNotes/n1`]: note,
};

export const writes =
  (does: 'create' | 'update', path: string) =>
  (it: string, as: Name, data: object, allowed: boolean, more: Partial<RuleCase> = {}): RuleCase => ({
    it,
    as,
    does,
    path,
    data: { ...data },
    allowed,
    ...more,
  });
export const byPlan =
  (may: (actor: Actor, plan: Enrolment) => boolean, plan = enrolment) =>
  (actor: Actor): boolean =>
    may(actor, plan);
