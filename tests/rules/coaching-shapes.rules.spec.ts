/** Why: what a plan is made of stays within its bounds, and each note and meeting is its author's, who must still accompany the plan. */
import { serverTimestamp } from 'firebase/firestore';
import { edgesOf, letters } from '../support/rules/edges';
import { runRuleTable, type RuleCase } from '../support/rule-cases';
import { at, enrolment, finished, meeting, milestone, note, past, people, world } from './coaching-world';

const act = (it: string, does: RuleCase['does'], path: string, data: object, as = 'driss', more: Partial<RuleCase> = {}): RuleCase => ({
  it,
  as,
  does,
  path: `${at}/${path}`,
  ...(does === 'delete' ? {} : { data }),
  allowed: true,
  ...more,
});
const refused = (one: RuleCase, it: string, more: Partial<RuleCase>): RuleCase => ({
  ...one,
  ...more,
  it: `${one.it}: refuses ${it}`,
  allowed: false,
});
const wrongVersion = { 'a version that is not there': { edit: { id: 'this', after: 'another' } } };
const over = { given: { [at]: { ...finished } } };
/** Accompanied the plan once, and coaches the edition still. */
const byNadia = {
  [`${at}/meetings/r1`]: { ...meeting, byUid: 'nadia', byName: 'Nadia' },
  [`${at}/coachNotes/n1`]: { ...note, byUid: 'nadia' },
};
const bothCoach = { [at]: { ...enrolment, coaches: ['driss', 'nadia'] } };

const shares = act('shares a meeting', 'create', 'meetings/r2', { ...meeting, title: letters(200), nextSteps: letters(4000) });
const corrects = act('corrects a meeting', 'update', 'meetings/r1', { notes: 'Mieux' });
const removes = act('takes a meeting back', 'delete', 'meetings/r1', {});
const shapeOfMeeting = {
  'something more': { secret: 'x' },
  'another shape': { v: 2 },
  'an hour in words': { at: 'hier' },
  'no title': { title: '' },
  'a title too long': { title: letters(201) },
  'next steps too long': { nextSteps: letters(4001) },
  ...wrongVersion,
};
const fresh = { ...note, updatedAt: serverTimestamp() };
const notes = act('keeps a private note', 'create', 'coachNotes/n2', fresh);
const correctsNote = act('corrects a private note', 'update', 'coachNotes/n1', { text: 'x', updatedAt: serverTimestamp() });
const removesNote = act('takes a private note back', 'delete', 'coachNotes/n1', {});
const shapeOfNote = {
  'something more': { secret: 'x' },
  'another shape': { v: 2 },
  'a text too long': { text: letters(10_001) },
  'the name of another': { byUid: 'nadia' },
  'an hour of its own': { updatedAt: past },
  ...wrongVersion,
};
const aims = act('adds an objective', 'create', 'objectives/o1', { v: 1, title: letters(200), strategy: 'merger', position: 1 });
const steps = { ...milestone, updatedBy: 'amina', updatedAt: serverTimestamp() };
const adds = act(
  'adds a milestone',
  'create',
  'milestones/m2',
  { ...steps, title: letters(200), proof: letters(2000), reason: letters(2000) },
  'amina',
);
const changes = act(
  'changes a milestone',
  'update',
  'milestones/m1',
  { title: 'Autre', updatedBy: 'amina', updatedAt: serverTimestamp() },
  'amina',
);
const begun = { state: 'inProgress', updatedBy: 'amina', updatedAt: serverTimestamp() };
const eight = Array.from({ length: 8 }, (_, index) => `d${String(index)}`);
/** All over but one. */
const waitingFor = (open: string) => ({
  given: {
    ...Object.fromEntries(eight.map((id) => [`${at}/milestones/${id}`, { ...milestone, state: id === open ? 'toCome' : 'reached' }])),
    [`${at}/milestones/m1`]: { ...milestone, dependsOn: eight },
  },
});
const reaches = act(
  'reaches a milestone whose eight others are over',
  'update',
  'milestones/m1',
  { state: 'reached', proof: 'Signée', updatedBy: 'amina', updatedAt: serverTimestamp() },
  'amina',
  waitingFor('none'),
);
const longName = { given: { 'people/driss': { v: 1, name: letters(121) } } };

runRuleTable({
  room: 'coaching-shapes',
  people,
  world,
  cases: [
    { ...act('says where the plan heads', 'update', '', { heading: letters(300) }), path: at },
    ...edgesOf(shares, { allows: { 'as long notes as may be': { notes: letters(10_000) } }, refuses: shapeOfMeeting }),
    act('shares a meeting under as long a name as may be', 'create', 'meetings/r2', { ...meeting, byName: letters(120) }, 'driss', {
      given: { 'people/driss': { v: 1, name: letters(120) } },
    }),
    refused(shares, 'a name longer than a name may be, although it is theirs', { ...longName, data: { ...meeting, byName: letters(121) } }),
    refused(shares, 'a coach of the edition who does not accompany the plan', {
      as: 'nadia',
      data: { ...meeting, byUid: 'nadia', byName: 'Nadia' },
    }),
    refused(shares, 'once the plan is over', over),
    ...edgesOf(corrects, { refuses: shapeOfMeeting }),
    act('corrects a meeting under a new name', 'update', 'meetings/r1', { notes: 'x', byName: 'Driss S.' }, 'driss', {
      given: { 'people/driss': { v: 1, name: 'Driss S.' } },
    }),
    refused(corrects, 'the meeting of another coach of the plan', { given: { ...bothCoach, ...byNadia } }),
    refused(corrects, 'the meeting of another, taken over', {
      given: { ...bothCoach, ...byNadia },
      data: { byUid: 'driss', byName: 'Driss' },
    }),
    refused(corrects, 'who no longer accompanies the plan', { as: 'nadia', given: byNadia }),
    refused(corrects, 'once the plan is over', over),
    removes,
    refused(removes, 'the meeting of another coach of the plan', { given: { ...bothCoach, ...byNadia } }),
    refused(removes, 'who no longer accompanies the plan', { as: 'nadia', given: byNadia }),
    refused(removes, 'once the plan is over', over),

    ...edgesOf(notes, { allows: { 'as many letters as may be': { text: letters(10_000) } }, refuses: shapeOfNote }),
    ...edgesOf(correctsNote, { refuses: shapeOfNote }),
    refused(correctsNote, 'who no longer accompanies the plan', { as: 'nadia', given: byNadia }),
    refused(correctsNote, 'the note of another coach, taken over', {
      given: { ...bothCoach, ...byNadia },
      data: { text: 'x', byUid: 'driss', updatedAt: serverTimestamp() },
    }),
    removesNote,
    refused(removesNote, 'the note of another coach of the plan', { given: { ...bothCoach, ...byNadia } }),
    refused(removesNote, 'who no longer accompanies the plan', { as: 'nadia', given: byNadia }),

    act('adds the sixth objective', 'create', 'objectives/o5', { ...aims.data, position: 5 }),
    ...edgesOf(aims, {
      allows: { 'a title of one letter': { title: 'x' } },
      refuses: { 'another shape': { v: 2 }, 'a title too long': { title: letters(201) }, ...wrongVersion },
    }),
    refused(aims, 'a place with a fraction', { path: `${at}/objectives/o1.5`, twin: aims.path, data: { ...aims.data, position: 1.5 } }),
    refused(aims, 'a place below the first', { path: `${at}/objectives/o-1`, twin: aims.path, data: { ...aims.data, position: -1 } }),

    refused(adds, 'an objective beyond those that may be', {
      given: { [`${at}/objectives/o10`]: { ...aims.data, position: 10 } },
      data: { ...steps, objectiveId: 'o10' },
    }),
    ...edgesOf(adds, {
      allows: { 'a title of one letter': { title: 'x' } },
      refuses: {
        'another shape': { v: 2 },
        'an objective whose name is too long': { objectiveId: letters(101) },
        'no title': { title: '' },
        'a date that is no text': { dueOn: 20_270_331 },
        'a state that is none': { state: 'soon' },
        'a proof too long': { proof: letters(2001) },
        'a reason too long': { reason: letters(2001) },
        'others that are no list': { dependsOn: {} },
        'an hour of its own': { updatedAt: past },
        ...wrongVersion,
      },
    }),
    refused(changes, 'an objective that the plan has not', {
      data: { objectiveId: 'o5', updatedBy: 'amina', updatedAt: serverTimestamp() },
    }),
    ...edgesOf(changes, { refuses: { 'a state that is none': { state: 'soon' }, 'an hour of its own': { updatedAt: past } } }),
    act('begins a milestone while another is to come', 'update', 'milestones/m1', begun, 'amina', waitingFor('d0')),
    refused(
      act('postpones', 'update', 'milestones/m1', { ...begun, state: 'postponed', dueOn: '2027-03-01' }, 'amina'),
      'to an earlier day',
      {
        given: { [`${at}/milestones/m1`]: { ...milestone, state: 'inProgress', reason: 'Vacances' } },
      },
    ),
    reaches,
    { ...reaches, it: 'reaches a milestone with a proof of one letter', data: { ...reaches.data, proof: 'x' } },
    act(
      'abandons a milestone for a reason of one letter',
      'update',
      'milestones/m1',
      { ...begun, state: 'abandoned', reason: 'x' },
      'amina',
    ),
    ...eight.map((id, index) => refused(reaches, `while the one in place ${String(index + 1)} is to come`, waitingFor(id))),
    act('postpones again', 'update', 'milestones/m1', { reason: 'Encore', updatedBy: 'amina', updatedAt: serverTimestamp() }, 'amina', {
      given: { [`${at}/milestones/m1`]: { ...milestone, state: 'postponed', reason: 'Vacances' } },
    }),
    act(
      'rewords what was reached',
      'update',
      'milestones/m1',
      { title: 'Signée', updatedBy: 'amina', updatedAt: serverTimestamp() },
      'amina',
      {
        given: {
          [`${at}/milestones/m1`]: { ...milestone, state: 'reached', proof: 'Oui', dependsOn: ['d0'] },
          [`${at}/milestones/d0`]: { ...milestone, state: 'toCome' },
        },
      },
    ),
  ],
});
