import type { Field, Form } from '../calls/calls';
import { after, days } from '../shared/time';
import { answerComplement, askComplement, differences, isOverdue, type Asked } from './complement';

const field = (id: string, more: Partial<Field> = {}): Field => ({
  id,
  type: 'shortText',
  label: id,
  help: '',
  required: true,
  max: null,
  options: [],
  hiddenFromJurors: false,
  showWhen: null,
  ...more,
});
const form: Pick<Form, 'sections'> = {
  sections: [{ id: 's', title: 'S', help: '', fields: [field('a'), field('b'), field('c', { required: false })] }],
};
const now = new Date('2027-03-01T10:00:00Z');
const submitted = { state: 'submitted', openRequest: null, programmeId: 'pins' } as const;
const asked: Asked = { message: 'Précisez', fieldIds: ['b', 'a'], dueAt: after(now, days(10)) };
const by = { uid: 'claire', name: 'Claire', at: now };
const opened = () => {
  const result = askComplement(asked, submitted, form, { a: 'avant' }, by);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
};

describe('asking for a complement', () => {
  it('keeps the asked answers as they are, unanswered ones as null', () => {
    expect(opened().before).toEqual({ a: 'avant', b: null });
    expect(opened().state).toBe('open');
  });

  const refusals: readonly (readonly [string, Partial<Asked>, object, string])[] = [
    ['is refused on a draft', {}, { ...submitted, state: 'draft' }, 'notScreenable'],
    ['is refused while another request is open', {}, { ...submitted, state: 'complement' }, 'requestOpen'],
    ['is refused without a message', { message: '  ' }, submitted, 'messageNeeded'],
    ['is refused without a field', { fieldIds: [] }, submitted, 'fieldsNeeded'],
    ['is refused for a field the form does not have', { fieldIds: ['zzz'] }, submitted, 'unknownField'],
    ['is refused when due now', { dueAt: now }, submitted, 'dueInPast'],
    ['is refused when due in more than sixty days', { dueAt: after(now, days(61)) }, submitted, 'dueTooFar'],
  ];
  it('takes sixty days and not a moment more', () => {
    const due = (dueAt: Date) => askComplement({ ...asked, dueAt }, submitted, form, {}, by);
    expect(due(after(now, days(60))).ok).toBeTrue();
    expect(due(after(now, days(60) + 1))).toEqual({ ok: false, reason: 'dueTooFar' });
  });
  for (const [name, change, application, reason] of refusals) {
    it(name, () => {
      const result = askComplement({ ...asked, ...change }, application as typeof submitted, form, {}, by);
      expect(result.ok ? 'accepted' : result.reason).toBe(reason);
    });
  }
});

describe('answering a complement', () => {
  it('shows each asked field before and after, in the order of the form', () => {
    expect(
      differences(opened(), { a: 'avant', b: 'nouveau', c: 'autre' }, form).map((one) => [one.fieldId, one.before, one.after, one.changed]),
    ).toEqual([
      ['a', 'avant', 'avant', false],
      ['b', null, 'nouveau', true],
    ]);
  });

  it('is accepted when something changed and nothing asked is wrong', () => {
    expect(answerComplement(opened(), { a: 'avant', b: 'x' }, form, now).ok).toBe(true);
  });

  it('is refused when nothing changed, when an asked field is empty, when overdue, and twice', () => {
    const reason = (answers: Record<string, string>, at = now, state: 'open' | 'answered' = 'open') => {
      const result = answerComplement({ ...opened(), before: { a: 'avant', b: 'x' }, state }, answers, form, at);
      return result.ok ? 'accepted' : result.reason;
    };
    expect(reason({ a: 'avant', b: 'x' })).toBe('nothingChanged');
    expect(reason({ a: 'neuf' })).toBe('answerRefused');
    expect(reason({ a: 'neuf', b: 'x' }, asked.dueAt)).toBe('requestOverdue');
    expect(reason({ a: 'neuf', b: 'x' }, now, 'answered')).toBe('requestNotOpen');
  });

  it('is overdue from its due instant on, and only while open', () => {
    expect(isOverdue(opened(), after(asked.dueAt, -1))).toBe(false);
    expect(isOverdue(opened(), asked.dueAt)).toBe(true);
    expect(isOverdue({ ...opened(), state: 'answered' }, asked.dueAt)).toBe(false);
  });
});
