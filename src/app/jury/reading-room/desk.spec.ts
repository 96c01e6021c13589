import { TestBed } from '@angular/core/testing';
import type { Assignment, Dossier, Jury, Review } from '@domain/jury/jury';
import type { Identified } from '@domain/shared/document';
import { fakeDocuments, fakeOutbox, provideFakes, type FakeOutbox } from '../../backend/testing/fakes';
import { Desk } from './desk';
import type { PileEntry } from './pile';

const jury = { id: 'j1', programmeId: 'pins', phase: 'scoring', criterionIds: ['impact', 'model'] } as unknown as Identified<Jury>;
const entry = (applicationId: string, review: Partial<Review> | null = null): PileEntry => ({
  id: `${applicationId}~anne`,
  isGivenHere: false,
  assignment: {
    id: `${applicationId}~anne`,
    applicationId,
    projectName: applicationId.toUpperCase(),
    state: 'assigned',
  } as Identified<Assignment>,
  dossier: { id: applicationId } as Identified<Dossier>,
  review: review as Identified<Review> | null,
});

describe('Desk', () => {
  let desk: Desk;
  let outbox: FakeOutbox;
  const patches = (): Record<string, unknown>[] => outbox.sent.map((letter) => letter.patch as Record<string, unknown>);

  beforeEach(() => {
    outbox = fakeOutbox();
    TestBed.configureTestingModule({
      providers: [Desk, provideFakes({ documents: fakeDocuments({}), outbox, session: { uid: 'anne', memberships: [] } })],
    });
    desk = TestBed.inject(Desk);
    jasmine.clock().install();
  });
  afterEach(() => jasmine.clock().uninstall());

  it('saves a score at once and a comment after a pause', () => {
    desk.sit({ jury, entry: entry('a'), uid: 'anne' });
    desk.score('impact', 4);
    expect(patches().length).toBe(1);
    expect(outbox.sent[0]?.path).toBe('juries/j1/reviews/a~anne');
    desk.comment('impact', 'Sol');
    desk.comment('impact', 'Solide');
    expect(patches().length).toBe(1);
    jasmine.clock().tick(800);
    expect(patches().length).toBe(2);
    expect(patches()).toEqual([{ 'scores.impact': 4 }, { 'comments.impact': 'Solide' }]);
    expect(outbox.sent[1]?.seen).toEqual({ 'comments.impact': null });
  });

  it('writes one field alone: what another tab gave elsewhere shows and is not written again', () => {
    desk.sit({ jury, entry: entry('a'), uid: 'anne' });
    desk.score('impact', 4);
    outbox.settle();
    const theirs = {
      state: 'draft',
      scores: { impact: 4, model: 5 },
      comments: { model: 'Bien' },
      commentToCandidate: '',
      recommendation: null,
    } as const;
    desk.sit({ jury, entry: entry('a', theirs), uid: 'anne' });
    expect(desk.opinion()).toEqual(jasmine.objectContaining({ scores: { impact: 4, model: 5 }, comments: { model: 'Bien' } }));
    desk.change({ recommendation: 'select' }, 0);
    expect(patches().at(-1)).toEqual({ recommendation: 'select' });
  });

  it('says what was on screen when a score was given over another tab’s', () => {
    const theirs = { state: 'draft', scores: { impact: 5 }, comments: {}, commentToCandidate: '', recommendation: null } as const;
    desk.sit({ jury, entry: entry('a', theirs), uid: 'anne' });
    desk.score('impact', 1);
    expect(outbox.sent[0]).toEqual(
      jasmine.objectContaining({ patch: { 'scores.impact': 1 }, seen: { 'scores.impact': 5 }, mode: 'revise' }),
    );
  });

  it('shows a field that another tab wrote too until its juror chooses, and freezes nothing meanwhile', () => {
    desk.sit({ jury, entry: entry('a'), uid: 'anne' });
    desk.score('model', 0);
    desk.change({ recommendation: 'select' }, 0);
    outbox.settle();
    const stored = {
      state: 'draft',
      scores: { impact: 5, model: 0 },
      comments: {},
      commentToCandidate: '',
      recommendation: 'select',
    } as const;
    desk.sit({ jury, entry: entry('a', stored), uid: 'anne' });
    desk.score('impact', 1);
    outbox.meet({ 'scores.impact': 5 });
    expect(desk.met().map(({ patch, theirs }) => [patch, theirs])).toEqual([[{ 'scores.impact': 1 }, { 'scores.impact': 5 }]]);
    const sent = patches().length;
    desk.submit();
    expect(patches().length).toBe(sent);
    desk.choose(desk.met()[0]?.id ?? '', 'theirs');
    expect(desk.opinion().scores).toEqual({ impact: 5, model: 0 });
  });

  it('sends what was being typed before going to another dossier', () => {
    desk.sit({ jury, entry: entry('a'), uid: 'anne' });
    desk.comment('impact', 'En cours');
    desk.sit({ jury, entry: entry('b'), uid: 'anne' });
    expect(outbox.sent.map((letter) => letter.path)).toEqual(['juries/j1/reviews/a~anne']);
    expect(desk.opinion().comments).toEqual({});
  });

  it('keeps what is typed when the stored review comes back', () => {
    desk.sit({ jury, entry: entry('a'), uid: 'anne' });
    desk.score('impact', 4);
    desk.sit({
      jury,
      entry: entry('a', { state: 'draft', scores: { impact: 1 }, comments: {}, commentToCandidate: '', recommendation: null }),
      uid: 'anne',
    });
    expect(desk.opinion().scores).toEqual({ impact: 4 });
  });

  it('submits only a complete opinion, once, and changes nothing afterwards', () => {
    desk.sit({ jury, entry: entry('a'), uid: 'anne' });
    desk.score('impact', 4);
    desk.submit();
    expect(desk.refusalToSubmit()).toBe('criterionMissing');
    expect(patches().some((patch) => 'state' in patch)).toBeFalse();
    desk.score('model', 0);
    desk.change({ recommendation: 'select' }, 0);
    desk.submit();
    expect(desk.isSubmitted()).toBeTrue();
    expect(patches().at(-1)).toEqual(
      jasmine.objectContaining({ state: 'submitted', 'scores.impact': 4, 'scores.model': 0, recommendation: 'select' }),
    );
    const sent = patches().length;
    desk.score('impact', 1);
    desk.submit();
    expect(patches().length).toBe(sent);
  });

  it('starts again from what the server refused', () => {
    desk.sit({ jury, entry: entry('a'), uid: 'anne' });
    desk.score('impact', 5);
    outbox.refuse({ reason: 'permission', detail: '', field: null });
    desk.sit({ jury, entry: entry('b'), uid: 'anne' });
    expect(desk.opinion().scores).toEqual({});
    desk.sit({ jury, entry: entry('a'), uid: 'anne' });
    expect(desk.opinion().scores).toEqual({ impact: 5 });
    expect(desk.refusedEntry()?.refusal?.reason).toBe('permission');
  });

  it('keeps the private note apart from the review', () => {
    desk.sit({ jury, entry: entry('a'), uid: 'anne' });
    desk.writeNote('Rappeler la mairie');
    jasmine.clock().tick(800);
    expect(outbox.sent.map((letter) => letter.path)).toEqual(['juries/j1/notes/a~anne']);
    expect(desk.note()).toBe('Rappeler la mairie');
  });
});
