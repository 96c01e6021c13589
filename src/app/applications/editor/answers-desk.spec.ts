import { TestBed } from '@angular/core/testing';
import type { Application, ApplicationContent } from '@domain/applications/applications';
import type { Answers, Form } from '@domain/calls/calls';
import type { Identified } from '@domain/shared/document';
import { fakeOutbox, provideFakes } from '../../backend/testing/fakes';
import { AnswersDesk, savePauseMs } from './answers-desk';

const application = { id: 'a1', projectName: 'Résovilles', callName: "P'INS 2027" } as unknown as Identified<Application>;
const form = {
  sections: [{ id: 's', title: 'S', help: '', fields: [{ id: 'why', label: 'Pourquoi', type: 'longText' }] }],
} as unknown as Form;
const content = (answers: Answers): ApplicationContent => ({ v: 1, answers, editors: {}, updatedAt: new Date('2027-03-01T13:02:00Z') });

describe('AnswersDesk', () => {
  const opened = () => {
    const outbox = fakeOutbox();
    TestBed.configureTestingModule({ providers: [...provideFakes({ outbox, session: { uid: 'amina' } }), AnswersDesk] });
    const desk = TestBed.inject(AnswersDesk);
    desk.open(application, form);
    desk.hear(content({ why: '', other: '' }));
    return { desk, outbox };
  };
  beforeEach(() => jasmine.clock().install());
  afterEach(() => jasmine.clock().uninstall());

  it('sends a field once the person pauses, alone, with its author', () => {
    const { desk, outbox } = opened();
    desk.answer('why', 'Pa');
    desk.answer('why', 'Parce que');
    expect(outbox.sent.length).toBe(0);
    jasmine.clock().tick(savePauseMs);
    expect(outbox.sent.length).toBe(1);
    expect(outbox.sent[0]).toEqual(
      jasmine.objectContaining({
        mode: 'revise',
        patch: { 'answers.why': 'Parce que' },
        seen: { 'answers.why': '' },
        along: jasmine.objectContaining({ 'editors.why': 'amina', edited: 'why' }),
      }),
    );
    expect(outbox.sent[0]?.label).toBe('Pourquoi, Résovilles');
  });

  it('sends at once when the caret leaves', () => {
    const { desk, outbox } = opened();
    desk.enter('why');
    desk.answer('why', 'x');
    desk.leave('why');
    expect(outbox.sent.length).toBe(1);
  });

  it("takes a co-author's other field without touching the one being typed", () => {
    const { desk } = opened();
    desk.enter('why');
    desk.answer('why', 'je tape');
    desk.hear(content({ why: '', other: 'elle' }));
    expect(desk.answers()).toEqual({ why: 'je tape', other: 'elle' });
    expect(desk.conflicts()).toEqual([]);
  });

  it('keeps both versions of a field that both typed, and sends mine only once chosen', () => {
    const { desk, outbox } = opened();
    desk.enter('why');
    desk.answer('why', 'moi');
    desk.hear(content({ why: 'elle', other: '' }));
    jasmine.clock().tick(savePauseMs);
    expect(desk.answers()['why']).toBe('moi');
    // The outbox keeps it: with what was seen before, it covers nothing.
    expect(outbox.sent.map(({ patch, seen }) => [patch, seen])).toEqual([[{ 'answers.why': 'moi' }, { 'answers.why': '' }]]);
    outbox.meet({ 'answers.why': 'elle' });
    expect(desk.conflicts()).toEqual([{ fieldId: 'why', mine: 'moi', theirs: 'elle' }]);
    expect([desk.disputed(), desk.pending()]).toEqual(['Pourquoi', 0]);
    desk.choose(desk.conflicts()[0]!, 'mine');
    expect(outbox.entries().map(({ state, patch }) => [state, patch])).toEqual([['pending', { 'answers.why': 'moi' }]]);
    expect([desk.conflicts(), desk.disputed()]).toEqual([[], null]);
  });

  it('shows a version to choose again after a reload, and never as saved', () => {
    const { desk: first, outbox } = opened();
    first.answer('why', 'moi');
    first.flush();
    outbox.meet({ 'answers.why': 'elle' });
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({ providers: [...provideFakes({ outbox, session: { uid: 'amina' } }), AnswersDesk] });
    const desk = TestBed.inject(AnswersDesk);
    desk.open(application, form);
    desk.hear(content({ why: 'elle', other: '' }));
    expect(desk.answers()['why']).toBe('moi');
    expect(desk.conflicts()).toEqual([{ fieldId: 'why', mine: 'moi', theirs: 'elle' }]);
    expect(desk.disputed()).toBe('Pourquoi');
    desk.choose(desk.conflicts()[0]!, 'theirs');
    expect(desk.answers()['why']).toBe('elle');
    expect(outbox.entries()).toEqual([]);
  });

  it('says what it sent last as seen, when its echo is late', () => {
    const { desk, outbox } = opened();
    desk.answer('why', 'bon');
    desk.flush();
    outbox.settle();
    desk.answer('why', 'bonjour');
    desk.flush();
    expect(outbox.sent[1]?.seen).toEqual({ 'answers.why': 'bon' });
  });

  it("shows the other's version once it was chosen, and sends nothing", () => {
    const { desk, outbox } = opened();
    desk.enter('why');
    desk.answer('why', 'moi');
    desk.hear(content({ why: 'elle', other: '' }));
    desk.choose(desk.conflicts()[0]!, 'theirs');
    jasmine.clock().tick(savePauseMs);
    expect(desk.answers()['why']).toBe('elle');
    expect(outbox.entries()).toEqual([]);
  });

  it('does not take the echo of a save for a conflict while typing goes on', () => {
    const { desk } = opened();
    desk.enter('why');
    desk.answer('why', 'bon');
    jasmine.clock().tick(savePauseMs);
    desk.answer('why', 'bonjour');
    desk.hear(content({ why: 'bon', other: '' }));
    expect(desk.answers()['why']).toBe('bonjour');
    expect(desk.conflicts()).toEqual([]);
  });

  it('keeps on screen what the server refused, when its older answers come back', () => {
    const { desk, outbox } = opened();
    desk.answer('why', 'trop tard');
    desk.flush();
    desk.hear(content({ why: 'trop tard', other: '' }));
    outbox.refuse({ reason: 'permission', detail: '', field: null });
    desk.hear(content({ why: '', other: '' }));
    expect(desk.answers()['why']).toBe('trop tard');
    expect(desk.conflicts()).toEqual([]);
  });

  it('shows after a reload what the server had not received, refused words included', () => {
    const { desk: first, outbox } = opened();
    first.answer('why', 'avant la coupure');
    first.flush();
    outbox.refuse({ reason: 'permission', detail: '', field: null });
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({ providers: [...provideFakes({ outbox, session: { uid: 'amina' } }), AnswersDesk] });
    const desk = TestBed.inject(AnswersDesk);
    desk.open(application, form);
    desk.hear(content({ why: '', other: '' }));
    expect(desk.answers()['why']).toBe('avant la coupure');
    expect(desk.refused().length).toBe(1);
    expect(desk.pending()).toBe(0);
  });
});
