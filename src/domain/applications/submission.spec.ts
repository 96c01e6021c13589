import type { Answers, Field, Form } from '../calls/calls';
import { after } from '../shared/time';
import { faultsOf, graceMs, instantThatCounts, submit, withdraw } from './submission';

const field = (id: string, more: Partial<Field> = {}): Field => ({
  id,
  type: 'shortText',
  label: `Libellé ${id}`,
  help: '',
  required: true,
  max: null,
  options: [],
  hiddenFromJurors: false,
  showWhen: null,
  ...more,
});
const form: Pick<Form, 'sections'> = {
  sections: [
    { id: 'you', title: 'Vous', help: '', fields: [field('name', { max: 10 }), field('plural', { type: 'yesNo' })] },
    {
      id: 'proof',
      title: 'Preuves',
      help: '',
      fields: [field('why', { showWhen: { fieldId: 'plural', oneOf: ['true'] } }), field('report', { type: 'file', required: false })],
    },
  ],
};
const now = new Date('2027-03-01T10:00:00Z');
const open = { state: 'open', closesAt: after(now, 1000) } as const;
const full: Answers = { name: 'Sève', plural: false };
const none = new Set<string>();
const reasonOf = (result: { readonly ok: boolean; readonly reason?: string }): string => result.reason ?? 'accepted';

describe('submitting an application', () => {
  it('is accepted complete and in time, and sends only what the form asks', () => {
    const result = submit({ state: 'draft' }, form, { ...full, why: 'réponse cachée', unknown: 'x' }, open, now, none);
    expect(result).toEqual({ ok: true, value: { answers: full } });
  });

  it('says every field in the way, with its section, in the order of the form', () => {
    const result = submit({ state: 'draft' }, form, { name: 'x'.repeat(11), plural: true, report: 'gone' }, open, now, none);
    expect(result).toEqual({
      ok: false,
      reason: 'incomplete',
      faults: [
        { fieldId: 'name', sectionId: 'you', label: 'Libellé name', problem: 'tooLong' },
        { fieldId: 'why', sectionId: 'proof', label: 'Libellé why', problem: 'required' },
        { fieldId: 'report', sectionId: 'proof', label: 'Libellé report', problem: 'fileMissing' },
      ],
    });
  });

  it('accepts a file that is attached', () => {
    expect(faultsOf(form, { ...full, report: 'f1' }, new Set(['f1']))).toEqual([]);
  });

  it('is refused at the closing instant, the millisecond before being in time', () => {
    expect(reasonOf(submit({ state: 'draft' }, form, full, { state: 'open', closesAt: now }, now, none))).toBe('deadlinePassed');
    expect(reasonOf(submit({ state: 'draft' }, form, full, { state: 'open', closesAt: after(now, 1) }, now, none))).toBe('accepted');
  });

  it('is refused when the call is not open, and twice', () => {
    expect(reasonOf(submit({ state: 'draft' }, form, full, { state: 'closed', closesAt: after(now, 9) }, now, none))).toBe('callNotOpen');
    expect(reasonOf(submit({ state: 'draft' }, form, full, { state: 'open', closesAt: null }, now, none))).toBe('callNotOpen');
    expect(reasonOf(submit({ state: 'submitted' }, form, full, open, now, none))).toBe('notDraft');
  });
});

describe('withdrawing an application', () => {
  it('goes back to a draft until closing, not after', () => {
    expect(withdraw({ state: 'submitted' }, 'edit', open, now)).toEqual({ ok: true, value: 'draft' });
    expect(reasonOf(withdraw({ state: 'submitted' }, 'edit', { state: 'open', closesAt: now }, now))).toBe('deadlinePassed');
    expect(reasonOf(withdraw({ state: 'eligible' }, 'edit', open, now))).toBe('notSubmitted');
  });

  it('leaves the selection until a decision is taken', () => {
    for (const state of ['submitted', 'complement', 'eligible'] as const)
      expect(withdraw({ state }, 'leave', open, now)).toEqual({ ok: true, value: 'withdrawn' });
    for (const state of ['laureate', 'notSelected', 'notEligible'] as const)
      expect(reasonOf(withdraw({ state }, 'leave', open, now))).toBe('tooLate');
    expect(reasonOf(withdraw({ state: 'draft' }, 'leave', open, now))).toBe('notSubmitted');
  });
});

describe('the instant that judges a submission', () => {
  const closesAt = now;
  const [early, inTime, late] = [after(closesAt, -9_000), after(closesAt, -1), after(closesAt, 60_000)];
  const cases: readonly (readonly [state: string, arrivals: readonly Date[], written: Date, at: Date, expected: Date])[] = [
    ['is now before the deadline, whatever arrived earlier', [early], early, inTime, inTime],
    ['is the latest arrival before the deadline, once it has passed', [early, inTime, closesAt], early, late, inTime],
    ['is now when nothing arrived', [], early, late, late],
    ['is now when all arrived at the deadline or later', [closesAt, late], early, late, late],
    ['is now when the answers were written at the deadline or later', [inTime], closesAt, late, late],
    ['is when the answers were written, when that is after the arrival and before the deadline', [early], inTime, late, inTime],
    ['is the arrival until an hour after the deadline', [inTime], early, after(closesAt, graceMs - 1), inTime],
    ['is now from then on', [inTime], early, after(closesAt, graceMs), after(closesAt, graceMs)],
  ];
  for (const [state, arrivals, written, at, expected] of cases)
    it(state, () => expect(instantThatCounts({ closesAt }, arrivals, written, at)).toEqual(expected));

  it('is now when the call has no deadline', () => {
    expect(instantThatCounts({ closesAt: null }, [early], early, late)).toEqual(late);
  });
});
