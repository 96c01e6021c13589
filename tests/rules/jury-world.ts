/** Why: one jury, its people and its documents, for the tables of rules that speak of it. */
import { serverTimestamp } from 'firebase/firestore';
import type { JuryPhase, Review } from '@domain/jury/jury';
import type { JuryScope } from '@domain/jury/permissions';
import type { Actor } from '@domain/people/permissions';
import type { CasePerson, RuleCase } from '../support/rule-cases';

export const past = new Date('2026-01-01T00:00:00Z');
export const jury = (phase: JuryPhase) => ({
  v: 1,
  programmeId: 'pins',
  callId: 'c1',
  phase,
  criterionIds: ['impact', 'model'],
  presidentUid: 'paul',
  blind: true,
  readingClosesAt: null as Date | null,
  assignmentGeneration: 2,
  boundUids: ['anne', 'gilles', 'lise'],
});
export const scope = (phase: JuryPhase): JuryScope => ({ juryId: 'j1', programmeId: 'pins', phase, boundUids: jury(phase).boundUids });
export const member = (name: string, more: object = {}) => ({
  v: 1,
  programmeId: 'pins',
  name,
  voting: true,
  capacity: 8,
  declaredAt: past,
  assigned: 2,
  submitted: 0,
  ...more,
});
export const mark = (applicationId: string, jurorUid: string, more: object = {}) => ({
  v: 1,
  programmeId: 'pins',
  applicationId,
  jurorUid,
  ...more,
});
export const review = (applicationId: string, jurorUid: string, more: Partial<Review> & object = {}) =>
  mark(applicationId, jurorUid, {
    scores: { impact: 4 },
    comments: {},
    commentToCandidate: '',
    recommendation: null,
    state: 'draft',
    updatedAt: past,
    submittedAt: null,
    ...more,
  });
export const submitted = { scores: { impact: 4, model: 3 }, recommendation: 'select', state: 'submitted', submittedAt: past } as const;
export const fresh = (applicationId: string, jurorUid: string, more: object = {}) => ({
  ...review(applicationId, jurorUid),
  updatedAt: serverTimestamp(),
  ...more,
});
export const complete = { scores: { impact: 4, model: 3 }, recommendation: 'select', state: 'submitted', submittedAt: serverTimestamp() };
export const note = (jurorUid: string, more: object = {}) => ({ v: 1, jurorUid, text: 'À revoir', updatedAt: serverTimestamp(), ...more });
export const ballot = (applicationId: string, jurorUid: string, more: object = {}) => ({
  ...mark(applicationId, jurorUid),
  choice: 'for',
  castAt: serverTimestamp(),
  ...more,
});
export const presence = (name: string, more: object = {}) => ({ v: 1, name, voting: true, seenAt: serverTimestamp(), ...more });

/**
 * anne: assigned to a1 (submitted) and a2, recused from a3. paul: president, submitted a1, unassigned elsewhere. lea: has not declared. marc: sits, recused from
 * nothing. lise: manages, sat in the jury, stepped aside from a3, then left it.
 */
export const world = {
  'juries/j1': jury('scoring'),
  'juries/j1/members/anne': member('Anne'),
  'juries/j1/members/paul': member('Paul'),
  'juries/j1/members/lea': member('Léa', { declaredAt: null }),
  'juries/j1/rosters/0': { v: 1, programmeId: 'pins', entries: [] },
  'juries/j1/traces/0': { v: 1, entries: [] },
  'juries/j1/recusals/a3~anne': mark('a3', 'anne'),
  'juries/j1/possibleLinks/a2~anne': mark('a2', 'anne', { answer: 'dismissed' }),
  'juries/j1/members/gilles': member('Gilles'),
  'juries/j1/members/marc': member('Marc'),
  'juries/j1/recusals/a3~lise': mark('a3', 'lise'),
  'juries/j1/ranking/current': { v: 1, programmeId: 'pins', cut: 47.6, entries: [] },
  'juries/j1/recusals/a3~gilles': mark('a3', 'gilles'),
  'juries/j1/ballots/a3~paul': { ...ballot('a3', 'paul'), castAt: past },
  'juries/j1/assignments/a1~anne': mark('a1', 'anne', { position: 1 }),
  'juries/j1/assignments/a2~anne': mark('a2', 'anne', { position: 2 }),
  'juries/j1/assignments/a3~anne': mark('a3', 'anne', { position: 3 }),
  'juries/j1/assignments/a1~paul': mark('a1', 'paul', { position: 1 }),
  'juries/j1/assignments/a1~lea': mark('a1', 'lea', { position: 1 }),
  // A distribution being written, and what one already replaced.
  'juries/j1/assignments/a4~anne': mark('a4', 'anne', { position: 4, from: 3 }),
  'juries/j1/assignments/a5~anne': mark('a5', 'anne', { position: 5, until: 2 }),
  'juries/j1/assignments/a6~anne': mark('a6', 'anne', { position: 6, from: 2, until: 3 }),
  'juries/j1/dossiers/a4': { v: 1, programmeId: 'pins', projectName: 'D', unveiled: false },
  'juries/j1/dossiers/a5': { v: 1, programmeId: 'pins', projectName: 'E', unveiled: false },
  'juries/j1/dossiers/a6': { v: 1, programmeId: 'pins', projectName: 'F', unveiled: false },
  'juries/j1/dossiers/a1': { v: 1, programmeId: 'pins', projectName: 'A', unveiled: true },
  'juries/j1/dossiers/a2': { v: 1, programmeId: 'pins', projectName: 'B', unveiled: false },
  'juries/j1/dossiers/a3': { v: 1, programmeId: 'pins', projectName: 'C', unveiled: true },
  'juries/j1/reviews/a1~anne': review('a1', 'anne', submitted),
  'juries/j1/reviews/a1~paul': review('a1', 'paul', submitted),
  'juries/j1/reviews/a2~anne': review('a2', 'anne'),
  'juries/j1/reviews/a3~anne': review('a3', 'anne'),
  'juries/j1/reviews/a3~paul': review('a3', 'paul', submitted),
  'juries/j1/notes/a3~anne': { ...note('anne'), updatedAt: past },
  'juries/j1/standings/a1': mark('a1', '', { order: '2', visibleTo: ['anne', 'paul', 'marc', 'gilles', 'lise'] }),
  'juries/j1/standings/a3': mark('a3', '', { order: '1', visibleTo: ['paul', 'marc'] }),
  'juries/j1/decisions/a1': mark('a1', '', { projectName: 'A', visibleTo: ['anne', 'paul', 'marc', 'gilles', 'lise'] }),
  'juries/j1/decisions/a3': mark('a3', '', { projectName: 'C', visibleTo: ['paul', 'marc'] }),
  'juries/j1/fallenDecisions/a1~1': mark('a1', '', { cause: 'recusal' }),
  'juries/j1/fallenDecisions/a3~1': mark('a3', '', { cause: 'recusal' }),
  'juries/j1/room/current': { v: 1, programmeId: 'pins', state: 'open', applicationId: 'a1' },
  'juries/j1/presences/anne': { ...presence('Anne'), seenAt: new Date(Date.now() + 600_000) },
  'juries/j1/presences/paul': { ...presence('Paul'), seenAt: past },
  'juries/j1/ballots/a1~paul': { ...ballot('a1', 'paul'), castAt: past },
  'juries/j1/minutes/1': { v: 1, programmeId: 'pins', number: 1 },
};
/** The jury reads until this instant. */
export const readingUntil = (end: Date) => ({ 'juries/j1': { ...jury('scoring'), readingClosesAt: end } });
export const inPhase = (phase: JuryPhase) => ({ 'juries/j1': jury(phase) });
export const at = (changes: Partial<{ declared: boolean; assigned: boolean; recused: boolean; withdrawn: boolean }> = {}) => ({
  declared: true,
  assigned: true,
  recused: false,
  ...changes,
});

export const people: Readonly<Record<string, CasePerson>> = {
  anne: { uid: 'anne', roles: [['juror', 'j1']] },
  paul: { uid: 'paul', roles: [['juror', 'j1']] },
  lea: { uid: 'lea', roles: [['juror', 'j1']] },
  claire: { uid: 'claire', roles: [['manager', 'pins']] },
  /** Manages the programme and sits in the jury, recused from a3. */
  gilles: {
    uid: 'gilles',
    roles: [
      ['manager', 'pins'],
      ['juror', 'j1'],
    ],
  },
  marc: { uid: 'marc', roles: [['juror', 'j1']] },
  lise: { uid: 'lise', roles: [['manager', 'pins']] },
  otherManager: { uid: 'otherManager', roles: [['manager', 'graines']] },
  otherJuror: { uid: 'otherJuror', roles: [['juror', 'j2']] },
  stranger: { uid: 'stranger', roles: [] },
};

type Short = Omit<RuleCase, 'path'>;
type More = Partial<Short> & { readonly path?: string };
const one =
  (allowed: boolean) =>
  (it: string, as: string | null, does: RuleCase['does'], more: More = {}): RuleCase => ({ path: '', ...more, it, as, does, allowed });
export const allows = one(true);
export const refuses = one(false);
/** The same path below the jury for several cases; '' is the jury itself. */
export const on = (path: string, ...cases: readonly RuleCase[]): readonly RuleCase[] =>
  cases.map((each) => ({ ...each, path: path === '' ? 'juries/j1' : `juries/j1/${path}` }));
export const may = (answer: (actor: Actor) => boolean) => ({ may: answer });
