/** Why: a recusal binds the person for ever: a manager who sits, who sat, or who was never a juror is asked what they stepped aside from. */
import type { JuryPhase } from '@domain/jury/jury';
import {
  listsEverything,
  readsDecision,
  readsDossier,
  readsMinutes,
  readsOthersReview,
  readsRanking,
  readsStanding,
} from '@domain/jury/permissions';
import { runRuleTable, type RuleCase } from '../support/rule-cases';
import { allows, at, inPhase, jury, may, on, people, refuses, scope, world } from './jury-world';

const deliberating = inPhase('deliberating');
const mine = (uid: string) => [['visibleTo', 'array-contains', uid]] as const;
const byOrder = [['order', 'desc']] as const;
const lists = may((actor) => listsEverything(actor, scope('scoring')));
const row = (visibleTo: readonly string[], recused: boolean) => ({ visibleTo, recused });
const standing = (visibleTo: readonly string[], recused: boolean) =>
  may((actor) => readsStanding(actor, scope('scoring'), row(visibleTo, recused)));
const decision = (visibleTo: readonly string[], recused: boolean) =>
  may((actor) => readsDecision(actor, scope('scoring'), row(visibleTo, recused)));
const dossier = (recused: boolean) => may((actor) => readsDossier(actor, scope('scoring'), at({ recused, assigned: false })));
const others = (recused: boolean) =>
  may((actor) => readsOthersReview(actor, scope('scoring'), at({ recused }), { state: 'submitted', ownSubmitted: false, unveiled: true }));
const seen = ['anne', 'paul', 'marc', 'gilles', 'lise'];

/** Each of them manages the programme and stepped aside from a3: gilles sits still, lise sat. */
const bound: readonly RuleCase[] = (['gilles', 'lise'] as const).flatMap((who) => [
  ...on(
    'dossiers/a1',
    allows(`opens to ${who}, bound elsewhere, a dossier they did not step aside from`, who, 'get', { ...dossier(false) }),
  ),
  ...on('dossiers/a3', refuses(`closes to ${who} the dossier they stepped aside from`, who, 'get', { ...dossier(true) })),
  ...on(
    'dossiers',
    allows(`lists dossiers to a manager who is not bound, and not to ${who}`, 'claire', 'list', { ...lists }),
    refuses(`does not list dossiers to ${who}`, who, 'list', { ...lists }),
  ),
  ...on('standings/a1', allows(`shows ${who} the standing of another project`, who, 'get', { ...standing(seen, false) })),
  ...on('standings/a3', refuses(`hides from ${who} its standing and its means by criterion`, who, 'get', { ...standing(['paul'], true) })),
  ...on(
    'standings',
    allows(`lists to ${who} the standings that name them`, who, 'list', { where: mine(who), orderBy: byOrder }),
    refuses(`does not list all standings to ${who}`, who, 'list', { orderBy: byOrder, ...lists }),
  ),
  ...on('decisions/a1', allows(`shows ${who} the decision on another project`, who, 'get', { ...decision(seen, false) })),
  ...on('decisions/a3', refuses(`hides from ${who} its decision and its feedback`, who, 'get', { ...decision(['paul'], true) })),
  ...on(
    'decisions',
    allows(`lists to ${who} the decisions that name them`, who, 'list', { where: mine(who) }),
    refuses(`does not list all decisions to ${who}`, who, 'list', { ...lists }),
  ),
  ...on('ranking/current', refuses(`tells ${who} no rank`, who, 'get', { ...may((actor) => readsRanking(actor, scope('scoring'))) })),
  ...on(
    'minutes/1',
    refuses(`hides from ${who} minutes that decide every project`, who, 'get', {
      ...may((actor) => readsMinutes(actor, { ...scope('scoring'), presidentUid: 'paul' })),
    }),
  ),
  ...on('reviews/a1~paul', allows(`shows ${who} an opinion on another project`, who, 'get', { ...others(false) })),
  ...on('reviews/a3~paul', refuses(`hides from ${who} an opinion on it`, who, 'get', { ...others(true) })),
  ...on('ballots/a3~paul', refuses(`hides from ${who} a ballot on it`, who, 'get')),
  ...on('fallenDecisions/a3~1', refuses(`hides from ${who} a decision on it that fell`, who, 'get')),
]);

/** The same documents exist, and a manager who is bound by nothing reads them. */
const unbound: readonly RuleCase[] = [
  ...on('dossiers/a3', allows('opens a dossier to a manager who stepped aside from nothing', 'claire', 'get', { ...dossier(false) })),
  ...on('standings/a3', allows('shows them its standing', 'claire', 'get', { ...standing(['paul'], false) })),
  ...on('decisions/a3', allows('shows them its decision', 'claire', 'get', { ...decision(['paul'], false) })),
  ...on('reviews/a3~paul', allows('shows them an opinion on it', 'claire', 'get', { ...others(false) })),
  ...on('ballots/a3~paul', allows('shows them a ballot on it', 'claire', 'get')),
  ...on('fallenDecisions/a3~1', allows('shows them what fell', 'claire', 'get')),
];

const ranking = (phase: JuryPhase, declared = true) => may((actor) => readsRanking(actor, scope(phase), declared));
const ranks: readonly RuleCase[] = on(
  'ranking/current',
  allows('tells ranks and the cut to a manager who is not bound', 'claire', 'get', { ...ranking('scoring') }),
  allows('tells them to a member who stepped aside from nothing, once the room deliberates', 'marc', 'get', {
    given: deliberating,
    ...ranking('deliberating'),
  }),
  refuses('tells no member before', 'marc', 'get', { ...ranking('scoring') }),
  refuses('tells no recused member: the place of a hidden project would follow', 'anne', 'get', {
    given: deliberating,
    ...ranking('deliberating'),
  }),
  refuses('tells no member who has not declared interests', 'lea', 'get', { given: deliberating, ...ranking('deliberating', false) }),
  refuses('tells nobody of another jury', 'otherJuror', 'get', { given: deliberating, ...ranking('deliberating') }),
  refuses('tells no stranger', 'stranger', 'get', { given: deliberating, ...ranking('deliberating') }),
);

const { boundUids: _bound, ...old } = jury('deliberating');
const earlier = { 'juries/j1': old };
const unmigrated: readonly RuleCase[] = [
  ...on(
    'dossiers',
    allows('lists dossiers of a jury that does not say who is bound to a manager who does not sit', 'claire', 'list', { given: earlier }),
    refuses('does not list them to one who sits', 'gilles', 'list', { given: earlier }),
  ),
  ...on('ranking/current', refuses('tells its ranks to no member', 'marc', 'get', { given: earlier })),
];

const presiding = { 'juries/j1': { ...jury('decided'), presidentUid: 'anne' } };
const president: readonly RuleCase[] = on(
  'minutes/1',
  allows('shows the minutes to a president who stepped aside from nothing', 'paul', 'get', { given: inPhase('decided') }),
  refuses('hides them from a president who stepped aside from a project', 'anne', 'get', {
    given: presiding,
    ...may((actor) => readsMinutes(actor, { ...scope('decided'), presidentUid: 'anne' })),
  }),
);

runRuleTable({ room: 'jury-bound', people, world, cases: [...unbound, ...bound, ...ranks, ...unmigrated, ...president] });
