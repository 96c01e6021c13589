/** Why: who reads a coaching plan, who lists plans, and who writes its heading, put to the rules and to the domain. */
import { mayReadCoachNote, mayReadMission, mayReadPlan, mayWritePlan } from '@domain/coaching/permissions';
import type { Actor } from '@domain/people/permissions';
import { reads } from './edition-people';
import { runRuleTable, type RuleCase } from '../support/rule-cases';
import { at, byPlan, enrolment, finished, mission, note, outsiders, people, world, writes, type Name } from './coaching-world';

const byNote = (actor: Actor): boolean => mayReadCoachNote(actor, note);
const inside: readonly Name[] = ['amina', 'driss', 'claire', 'admin'];
const namedOn = (expertUid: string) => ({ [`${at}/missions/x1`]: { ...mission, expertUid } });
const missionsOf = (uid: string, editionId = 'e1') => [['expertUid', '==', uid] as const, ['editionId', '==', editionId] as const];
const planReads: readonly RuleCase[] = [
  ...['', '/diagnostics/initial', '/objectives/o0', '/milestones/m1', '/meetings/r1'].flatMap((below) =>
    reads(`${at}${below}`, inside, [...outsiders, 'isa'], byPlan(mayReadPlan)),
  ),
  ...reads(`${at}/missions/x1`, [...inside, 'isa'], outsiders, (actor) => mayReadMission(actor, enrolment, mission)),
  // Named on it: a coach of the edition reads it; whoever serves the edition no longer does not.
  ...(['nadia', 'ines', 'otherLaureate'] as const).flatMap((named) =>
    reads(`${at}/missions/x1`, named === 'nadia' ? [named] : [], named === 'nadia' ? [] : [named], (actor) =>
      mayReadMission(actor, enrolment, { expertUid: named }),
    ).map((one) => ({ ...one, it: `${one.it}, named on it`, given: namedOn(named) })),
  ),
  ...reads(`${at}/coachNotes/n1`, ['driss'], ['amina', 'claire', 'admin', 'isa', ...outsiders], byNote),
  ...reads(`${at}/coachNotes/n1`, ['driss'], ['nadia'], byNote).map((one) => ({
    ...one,
    it: `${one.it}, whoever coaches the plan today`,
    given: { [at]: { ...enrolment, coaches: ['nadia'] } },
  })),
];

const missions = (it: string, as: Name, where: RuleCase['where'], allowed: boolean, given = {}): RuleCase => ({
  it,
  as,
  does: 'list',
  path: 'group:missions',
  ...(where !== undefined && { where }),
  given,
  allowed,
});
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
  missions('lets an expert list their missions of an edition across plans', 'isa', missionsOf('isa'), true),
  missions('lets a coach list those they carry out', 'driss', missionsOf('driss'), true),
  missions('refuses listing the missions of another expert', 'driss', missionsOf('isa'), false),
  missions('refuses those of editions one may no longer serve', 'isa', [['expertUid', '==', 'isa']], false),
  missions('refuses those of an edition one never served', 'isa', missionsOf('isa', 'e2'), false),
  missions('refuses a former expert and coach those they carried out', 'ines', missionsOf('ines'), false, namedOn('ines')),
  ...(['driss', 'nadia'] as const).flatMap((as): readonly RuleCase[] => [
    {
      it: `lets ${as} list their own private notes of a plan`,
      as,
      does: 'list',
      path: `${at}/coachNotes`,
      where: [['byUid', '==', as]],
      orderBy: [['updatedAt', 'desc']],
      allowed: true,
    },
    { it: `refuses ${as} every private note of a plan`, as, does: 'list', path: `${at}/coachNotes`, allowed: false },
    {
      it: `lets ${as} list their own across plans`,
      as,
      does: 'list',
      path: 'group:coachNotes',
      where: [['byUid', '==', as]],
      allowed: true,
    },
  ]),
  {
    it: 'refuses the private notes of somebody else across plans',
    as: 'nadia',
    does: 'list',
    path: 'group:coachNotes',
    where: [['byUid', '==', 'driss']],
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

runRuleTable({ room: 'coaching', people, world, cases: [...planReads, ...lists, ...headings] });
