/** Why: who moves objectives and milestones, and which way. */
import { serverTimestamp } from 'firebase/firestore';
import type { Milestone } from '@domain/coaching/coaching';
import { mayWritePlan } from '@domain/coaching/permissions';
import { runRuleTable, type RuleCase } from '../support/rule-cases';
import { at, byPlan, finished, milestone, people, world, writes } from './coaching-world';

const objective = (position: number, more: object = {}) => ({ v: 1, title: 'Essaimer', strategy: 'duplication', position, ...more });
const objectives: readonly RuleCase[] = [
  writes('create', `${at}/objectives/o1`)('lets the team add an objective', 'amina', objective(1), true, { may: byPlan(mayWritePlan) }),
  writes('create', `${at}/objectives/o1`)('refuses an objective from a manager', 'claire', objective(1), false, {
    may: byPlan(mayWritePlan),
  }),
  writes('create', `${at}/objectives/o6`)('refuses a seventh objective', 'amina', objective(6), false, { twin: `${at}/objectives/o1` }),
  writes('create', `${at}/objectives/more`)('refuses an objective outside the six places', 'amina', objective(1), false, {
    twin: `${at}/objectives/o1`,
  }),
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
const dependingOn = (dependsOn: readonly string[], others: Readonly<Record<string, object>>): Partial<RuleCase> => ({
  given: { [`${at}/milestones/m1`]: { ...milestone, dependsOn }, ...others },
});
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
  ...['2026-99-99', '2027-00-10', '2027-04-31', '2027-02-29', '1926-01-01', '2027-1-1'].map((dueOn) =>
    create(`refuses ${dueOn}, which is no day`, 'amina', { ...milestone, ...by('amina', { dueOn }) }, false),
  ),
  create(
    'lets a milestone be due on 29 February of a year that has one',
    'amina',
    { ...milestone, ...by('amina', { dueOn: '2028-02-29' }) },
    true,
  ),
  ...['2026-01-01', '2031-12-31'].map((dueOn) =>
    create(`lets a milestone be due on ${dueOn}, in the time of the plan`, 'amina', { ...milestone, ...by('amina', { dueOn }) }, true),
  ),
  ...['2025-12-31', '2032-01-01'].map((dueOn) =>
    create(`refuses ${dueOn}, out of the time of the plan`, 'amina', { ...milestone, ...by('amina', { dueOn }) }, false),
  ),
  move(
    'lets the words change of a milestone that is out of its time',
    'amina',
    by('amina', { title: 'Autre' }),
    true,
    given('toCome', { dueOn: '2040-01-01' }),
  ),
  create('refuses an objective that the plan has not', 'amina', { ...milestone, ...by('amina', { objectiveId: 'o5' }) }, false),
  create('refuses an objective elsewhere', 'amina', { ...milestone, ...by('amina', { objectiveId: 'o0/x/y' }) }, false),
  move('lets a milestone stay with an objective removed since', 'amina', by('amina', { title: 'Mieux' }), true, {
    given: { [`${at}/milestones/m1`]: { ...milestone, objectiveId: 'o4' } },
  }),
  create('refuses a milestone born with others to wait for', 'amina', { ...milestone, ...by('amina', { dependsOn: ['m1'] }) }, false),
  ...[3, null, { m1: true }, ''].map((wrong) =>
    create(`refuses ${JSON.stringify(wrong)} as what it waits for`, 'amina', { ...milestone, ...by('amina', { dependsOn: wrong }) }, false),
  ),
  ...(['amina', 'driss'] as const).flatMap((who) =>
    [['m2'], ['m1'], [], ['m0', 'm0']].map((dependsOn) =>
      move(`refuses ${who} writing that it waits for ${JSON.stringify(dependsOn)}`, who, by(who, { dependsOn }), false, {
        given: { [`${at}/milestones/m1`]: { ...milestone, dependsOn: ['m0'] } },
      }),
    ),
  ),
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
  ...(['toCome', 'inProgress', 'postponed', 'reached', 'abandoned'] as const).map((state) => {
    const over = state === 'reached' || state === 'abandoned';
    return move(
      `${over ? 'lets' : 'refuses that'} a milestone be reached when the one it depends on is ${state}`,
      'amina',
      by('amina', { state: 'reached', proof: 'Convention' }),
      over,
      dependingOn(['m0', 'm2'], {
        [`${at}/milestones/m0`]: { ...milestone, state: 'reached' },
        [`${at}/milestones/m2`]: { ...milestone, state },
      }),
    );
  }),
  move(
    'lets a milestone be reached when the one it depended on was removed',
    'amina',
    by('amina', { state: 'reached', proof: 'Convention' }),
    true,
    dependingOn(['gone'], {}),
  ),
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
  ...(['amina', 'driss', 'claire'] as const).map((as): RuleCase => ({
    it: 'leaves the removal of a milestone to the callable that sees the whole road',
    as,
    does: 'delete',
    path: `${at}/milestones/m1`,
    allowed: false,
  })),
];

runRuleTable({ room: 'coaching-roadmap', people, world, cases: [...objectives, ...milestones] });
