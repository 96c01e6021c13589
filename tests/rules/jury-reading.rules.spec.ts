/** Why: who opens a dossier, who scores it and who reads which review. */
import { serverTimestamp } from 'firebase/firestore';
import type { JuryPhase, Review } from '@domain/jury/jury';
import { readsDossier, readsOthersReview, writesReview } from '@domain/jury/permissions';
import type { Actor } from '@domain/people/permissions';
import { runRuleTable, type RuleCase } from '../support/rule-cases';
import {
  allows,
  at,
  complete,
  fresh,
  inPhase,
  may,
  on,
  past,
  people,
  readingUntil,
  refuses,
  review,
  scope,
  submitted,
  world,
} from './jury-world';

const dossierBy =
  (phase: JuryPhase, standing = at()) =>
  (actor: Actor) =>
    readsDossier(actor, scope(phase), standing);
const scoring =
  (standing = at(), existing: Review['state'] | null = null, phase: JuryPhase = 'scoring', readingClosesAt: Date | null = null) =>
  (actor: Actor) =>
    writesReview(actor, { ...scope(phase), readingClosesAt }, standing, existing);
const soon = new Date(Date.now() + 3_600_000);

const of = (collection: string, applicationId: string) => [
  ['applicationId', '==', applicationId] as const,
  ...(collection === 'reviews' ? [['state', '==', 'submitted'] as const] : []),
];

const dossiers: readonly RuleCase[] = [
  ...on(
    'dossiers/a1',
    allows('opens a dossier to its assigned juror while scoring', 'anne', 'get', { ...may(dossierBy('scoring')) }),
    allows('opens a dossier to the manager', 'claire', 'get', { ...may(dossierBy('scoring')) }),
    refuses('keeps it closed while interests are declared', 'anne', 'get', { given: inPhase('declaring'), ...may(dossierBy('declaring')) }),
    refuses('keeps it closed to an assigned juror who has not declared', 'lea', 'get', {
      ...may(dossierBy('scoring', at({ declared: false }))),
    }),
    refuses('keeps it closed to a juror of another jury', 'otherJuror', 'get', { ...may(dossierBy('scoring')) }),
    refuses('keeps it closed to a stranger', 'stranger', 'get', { ...may(dossierBy('scoring')) }),
  ),
  ...on(
    'dossiers/a2',
    refuses('keeps it closed to an unassigned juror while scoring', 'paul', 'get', {
      ...may(dossierBy('scoring', at({ assigned: false }))),
    }),
    allows('opens it to every non-recused member in deliberation', 'paul', 'get', {
      given: inPhase('deliberating'),
      ...may(dossierBy('deliberating', at({ assigned: false }))),
    }),
  ),
  ...on(
    'dossiers/a3',
    refuses('refuses a recused juror although assigned', 'anne', 'get', {
      twin: 'juries/j1/dossiers/a1',
      ...may(dossierBy('scoring', at({ recused: true }))),
    }),
    refuses('refuses a recused juror in deliberation', 'anne', 'get', {
      twin: 'juries/j1/dossiers/a1',
      given: inPhase('deliberating'),
      ...may(dossierBy('deliberating', at({ recused: true }))),
    }),
  ),
  ...on(
    'dossiers',
    allows('lists dossiers to the manager', 'claire', 'list'),
    refuses('does not list them to a juror', 'anne', 'list', { given: inPhase('deliberating') }),
  ),
];

const recused = at({ recused: true, assigned: false });
const bound: readonly RuleCase[] = [
  ...on('dossiers/a1', allows('opens a dossier to a manager who sits, where they did not step aside', 'gilles', 'get')),
  ...on(
    'dossiers/a3',
    refuses('refuses it to a manager who stepped aside from it', 'gilles', 'get', {
      twin: 'juries/j1/dossiers/a1',
      ...may(dossierBy('scoring', recused)),
    }),
  ),
  ...on('dossiers', refuses('does not list dossiers to a manager who sits', 'gilles', 'list')),
  ...on(
    'reviews/a3~paul',
    refuses('hides an opinion from a manager who stepped aside from the project', 'gilles', 'get', {
      twin: 'juries/j1/reviews/a1~paul',
      ...may((actor) => readsOthersReview(actor, scope('scoring'), recused, { state: 'submitted', ownSubmitted: false, unveiled: true })),
    }),
  ),
  ...['reviews', 'ballots'].flatMap((collection) =>
    on(
      collection,
      allows(`lists ${collection} of a project to a manager who sits`, 'gilles', 'list', { where: of(collection, 'a1') }),
      refuses(`does not list ${collection} of a project they stepped aside from`, 'gilles', 'list', { where: of(collection, 'a3') }),
    ),
  ),
  ...on('ballots/a3~paul', refuses('hides a ballot on it', 'gilles', 'get'), allows('shows it to another manager', 'claire', 'get')),
];

const reviewsRead: readonly RuleCase[] = [
  ...on(
    'reviews/a2~anne',
    allows('shows a juror their own draft', 'anne', 'get'),
    refuses('hides a draft from the manager', 'claire', 'get'),
    refuses('hides a draft from another juror', 'paul', 'get'),
  ),
  ...on(
    'reviews/a2~paul',
    allows('answers "none yet" to its own juror', 'paul', 'get'),
    refuses('answers nothing about it to another juror', 'anne', 'get'),
  ),
  ...on('reviews/a3~anne', refuses('hides their own review from a recused juror', 'anne', 'get', { twin: 'juries/j1/reviews/a2~anne' })),
  ...on(
    'reviews/a1~paul',
    allows('shows a submitted review to the manager', 'claire', 'get'),
    allows('shows it to a juror who submitted theirs, once unveiled', 'anne', 'get', {
      ...may((actor) => readsOthersReview(actor, scope('scoring'), at(), { state: 'submitted', ownSubmitted: true, unveiled: true })),
    }),
    refuses('hides it before unveiling', 'anne', 'get', {
      given: { 'juries/j1/dossiers/a1': { unveiled: false } },
      ...may((actor) => readsOthersReview(actor, scope('scoring'), at(), { state: 'submitted', ownSubmitted: true, unveiled: false })),
    }),
    refuses('hides it from a juror whose own is a draft', 'anne', 'get', {
      given: { 'juries/j1/reviews/a1~anne': review('a1', 'anne') },
      ...may((actor) => readsOthersReview(actor, scope('scoring'), at(), { state: 'submitted', ownSubmitted: false, unveiled: true })),
    }),
    refuses('hides it from a juror without a review', 'lea', 'get'),
  ),
  ...on(
    'reviews/a3~paul',
    refuses('hides others’ reviews from a recused juror who had submitted', 'anne', 'get', {
      twin: 'juries/j1/reviews/a1~paul',
      given: { 'juries/j1/reviews/a3~anne': review('a3', 'anne', submitted) },
    }),
  ),
  ...on(
    'reviews',
    allows('lists submitted reviews of an application to the manager', 'claire', 'list', {
      where: [
        ['applicationId', '==', 'a1'],
        ['state', '==', 'submitted'],
      ],
    }),
    allows('lists them to a juror who submitted theirs, once unveiled', 'anne', 'list', {
      where: [
        ['applicationId', '==', 'a1'],
        ['state', '==', 'submitted'],
      ],
    }),
    refuses('does not list them to a recused juror', 'anne', 'list', {
      where: [
        ['applicationId', '==', 'a3'],
        ['state', '==', 'submitted'],
      ],
    }),
    refuses('does not list drafts to the manager', 'claire', 'list', { where: [['applicationId', '==', 'a1']] }),
    refuses('does not list all reviews to a juror', 'anne', 'list', { where: [['state', '==', 'submitted']] }),
  ),
];

const noReview = { 'juries/j1/reviews/a2~anne': null };
const reviewsWritten: readonly RuleCase[] = [
  ...on(
    'reviews/a2~anne',
    allows('keeps a first draft', 'anne', 'create', { given: noReview, data: fresh('a2', 'anne'), ...may(scoring()) }),
    allows('keeps a changed draft', 'anne', 'create', {
      data: fresh('a2', 'anne', { comments: { impact: 'x'.repeat(2000) } }),
      ...may(scoring(at(), 'draft')),
    }),
    allows('takes a complete opinion in one write, as after a train without network', 'anne', 'create', {
      given: noReview,
      data: fresh('a2', 'anne', complete),
      ...may(scoring()),
    }),
    allows('takes the submission of a draft', 'anne', 'update', {
      data: { ...complete, updatedAt: serverTimestamp() },
      ...may(scoring(at(), 'draft')),
    }),
    refuses('refuses a submission with a criterion missing', 'anne', 'create', {
      data: fresh('a2', 'anne', { ...complete, scores: { impact: 4 } }),
    }),
    refuses('refuses a submission without recommendation', 'anne', 'create', {
      data: fresh('a2', 'anne', { ...complete, recommendation: null }),
    }),
    refuses('refuses a submission dated by the juror', 'anne', 'create', { data: fresh('a2', 'anne', { ...complete, submittedAt: past }) }),
    refuses('refuses a score of six', 'anne', 'create', { data: fresh('a2', 'anne', { scores: { impact: 6 } }) }),
    refuses('refuses half a point', 'anne', 'create', { data: fresh('a2', 'anne', { scores: { impact: 3.5 } }) }),
    refuses('refuses a score in words', 'anne', 'create', { data: fresh('a2', 'anne', { scores: { impact: '4' } }) }),
    refuses('refuses an unknown criterion', 'anne', 'create', { data: fresh('a2', 'anne', { scores: { beauty: 4 } }) }),
    refuses('refuses a comment too long', 'anne', 'create', { data: fresh('a2', 'anne', { comments: { model: 'x'.repeat(2001) } }) }),
    refuses('refuses a comment that is not text', 'anne', 'create', { data: fresh('a2', 'anne', { comments: { model: 4 } }) }),
    refuses('refuses a comment to the candidate too long', 'anne', 'create', {
      data: fresh('a2', 'anne', { commentToCandidate: 'x'.repeat(3001) }),
    }),
    refuses('refuses an extra field', 'anne', 'create', { data: fresh('a2', 'anne', { rank: 1 }) }),
    refuses('refuses a review in another juror’s name', 'anne', 'create', { data: fresh('a2', 'paul') }),
    refuses('refuses a review moved to another application', 'anne', 'create', { data: fresh('a1', 'anne') }),
    refuses('refuses a draft dated by the juror', 'anne', 'create', { data: { ...fresh('a2', 'anne'), updatedAt: past } }),
    refuses('refuses a review by the manager', 'claire', 'create', { data: fresh('a2', 'anne'), ...may(scoring(at(), 'draft')) }),
    refuses('refuses a review by another juror', 'paul', 'create', { data: fresh('a2', 'anne') }),
    refuses('refuses a draft once the jury deliberates', 'anne', 'create', {
      given: inPhase('deliberating'),
      data: fresh('a2', 'anne'),
      ...may(scoring(at(), 'draft', 'deliberating')),
    }),
    refuses('refuses a draft before scoring opens', 'anne', 'create', {
      given: inPhase('declaring'),
      data: fresh('a2', 'anne'),
      ...may(scoring(at(), 'draft', 'declaring')),
    }),
    allows('takes an opinion before the reading closes', 'anne', 'create', {
      given: readingUntil(soon),
      data: fresh('a2', 'anne', complete),
      ...may(scoring(at(), 'draft', 'scoring', soon)),
    }),
    refuses('refuses an opinion that arrives after the reading closed, as from a train', 'anne', 'create', {
      given: readingUntil(past),
      data: fresh('a2', 'anne', complete),
      ...may(scoring(at(), 'draft', 'scoring', past)),
    }),
    refuses('refuses a draft after the reading closed', 'anne', 'create', {
      given: readingUntil(past),
      data: fresh('a2', 'anne'),
      ...may(scoring(at(), 'draft', 'scoring', past)),
    }),
    refuses('refuses to delete a draft', 'anne', 'delete'),
  ),
  ...on(
    'reviews/a2~anne~2',
    refuses('refuses a second opinion on the same project under a longer name', 'anne', 'create', {
      twin: 'juries/j1/reviews/a2~anne',
      data: fresh('a2', 'anne', complete),
    }),
  ),
  ...on(
    'reviews/a1~anne',
    refuses('freezes a submitted review', 'anne', 'create', {
      twin: 'juries/j1/reviews/a2~anne',
      data: fresh('a1', 'anne', complete),
      ...may(scoring(at(), 'submitted')),
    }),
    refuses('refuses to take a submitted review back', 'anne', 'update', {
      twin: 'juries/j1/reviews/a2~anne',
      data: { state: 'draft', submittedAt: null, updatedAt: serverTimestamp() },
    }),
  ),
  ...on(
    'reviews/a3~anne',
    refuses('refuses a score by a recused juror', 'anne', 'create', {
      twin: 'juries/j1/reviews/a2~anne',
      data: fresh('a3', 'anne'),
      ...may(scoring(at({ recused: true }), 'draft')),
    }),
  ),
  ...on(
    'reviews/a2~paul',
    refuses('refuses a score by an unassigned juror', 'paul', 'create', {
      twin: 'juries/j1/reviews/a2~anne',
      data: fresh('a2', 'paul'),
      ...may(scoring(at({ assigned: false }))),
    }),
  ),
  ...on(
    'reviews/a1~lea',
    refuses('refuses a score before declaring interests', 'lea', 'create', {
      twin: 'juries/j1/reviews/a2~anne',
      data: fresh('a1', 'lea'),
      ...may(scoring(at({ declared: false }))),
    }),
  ),
];

runRuleTable({ room: 'jury-reading', people, world, cases: [...dossiers, ...bound, ...reviewsRead, ...reviewsWritten] });
