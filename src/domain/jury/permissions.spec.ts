import type { Actor } from '../people/permissions';
import type { JuryPhase } from './jury';
import {
  castsBallot,
  isBoundHere,
  listsEverything,
  readsDecision,
  readsDossier,
  readsMinutes,
  readsOthersReview,
  readsRanking,
  readsStanding,
  writesReview,
  type BallotFacts,
  type JuryScope,
} from './permissions';

const now = new Date('2027-06-10T14:00:00Z');
const actor = (role: 'juror' | 'manager', scopeId: string, uid = 'x'): Actor => ({
  uid,
  email: null,
  emailVerified: true,
  now,
  memberships: [{ role, scopeId, from: new Date(0), until: null }],
});
const jury = (phase: JuryScope['phase']): JuryScope => ({ juryId: 'j', programmeId: 'pins', phase, boundUids: ['bound'] });
const at = { declared: true, assigned: true, recused: false };
const juror = actor('juror', 'j');

describe('jury permissions', () => {
  it('opens a dossier to its assigned juror from scoring on, to no one recused', () => {
    expect(readsDossier(juror, jury('scoring'), at)).toBeTrue();
    expect(readsDossier(juror, jury('declaring'), at)).toBeFalse();
    expect(readsDossier(juror, jury('scoring'), { ...at, assigned: false })).toBeFalse();
    expect(readsDossier(juror, jury('deliberating'), { ...at, assigned: false })).toBeTrue();
    expect(readsDossier(juror, jury('deliberating'), { ...at, recused: true })).toBeFalse();
    expect(readsDossier(juror, jury('scoring'), { ...at, declared: false })).toBeFalse();
    expect(readsDossier(actor('juror', 'other'), jury('scoring'), at)).toBeFalse();
  });
  it('closes dossiers and others’ opinions to jurors once the minutes are sealed, and what left the selection at once', () => {
    const review = { state: 'submitted' as const, ownSubmitted: true, unveiled: true };
    const manager = actor('manager', 'pins');
    for (const phase of ['decided', 'announced'] as const) {
      expect([readsDossier(juror, jury(phase), at), readsOthersReview(juror, jury(phase), at, review)]).toEqual([false, false]);
      expect([readsDossier(manager, jury(phase), at), readsOthersReview(manager, jury(phase), at, review)]).toEqual([true, true]);
    }
    for (const phase of ['scoring', 'deliberating'] as const)
      expect(readsDossier(juror, jury(phase), { ...at, withdrawn: true })).toBeFalse();
    expect(readsDossier(manager, jury('deliberating'), { ...at, withdrawn: true })).toBeTrue();
  });
  it('freezes a review once submitted and never lets a manager write one', () => {
    const open = (phase: JuryPhase) => ({ ...jury(phase), readingClosesAt: null });
    expect(writesReview(juror, open('scoring'), at, 'draft')).toBeTrue();
    expect(writesReview(juror, open('scoring'), at, 'submitted')).toBeFalse();
    expect(writesReview(juror, open('deliberating'), at, null)).toBeFalse();
    expect(writesReview(actor('manager', 'pins'), open('scoring'), at, null)).toBeFalse();
  });
  it('takes opinions until the reading closes, and not at its last instant', () => {
    const until = (ms: number) => ({ ...jury('scoring'), readingClosesAt: new Date(juror.now.getTime() + ms) });
    expect(writesReview(juror, until(1), at, null)).toBeTrue();
    expect(writesReview(juror, until(0), at, null)).toBeFalse();
  });
  it('shows others’ reviews only after one’s own and once unveiled', () => {
    const review = { state: 'submitted' as const, ownSubmitted: true, unveiled: true };
    expect(readsOthersReview(juror, jury('scoring'), at, review)).toBeTrue();
    expect(readsOthersReview(juror, jury('scoring'), at, { ...review, ownSubmitted: false })).toBeFalse();
    expect(readsOthersReview(juror, jury('scoring'), at, { ...review, unveiled: false })).toBeFalse();
    expect(readsOthersReview(juror, jury('scoring'), { ...at, recused: true }, review)).toBeFalse();
    expect(readsOthersReview(actor('manager', 'pins'), jury('scoring'), at, { ...review, state: 'draft' })).toBeFalse();
  });
  it('hides standings from jurors before the deliberation', () => {
    expect(readsStanding(juror, jury('scoring'), { visibleTo: ['x'] })).toBeFalse();
    expect(readsStanding(juror, jury('deliberating'), { visibleTo: ['x'] })).toBeTrue();
    expect(readsStanding(juror, jury('deliberating'), { visibleTo: ['y'] })).toBeFalse();
  });
  it('hides standings and decisions from a juror who joined late and has not declared interests', () => {
    expect(readsStanding(juror, jury('deliberating'), { visibleTo: ['x'], declared: false })).toBeFalse();
    expect(readsDecision(juror, jury('deliberating'), { visibleTo: ['x'] })).toBeTrue();
    expect(readsDecision(juror, jury('deliberating'), { visibleTo: ['x'], declared: false })).toBeFalse();
  });
  it('binds who stepped aside for ever: as a manager they see the other rows, and neither the whole lists, nor the ranking, nor the minutes', () => {
    const manager = actor('manager', 'pins', 'bound');
    const row = { visibleTo: ['bound'], recused: false };
    expect(isBoundHere(manager, jury('deliberating'))).toBeTrue();
    expect(readsStanding(manager, jury('deliberating'), row)).toBeTrue();
    expect(readsStanding(manager, jury('deliberating'), { visibleTo: [], recused: true })).toBeFalse();
    expect(readsDecision(manager, jury('deliberating'), { visibleTo: [], recused: true })).toBeFalse();
    expect(listsEverything(manager, jury('deliberating'))).toBeFalse();
    expect(readsRanking(manager, jury('deliberating'))).toBeFalse();
    expect(readsMinutes(manager, { ...jury('decided'), presidentUid: 'bound' })).toBeFalse();
  });
  it('shows the ranking to managers, and to declared members in deliberation, who stepped aside from nothing', () => {
    expect(readsRanking(actor('manager', 'pins'), jury('scoring'))).toBeTrue();
    expect(readsRanking(juror, jury('deliberating'))).toBeTrue();
    expect(readsRanking(juror, jury('scoring'))).toBeFalse();
    expect(readsRanking(juror, jury('deliberating'), false)).toBeFalse();
    expect(readsRanking(actor('juror', 'j', 'bound'), jury('deliberating'))).toBeFalse();
  });
  it('takes whoever sits as bound in a jury that does not say who is', () => {
    const { boundUids: _bound, ...old } = jury('deliberating');
    expect(isBoundHere(juror, old)).toBeTrue();
    expect(isBoundHere(actor('manager', 'pins'), old)).toBeFalse();
  });
  it('takes one ballot from a present, voting, non-recused member for the project in the room', () => {
    const facts: BallotFacts = {
      applicationId: 'a',
      room: { state: 'open', applicationId: 'a' },
      voting: true,
      seenAt: new Date(now.getTime() - 5_000),
      declared: true,
      recused: false,
      alreadyCast: false,
    };
    expect(castsBallot(juror, jury('deliberating'), facts)).toBeTrue();
    for (const wrong of [
      { recused: true },
      { declared: false },
      { voting: false },
      { alreadyCast: true },
      { seenAt: null },
      { seenAt: new Date(now.getTime() - 61_000) },
      { applicationId: 'b' },
    ])
      expect(castsBallot(juror, jury('deliberating'), { ...facts, ...wrong }))
        .withContext(JSON.stringify(wrong))
        .toBeFalse();
  });
  it('keeps the minutes to managers and the president', () => {
    expect(readsMinutes(juror, { ...jury('decided'), presidentUid: 'x' })).toBeTrue();
    expect(readsMinutes(juror, { ...jury('decided'), presidentUid: 'y' })).toBeFalse();
  });
});
