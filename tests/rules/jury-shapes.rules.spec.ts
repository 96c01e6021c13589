/** Why: opinions, notes, presences and ballots stay in their shape, each bound of it, and in the name of who writes them. */
import { serverTimestamp } from 'firebase/firestore';
import { edgesOf, letters } from '../support/rules/edges';
import { runRuleTable, type RuleCase } from '../support/rule-cases';
import { allows, ballot, complete, fresh, inPhase, jury, note, on, past, people, presence, refuses, world } from './jury-world';

const deliberating = inPhase('deliberating');
const path = (below: string) => `juries/j1/${below}`;
/** As many criteria as a grid may have: each comment has its own bound. */
const twelve = Array.from({ length: 12 }, (_, index) => `c${String(index).padStart(2, '0')}`);
const comments = (tooLong?: string) => Object.fromEntries(twelve.map((id) => [id, letters(id === tooLong ? 2001 : 2000)]));
const wideGrid = { 'juries/j1': { ...jury('scoring'), criterionIds: twelve } };
const act = (it: string, does: RuleCase['does'], below: string, data: object, more: Partial<RuleCase> = {}): RuleCase => ({
  it,
  as: 'anne',
  does,
  path: path(below),
  data,
  allowed: true,
  ...more,
});
const writes = act('keeps a draft', 'update', 'reviews/a2~anne', fresh('a2', 'anne'));
const submits = act('submits an opinion', 'update', 'reviews/a2~anne', fresh('a2', 'anne', complete));
const writesComments = act(
  'keeps comments on twelve criteria',
  'update',
  'reviews/a2~anne',
  fresh('a2', 'anne', { scores: {}, comments: comments() }),
  {
    given: wideGrid,
  },
);
const first = { given: { [path('reviews/a2~anne')]: null } };
const begins = act('begins a draft', 'create', 'reviews/a2~anne', fresh('a2', 'anne'), first);
const notes = act('keeps a note', 'create', 'notes/a1~anne', note('anne'));
const isThere = act('is present in the room', 'create', 'presences/anne', presence('Anne'), {
  given: { ...deliberating, [path('presences/anne')]: null },
});
const casts = act('casts a ballot', 'create', 'ballots/a1~anne', ballot('a1', 'anne'), { given: deliberating });
const shapeOfReview = {
  'another shape': { v: 2 },
  'another programme': { programmeId: 'graines' },
  'scores that are no map': { scores: 'x' },
  'comments that are no map': { comments: 'x' },
  'a comment on no criterion': { comments: { beauty: 'x' } },
  'another recommendation': { recommendation: 'perhaps' },
  'a state that is none': { state: 'sent' },
};

runRuleTable({
  room: 'jury-shapes',
  people,
  world,
  cases: [
    ...edgesOf(writes, {
      allows: { 'as long a comment to the candidate as may be': { commentToCandidate: letters(3000) } },
      refuses: { ...shapeOfReview, 'an hour of submission without a submission': { submittedAt: serverTimestamp() } },
    }),
    ...edgesOf(submits, {
      refuses: { 'a state that is none': { state: 'sent' }, 'another recommendation': { recommendation: 'perhaps' } },
    }),
    ...edgesOf(begins, {
      refuses: {
        ...shapeOfReview,
        'a version of what is not there': { edit: { id: 'this', after: 'another' } },
        'a score of six': { scores: { impact: 6 } },
      },
    }),
    ...edgesOf(writesComments, {
      refuses: Object.fromEntries(twelve.map((id) => [`a comment too long on ${id}`, { comments: comments(id) }])),
    }),
    ...edgesOf(notes, {
      allows: { 'as many letters as may be': { text: letters(10_000) } },
      refuses: { 'another shape': { v: 2 }, 'the name of another': { jurorUid: 'paul' }, 'an hour of its own': { updatedAt: past } },
    }),
    ...edgesOf(isThere, { refuses: { 'something more': { hand: true }, 'another shape': { v: 2 } } }),
    ...edgesOf(casts, {
      refuses: {
        'something more': { weight: 2 },
        'another shape': { v: 2 },
        'another programme': { programmeId: 'graines' },
        'another project': { applicationId: 'a2' },
        'the name of another': { jurorUid: 'paul' },
        'an hour of its own': { castAt: past },
        'another choice': { choice: 'perhaps' },
      },
    }),

    ...on(
      'presences/paul',
      allows('lets the president be present', 'paul', 'update', { given: deliberating, data: presence('Paul') }),
      allows('lets the president leave', 'paul', 'delete', { given: deliberating }),
      refuses('refuses presence in the place of another', 'anne', 'update', { given: deliberating, data: presence('Anne') }),
      refuses('refuses to send another away', 'anne', 'delete', { given: deliberating }),
      refuses('refuses a manager to send somebody away', 'claire', 'delete', { given: deliberating }),
    ),
    ...on(
      'members/anne',
      allows('lets a manager say how many a member reads', 'claire', 'update', { data: { capacity: 200 } }),
      allows('lets a manager say that a member reads one', 'claire', 'update', { data: { capacity: 1 } }),
      refuses('refuses none', 'claire', 'update', { data: { capacity: 0 } }),
      refuses('refuses half a dossier', 'claire', 'update', { data: { capacity: 1.5 } }),
      refuses('refuses 201', 'claire', 'update', { data: { capacity: 201 } }),
    ),
    ...on(
      'recusals/a3~anne',
      allows('shows a recusal to its juror', 'anne', 'get'),
      allows('shows a recusal to a manager', 'claire', 'get'),
      refuses('hides it from another member', 'paul', 'get'),
    ),
    ...on(
      'assignments/a1~anne',
      allows('shows an assignment to its juror', 'anne', 'get'),
      allows('shows an assignment to a manager', 'claire', 'get'),
      refuses('hides it from another member', 'paul', 'get'),
    ),
    ...on(
      'decisions/a1',
      allows('shows a decision to a member', 'anne', 'get', { given: deliberating }),
      allows('shows a decision to a manager', 'claire', 'get', { given: deliberating }),
      refuses('hides it from a stranger', 'stranger', 'get', { given: deliberating }),
    ),
    ...on(
      'minutes/1',
      allows('shows the minutes to the president', 'paul', 'get'),
      refuses('hides them from a member bound by nothing who does not preside', 'marc', 'get'),
    ),
    ...on(
      'dossiers',
      allows('lists dossiers to a manager bound by nothing', 'claire', 'list'),
      refuses('does not list them to a member bound by nothing, who manages nothing', 'marc', 'list'),
      refuses('does not list them to a stranger', 'stranger', 'list'),
    ),
  ],
});
