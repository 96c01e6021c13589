/** Why: who reads and moves a coaching plan, put to the rules and to the domain. */
import { serverTimestamp } from 'firebase/firestore';
import type { Enrolment, Milestone } from '@domain/coaching/coaching';
import { diagnosticAxes, emptyDiagnostic } from '@domain/coaching/enrolment';
import {
  mayReadCoachNote,
  mayReadPlan,
  mayScoreAsCoach,
  mayScoreAsLaureate,
  mayWriteCoachNote,
  mayWriteMeeting,
  mayWritePlan,
} from '@domain/coaching/permissions';
import type { Actor } from '@domain/people/permissions';
import { runRuleTable, type RuleCase } from '../support/rule-cases';

const past = new Date('2026-01-01T00:00:00Z');
const people = {
  amina: { uid: 'amina', roles: [['laureate', 'e1']] },
  driss: { uid: 'driss', roles: [['coach', 'e1']] },
  nadia: { uid: 'nadia', roles: [['coach', 'e1']] },
  claire: { uid: 'claire', roles: [['manager', 'pins']] },
  otherManager: { uid: 'otherManager', roles: [['manager', 'cap']] },
  admin: { uid: 'admin', roles: [['administrator', 'essaim']] },
  otherLaureate: { uid: 'otherLaureate', roles: [['laureate', 'e1']] },
  juror: { uid: 'juror', roles: [['juror', 'j1']] },
  isa: { uid: 'isa', roles: [['expert', 'e1']] },
  stranger: { uid: 'stranger', roles: [] },
} as const;
type Name = keyof typeof people | null;
const outsiders: readonly Name[] = ['otherLaureate', 'nadia', 'otherManager', 'juror', 'stranger', null];

const enrolment: Enrolment = {
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
const finished: Enrolment = { ...enrolment, state: 'alumnus' };
const milestone: Milestone = {
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
const mission = {
  v: 1,
  title: 'Statuts',
  letter: 'Comparer',
  expertName: 'Isa',
  expertUid: 'isa',
  daysPlanned: 2,
  daysDone: 0,
  state: 'agreed',
  deliverable: '',
  log: [],
  signedByName: '',
  signedAt: null,
  updatedAt: past,
};
const meeting = { v: 1, at: past, title: 'Point', notes: 'Notes', nextSteps: '', byUid: 'driss', byName: 'Driss' };
const note = { v: 1, text: 'En privé', byUid: 'driss', updatedAt: past };
const every = (score: number) => Object.fromEntries(diagnosticAxes.map((axis) => [axis.id, score]));
const diagnostic = { ...emptyDiagnostic(past), byLaureate: { strategy: 3 }, byCoach: every(2) };

const at = 'enrolments/a1';
const world = {
  [at]: enrolment,
  [`${at}/diagnostics/initial`]: diagnostic,
  [`${at}/objectives/o0`]: { v: 1, title: 'Essaimer', strategy: 'duplication', position: 0 },
  [`${at}/milestones/m1`]: milestone,
  [`${at}/missions/x1`]: mission,
  [`${at}/meetings/r1`]: meeting,
  [`${at}/coachNotes/n1`]: note,
};

const reads = (path: string, allowed: readonly Name[], refused: readonly Name[], may?: (actor: Actor) => boolean): readonly RuleCase[] =>
  [...allowed.map((as) => [as, true] as const), ...refused.map((as) => [as, false] as const)].map(([as, yes]) => ({
    it: `${yes ? 'lets' : 'refuses'} ${as ?? 'a visitor'} ${yes ? 'read' : 'reading'} ${path}`,
    as,
    does: 'get',
    path,
    allowed: yes,
    ...(may === undefined ? {} : { may }),
  }));
const writes =
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
const byPlan =
  (may: (actor: Actor, plan: Enrolment) => boolean, plan = enrolment) =>
  (actor: Actor): boolean =>
    may(actor, plan);

const inside: readonly Name[] = ['amina', 'driss', 'claire', 'admin'];
const planReads: readonly RuleCase[] = [
  ...['', '/diagnostics/initial', '/objectives/o0', '/milestones/m1', '/meetings/r1'].flatMap((below) =>
    reads(`${at}${below}`, inside, [...outsiders, 'isa'], byPlan(mayReadPlan)),
  ),
  ...reads(`${at}/missions/x1`, [...inside, 'isa'], outsiders),
  ...reads(`${at}/coachNotes/n1`, ['driss'], ['amina', 'claire', 'admin', 'isa', ...outsiders], byPlan(mayReadCoachNote)),
];

const lists: readonly RuleCase[] = [
  {
    it: 'lets a laureate list their own plans',
    as: 'amina',
    does: 'list',
    path: 'enrolments',
    where: [['team', 'array-contains', 'amina']],
    allowed: true,
  },
  {
    it: 'refuses listing the plans of somebody else',
    as: 'stranger',
    does: 'list',
    path: 'enrolments',
    where: [['team', 'array-contains', 'amina']],
    allowed: false,
  },
  {
    it: 'lets a coach list the plans they coach',
    as: 'driss',
    does: 'list',
    path: 'enrolments',
    where: [['coaches', 'array-contains', 'driss']],
    orderBy: [['attention', 'desc']],
    allowed: true,
  },
  {
    it: 'lets a manager list a cohort',
    as: 'claire',
    does: 'list',
    path: 'enrolments',
    where: [
      ['programmeId', '==', 'pins'],
      ['editionId', '==', 'e1'],
    ],
    orderBy: [['attention', 'desc']],
    allowed: true,
  },
  {
    it: 'refuses a manager of another programme the cohort',
    as: 'otherManager',
    does: 'list',
    path: 'enrolments',
    where: [
      ['programmeId', '==', 'pins'],
      ['editionId', '==', 'e1'],
    ],
    allowed: false,
  },
  {
    it: 'refuses a coach the whole cohort',
    as: 'driss',
    does: 'list',
    path: 'enrolments',
    where: [['editionId', '==', 'e1']],
    allowed: false,
  },
  {
    it: 'lets an expert list their missions across plans',
    as: 'isa',
    does: 'list',
    path: 'group:missions',
    where: [['expertUid', '==', 'isa']],
    allowed: true,
  },
  {
    it: 'refuses listing the missions of another expert',
    as: 'driss',
    does: 'list',
    path: 'group:missions',
    where: [['expertUid', '==', 'isa']],
    allowed: false,
  },
  { it: 'refuses a laureate the list of private notes', as: 'amina', does: 'list', path: `${at}/coachNotes`, allowed: false },
  { it: 'refuses a manager the list of private notes', as: 'claire', does: 'list', path: `${at}/coachNotes`, allowed: false },
];

const plan = writes('update', at);
const headings: readonly RuleCase[] = [
  plan('lets the team write the heading', 'amina', { heading: 'Trois régions' }, true, { may: byPlan(mayWritePlan) }),
  plan('lets the coach write the heading', 'driss', { heading: 'Trois régions' }, true, { may: byPlan(mayWritePlan) }),
  plan('refuses the heading to a manager', 'claire', { heading: 'x' }, false, { may: byPlan(mayWritePlan) }),
  plan('refuses a heading too long', 'amina', { heading: 'x'.repeat(301) }, false),
  plan('refuses a heading that is not words', 'amina', { heading: 3 }, false),
  plan('refuses the heading of a finished plan', 'amina', { heading: 'x' }, false, {
    given: { [at]: { ...finished } },
    may: byPlan(mayWritePlan, finished),
  }),
  ...(['dayBudget', 'daysSigned', 'milestonesLate', 'attention'] as const).map((key) =>
    plan(`refuses the counter ${key} to everyone`, 'driss', { [key]: 99 }, false),
  ),
  plan('refuses a team member making themselves coach', 'amina', { coaches: ['driss', 'amina'] }, false),
  plan('refuses a manager changing the state by hand', 'claire', { state: 'alumnus' }, false),
  { it: 'refuses creating a plan', as: 'claire', does: 'create', path: 'enrolments/a2', data: { ...enrolment }, allowed: false },
  { it: 'refuses deleting a plan', as: 'claire', does: 'delete', path: at, allowed: false },
];

const score = writes('update', `${at}/diagnostics/initial`);
const now = { updatedAt: serverTimestamp() };
const scoring: readonly RuleCase[] = [
  score('lets the team score its side', 'amina', { byLaureate: { strategy: 4, impact: 0 }, laureateComment: 'Oui', ...now }, true, {
    may: (actor) => mayScoreAsLaureate(actor, enrolment, diagnostic),
  }),
  score('lets the coach score the other side', 'driss', { byCoach: { strategy: 4 }, ...now }, true, {
    may: (actor) => mayScoreAsCoach(actor, enrolment, diagnostic),
  }),
  score('refuses the team the coach’s side', 'amina', { byCoach: { strategy: 4 }, ...now }, false, {
    may: (actor) => mayScoreAsCoach(actor, enrolment, diagnostic),
  }),
  score('refuses the coach the team’s side', 'driss', { byLaureate: { strategy: 4 }, ...now }, false, {
    may: (actor) => mayScoreAsLaureate(actor, enrolment, diagnostic),
  }),
  score('refuses a manager both sides', 'claire', { byCoach: { strategy: 4 }, ...now }, false, {
    may: (actor) => mayScoreAsCoach(actor, enrolment, diagnostic),
  }),
  score('refuses a score of six', 'amina', { byLaureate: { strategy: 6 }, ...now }, false),
  score('refuses half a point', 'amina', { byLaureate: { strategy: 2.5 }, ...now }, false),
  score('refuses an axis of one’s own', 'amina', { byLaureate: { luck: 3 }, ...now }, false),
  score('refuses a comment too long', 'amina', { laureateComment: 'x'.repeat(2001), ...now }, false),
  score('refuses a date chosen by the client', 'amina', { byLaureate: { strategy: 1 }, updatedAt: past }, false),
  score('refuses changing the axes', 'amina', { axes: [], ...now }, false),
  score('lets the coach sign once every axis is scored', 'driss', { coachSignedAt: serverTimestamp(), ...now }, true),
  score('refuses a signature with axes missing', 'amina', { laureateSignedAt: serverTimestamp(), ...now }, false),
  score('refuses a signature dated by the client', 'driss', { coachSignedAt: past, ...now }, false),
  score('refuses signing for the other side', 'amina', { coachSignedAt: serverTimestamp(), ...now }, false),
  score('refuses changing a score after signing', 'driss', { byCoach: every(5), ...now }, false, {
    given: { [`${at}/diagnostics/initial`]: { ...diagnostic, coachSignedAt: past } },
  }),
  score('refuses withdrawing a signature', 'driss', { coachSignedAt: null, ...now }, false, {
    given: { [`${at}/diagnostics/initial`]: { ...diagnostic, coachSignedAt: past } },
  }),
  score('lets the team sign after the coach', 'amina', { byLaureate: every(3), laureateSignedAt: serverTimestamp(), ...now }, true, {
    given: { [`${at}/diagnostics/initial`]: { ...diagnostic, coachSignedAt: past } },
  }),
  {
    it: 'refuses opening a final diagnostic by hand',
    as: 'driss',
    does: 'create',
    path: `${at}/diagnostics/final`,
    data: { ...diagnostic },
    allowed: false,
  },
];

const objective = (position: number, more: object = {}) => ({ v: 1, title: 'Essaimer', strategy: 'duplication', position, ...more });
const objectives: readonly RuleCase[] = [
  writes('create', `${at}/objectives/o1`)('lets the team add an objective', 'amina', objective(1), true, { may: byPlan(mayWritePlan) }),
  writes('create', `${at}/objectives/o1`)('refuses an objective from a manager', 'claire', objective(1), false, {
    may: byPlan(mayWritePlan),
  }),
  writes('create', `${at}/objectives/o6`)('refuses a seventh objective', 'amina', objective(6), false),
  writes('create', `${at}/objectives/more`)('refuses an objective outside the six places', 'amina', objective(1), false),
  writes('create', `${at}/objectives/o1`)('refuses an unknown strategy', 'amina', objective(1, { strategy: 'growth' }), false),
  writes('create', `${at}/objectives/o1`)('refuses an objective without words', 'amina', objective(1, { title: '' }), false),
  writes('create', `${at}/objectives/o1`)('refuses an extra field', 'amina', objective(1, { done: true }), false),
  {
    it: 'lets the coach remove an objective',
    as: 'driss',
    does: 'delete',
    path: `${at}/objectives/o0`,
    allowed: true,
    may: byPlan(mayWritePlan),
  },
  {
    it: 'refuses a stranger removing an objective',
    as: 'stranger',
    does: 'delete',
    path: `${at}/objectives/o0`,
    allowed: false,
    may: byPlan(mayWritePlan),
  },
];

const by = (uid: string, more: object) => ({ updatedBy: uid, updatedAt: serverTimestamp(), ...more });
const move = writes('update', `${at}/milestones/m1`);
const create = writes('create', `${at}/milestones/m2`);
const given = (state: Milestone['state'], more: Partial<Milestone> = {}) => ({
  given: { [`${at}/milestones/m1`]: { ...milestone, state, ...more } },
});
const milestones: readonly RuleCase[] = [
  create('lets the team add a milestone to come', 'amina', { ...milestone, ...by('amina', {}) }, true, { may: byPlan(mayWritePlan) }),
  create('refuses a milestone born reached', 'amina', { ...milestone, state: 'reached', proof: 'x', ...by('amina', {}) }, false),
  create('refuses a milestone signed by somebody else', 'amina', { ...milestone, ...by('driss', {}) }, false),
  create('refuses a due date that is no date', 'amina', { ...milestone, dueOn: 'demain', ...by('amina', {}) }, false),
  create('refuses a title too long', 'amina', { ...milestone, title: 'x'.repeat(201), ...by('amina', {}) }, false),
  create('refuses an extra field', 'amina', { ...milestone, score: 1, ...by('amina', {}) }, false),
  create('refuses a milestone in a finished plan', 'amina', { ...milestone, ...by('amina', {}) }, false, {
    given: { [at]: { ...finished } },
    may: byPlan(mayWritePlan, finished),
  }),
  move('lets the team take a milestone up', 'amina', by('amina', { state: 'inProgress' }), true, { may: byPlan(mayWritePlan) }),
  move('refuses a manager moving a milestone', 'claire', by('claire', { state: 'inProgress' }), false, { may: byPlan(mayWritePlan) }),
  move('refuses another laureate moving a milestone', 'otherLaureate', by('otherLaureate', { state: 'inProgress' }), false, {
    may: byPlan(mayWritePlan),
  }),
  move('lets a milestone be reached with a proof', 'driss', by('driss', { state: 'reached', proof: 'Convention' }), true),
  move('refuses reaching without proof', 'driss', by('driss', { state: 'reached' }), false),
  move(
    'lets a milestone be postponed to a later day with a reason',
    'amina',
    by('amina', { state: 'postponed', reason: 'Vote', dueOn: '2027-05-01' }),
    true,
  ),
  move('refuses postponing without reason', 'amina', by('amina', { state: 'postponed', dueOn: '2027-05-01' }), false),
  move('refuses postponing to the same day', 'amina', by('amina', { state: 'postponed', reason: 'Vote' }), false),
  move('refuses a later day without postponing', 'amina', by('amina', { dueOn: '2027-05-01' }), false),
  move('lets an earlier day be set', 'amina', by('amina', { dueOn: '2027-03-01' }), true),
  move(
    'lets a postponed milestone be postponed again',
    'amina',
    by('amina', { reason: 'Encore', dueOn: '2027-06-01' }),
    true,
    given('postponed', { reason: 'Vote' }),
  ),
  move(
    'lets a postponement that was left be taken back as it was',
    'amina',
    by('amina', { state: 'postponed' }),
    true,
    given('inProgress', { reason: 'Vote' }),
  ),
  move('refuses abandoning without reason', 'amina', by('amina', { state: 'abandoned' }), false),
  move(
    'refuses reaching what was abandoned',
    'amina',
    by('amina', { state: 'reached', proof: 'x' }),
    false,
    given('abandoned', { reason: 'x' }),
  ),
  move('lets a reached milestone be taken up again', 'amina', by('amina', { state: 'inProgress' }), true, given('reached', { proof: 'x' })),
  move('refuses an unknown state', 'amina', by('amina', { state: 'done' }), false),
  {
    it: 'lets a milestone to come be removed',
    as: 'amina',
    does: 'delete',
    path: `${at}/milestones/m1`,
    allowed: true,
    may: byPlan(mayWritePlan),
  },
  {
    it: 'refuses removing a milestone under way',
    as: 'amina',
    does: 'delete',
    path: `${at}/milestones/m1`,
    allowed: false,
    ...given('inProgress'),
  },
];

const others: readonly RuleCase[] = [
  writes('update', `${at}/missions/x1`)('refuses a laureate signing a mission by hand', 'amina', { state: 'signed' }, false),
  writes('update', `${at}/missions/x1`)('refuses an expert logging days by hand', 'isa', { daysDone: 2 }, false),
  writes('create', `${at}/missions/x2`)('refuses a manager creating a mission by hand', 'claire', mission, false),
  writes('create', `${at}/meetings/r2`)('lets the coach share a meeting', 'driss', meeting, true, { may: byPlan(mayWriteMeeting) }),
  writes('create', `${at}/meetings/r2`)('refuses a meeting from the team', 'amina', { ...meeting, byUid: 'amina' }, false, {
    may: byPlan(mayWriteMeeting),
  }),
  writes('create', `${at}/meetings/r2`)('refuses a meeting in somebody else’s name', 'driss', { ...meeting, byUid: 'nadia' }, false),
  writes('create', `${at}/meetings/r2`)('refuses a meeting to come', 'driss', { ...meeting, at: new Date(Date.now() + 86_400_000) }, false),
  writes('create', `${at}/meetings/r2`)('refuses notes too long', 'driss', { ...meeting, notes: 'x'.repeat(10_001) }, false),
  writes('update', `${at}/meetings/r1`)('lets the coach correct their notes', 'driss', { notes: 'Mieux' }, true),
  writes('update', `${at}/meetings/r1`)('refuses another coach of the plan correcting them', 'nadia', { notes: 'x' }, false, {
    given: { [at]: { ...enrolment, coaches: ['driss', 'nadia'] } },
  }),
  writes('create', `${at}/coachNotes/n2`)('lets the coach write a private note', 'driss', { ...note, updatedAt: serverTimestamp() }, true, {
    may: (actor) => mayWriteCoachNote(actor, enrolment, note),
  }),
  writes('create', `${at}/coachNotes/n2`)(
    'refuses a private note from a manager',
    'claire',
    { ...note, byUid: 'claire', updatedAt: serverTimestamp() },
    false,
    { may: (actor) => mayWriteCoachNote(actor, enrolment, { byUid: 'claire' }) },
  ),
  writes('create', `${at}/coachNotes/n2`)(
    'refuses a private note from the team',
    'amina',
    { ...note, byUid: 'amina', updatedAt: serverTimestamp() },
    false,
    { may: (actor) => mayWriteCoachNote(actor, enrolment, { byUid: 'amina' }) },
  ),
  writes('update', `${at}/coachNotes/n1`)(
    'refuses another coach’s note',
    'nadia',
    { text: 'x', byUid: 'nadia', updatedAt: serverTimestamp() },
    false,
    { given: { [at]: { ...enrolment, coaches: ['driss', 'nadia'] } } },
  ),
];

runRuleTable({
  room: 'coaching',
  people,
  world,
  cases: [...planReads, ...lists, ...headings, ...scoring, ...objectives, ...milestones, ...others],
});
