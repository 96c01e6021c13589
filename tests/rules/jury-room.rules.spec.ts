/** Why: what a juror keeps to themselves, what the room sees, and how a ballot is cast. */
import type { JuryPhase } from '@domain/jury/jury';
import { castsBallot, listsEverything, readsDecision, readsMinutes, readsStanding, type BallotFacts } from '@domain/jury/permissions';
import { runRuleTable, type RuleCase } from '../support/rule-cases';
import { allows, ballot, inPhase, mark, may, member, note, on, past, people, presence, refuses, scope, world } from './jury-world';

const notes: readonly RuleCase[] = on(
  'notes/a3~anne',
  allows('leaves their own note to a recused juror', 'anne', 'get'),
  allows('keeps a note', 'anne', 'create', { data: note('anne') }),
  refuses('refuses a note too long', 'anne', 'create', { data: note('anne', { text: 'x'.repeat(10_001) }) }),
  refuses('refuses an extra field in a note', 'anne', 'create', { data: note('anne', { score: 3 }) }),
  refuses('hides a note from the manager', 'claire', 'get'),
  refuses('hides a note from another juror', 'paul', 'get'),
  refuses('refuses a note written by somebody else', 'paul', 'create', { data: note('paul') }),
);

const of = (applicationId: string) => [['applicationId', '==', applicationId] as const];
const deliberating = inPhase('deliberating');
/** Joined while the jury reads, without having declared interests yet. */
const leaJoined = {
  ...deliberating,
  'juries/j1/standings/a1': mark('a1', '', { order: '1', visibleTo: ['anne', 'lea'] }),
  'juries/j1/decisions/a1': mark('a1', '', { projectName: 'A', visibleTo: ['anne', 'lea'] }),
  'juries/j1/presences/lea': { ...presence('Léa'), seenAt: new Date(Date.now() + 600_000) },
};
const standingBy = (phase: JuryPhase, visibleTo: readonly string[]) => may((actor) => readsStanding(actor, scope(phase), { visibleTo }));
const decisionBy = (visibleTo: readonly string[]) => may((actor) => readsDecision(actor, scope('deliberating'), { visibleTo }));
const results: readonly RuleCase[] = [
  ...on(
    'standings/a1',
    allows('shows a standing to the manager', 'claire', 'get', { ...standingBy('scoring', ['anne']) }),
    refuses('hides standings from jurors while scoring', 'anne', 'get', { ...standingBy('scoring', ['anne']) }),
    allows('shows a standing to a member in deliberation', 'anne', 'get', { given: deliberating, ...standingBy('deliberating', ['anne']) }),
    refuses('hides a standing from a member who has not declared interests', 'lea', 'get', {
      given: leaJoined,
      ...may((actor) => readsStanding(actor, scope('deliberating'), { visibleTo: ['anne', 'lea'], declared: false })),
    }),
    refuses('hides a standing from another jury', 'otherJuror', 'get', { given: deliberating, ...standingBy('deliberating', ['anne']) }),
  ),
  ...on(
    'standings/a3',
    refuses('hides a standing from a recused juror', 'anne', 'get', {
      twin: 'juries/j1/standings/a1',
      given: deliberating,
      ...standingBy('deliberating', ['paul']),
    }),
  ),
  ...on(
    'standings',
    allows('lists the standings a juror may see', 'anne', 'list', {
      where: [['visibleTo', 'array-contains', 'anne']],
      orderBy: [['order', 'desc']],
      given: deliberating,
    }),
    refuses('does not list all standings to a juror', 'anne', 'list', { orderBy: [['order', 'desc']], given: deliberating }),
    allows('lists all standings to the manager', 'claire', 'list', {
      orderBy: [['order', 'desc']],
      ...may((actor) => listsEverything(actor, scope('scoring'))),
    }),
  ),
  ...on(
    'decisions/a1',
    allows('shows a decision to a member', 'anne', 'get', { given: deliberating, ...decisionBy(['anne']) }),
    refuses('hides a decision from a member who has not declared interests', 'lea', 'get', {
      given: leaJoined,
      ...may((actor) => readsDecision(actor, scope('deliberating'), { visibleTo: ['anne', 'lea'], declared: false })),
    }),
    refuses('hides a decision from a stranger', 'stranger', 'get', { given: deliberating, ...decisionBy(['anne']) }),
  ),
  ...on(
    'decisions/a3',
    refuses('hides a decision from a recused juror', 'anne', 'get', {
      twin: 'juries/j1/decisions/a1',
      given: deliberating,
      ...decisionBy(['paul']),
    }),
  ),
  ...on(
    'decisions',
    allows('lists the decisions a juror may see', 'anne', 'list', {
      where: [['visibleTo', 'array-contains', 'anne']],
      given: deliberating,
    }),
    refuses('does not list all decisions to a juror', 'anne', 'list', { given: deliberating }),
  ),
  ...on(
    'fallenDecisions/a1~1',
    allows('shows the manager a decision that fell, and why', 'claire', 'get'),
    refuses('hides it from the members', 'anne', 'get', { given: deliberating }),
    refuses('hides it from another programme’s manager', 'otherManager', 'get'),
    refuses('lets no manager write over it', 'claire', 'update', { data: { cause: 'amended' } }),
  ),
  ...on(
    'fallenDecisions/a3~1',
    allows('shows it to a manager who is not bound', 'claire', 'get'),
    refuses('hides it from a manager who stepped aside from the project', 'gilles', 'get'),
  ),
  ...on(
    'fallenDecisions',
    allows('lists those of a project to the manager', 'claire', 'list', { where: of('a3') }),
    refuses('does not list them to a manager who stepped aside from it', 'gilles', 'list', { where: of('a3') }),
  ),
  ...on(
    'minutes/1',
    allows('shows the minutes to the president', 'paul', 'get', {
      ...may((actor) => readsMinutes(actor, { ...scope('decided'), presidentUid: 'paul' })),
    }),
    allows('shows the minutes to the manager', 'claire', 'get', {
      ...may((actor) => readsMinutes(actor, { ...scope('decided'), presidentUid: 'paul' })),
    }),
    refuses('hides the minutes from another member', 'anne', 'get', {
      ...may((actor) => readsMinutes(actor, { ...scope('decided'), presidentUid: 'paul' })),
    }),
  ),
];

const facts = (changes: Partial<BallotFacts> = {}): BallotFacts => ({
  applicationId: 'a1',
  room: { state: 'open', applicationId: 'a1' },
  voting: true,
  seenAt: new Date(),
  declared: true,
  recused: false,
  alreadyCast: false,
  ...changes,
});
const casting = (changes: Partial<BallotFacts> = {}, phase: JuryPhase = 'deliberating') =>
  may((actor) => castsBallot(actor, scope(phase), facts(changes)));
const room: readonly RuleCase[] = [
  ...on(
    'presences/anne',
    allows('lets a member be present in the room', 'anne', 'create', { given: deliberating, data: presence('Anne') }),
    allows('lets a member leave', 'anne', 'delete', { given: deliberating }),
    refuses('refuses presence out of deliberation', 'anne', 'create', { data: presence('Anne') }),
    refuses('refuses another name', 'anne', 'create', { given: deliberating, data: presence('Zoé') }),
    refuses('refuses a self-given vote', 'anne', 'create', {
      given: { ...deliberating, 'juries/j1/members/anne': member('Anne', { voting: false }) },
      data: presence('Anne'),
    }),
    refuses('refuses a presence in the future', 'anne', 'create', {
      given: deliberating,
      data: presence('Anne', { seenAt: new Date(Date.now() + 3_600_000) }),
    }),
    refuses('refuses somebody else’s presence', 'paul', 'create', { given: deliberating, data: presence('Anne') }),
  ),
  ...on(
    'ballots/a1~anne',
    allows('takes the ballot of a present voting member for the project in the room', 'anne', 'create', {
      given: deliberating,
      data: ballot('a1', 'anne'),
      ...casting(),
    }),
    refuses('refuses it out of deliberation', 'anne', 'create', { data: ballot('a1', 'anne'), ...casting({}, 'scoring') }),
    refuses('refuses it when the room looks at another project', 'anne', 'create', {
      given: { ...deliberating, 'juries/j1/room/current': { state: 'open', applicationId: 'a2' } },
      data: ballot('a1', 'anne'),
      ...casting({ room: { state: 'open', applicationId: 'a2' } }),
    }),
    refuses('refuses it in a closed room', 'anne', 'create', {
      given: { ...deliberating, 'juries/j1/room/current': { state: 'closed', applicationId: 'a1' } },
      data: ballot('a1', 'anne'),
      ...casting({ room: { state: 'closed', applicationId: 'a1' } }),
    }),
    refuses('refuses it from a member without a vote', 'anne', 'create', {
      given: { ...deliberating, 'juries/j1/members/anne': member('Anne', { voting: false }) },
      data: ballot('a1', 'anne'),
      ...casting({ voting: false }),
    }),
    refuses('refuses an unknown choice', 'anne', 'create', { given: deliberating, data: ballot('a1', 'anne', { choice: 'maybe' }) }),
    refuses('refuses a ballot for somebody else', 'paul', 'create', { given: deliberating, data: ballot('a1', 'anne') }),
    refuses('refuses a recused member’s ballot', 'anne', 'create', {
      given: { ...deliberating, 'juries/j1/recusals/a1~anne': mark('a1', 'anne') },
      data: ballot('a1', 'anne'),
      ...casting({ recused: true }),
    }),
  ),
  ...on(
    'ballots/a1~anne~2',
    refuses('refuses a second ballot under a longer name', 'anne', 'create', {
      twin: 'juries/j1/ballots/a1~anne',
      given: deliberating,
      data: ballot('a1', 'anne'),
    }),
  ),
  ...on(
    'ballots/a1~lea',
    allows('takes the ballot of a member who joined late, once they declared interests', 'lea', 'create', {
      given: { ...leaJoined, 'juries/j1/members/lea': member('Léa') },
      data: ballot('a1', 'lea'),
      ...casting(),
    }),
    refuses('refuses the ballot of a member who has not declared interests', 'lea', 'create', {
      given: leaJoined,
      data: ballot('a1', 'lea'),
      ...casting({ declared: false }),
    }),
  ),
  ...on(
    'ballots/a1~paul',
    refuses('refuses a second ballot', 'paul', 'create', {
      twin: 'juries/j1/ballots/a1~anne',
      given: { ...deliberating, 'juries/j1/presences/paul': { ...presence('Paul'), seenAt: new Date(Date.now() + 600_000) } },
      data: ballot('a1', 'paul', { choice: 'against' }),
      ...casting({ alreadyCast: true }),
    }),
    refuses('refuses a member who left the room', 'paul', 'create', {
      twin: 'juries/j1/ballots/a1~anne',
      given: { ...deliberating, 'juries/j1/ballots/a1~paul': null },
      data: ballot('a1', 'paul'),
      ...casting({ seenAt: past }),
    }),
    allows('shows a ballot to who cast it', 'paul', 'get'),
    allows('shows a ballot to the manager', 'claire', 'get'),
    refuses('hides a ballot from the other members', 'anne', 'get'),
  ),
  ...on(
    'ballots',
    allows('lists ballots of a project to the manager', 'claire', 'list', { where: [['applicationId', '==', 'a1']] }),
    refuses('does not list ballots to a juror', 'anne', 'list', { where: [['applicationId', '==', 'a1']] }),
  ),
];

runRuleTable({ room: 'jury-room', people, world, cases: [...notes, ...results, ...room] });
