import { isMarkable, minutesCounted, presenceOf, presencesOf } from './presence';
import { at, earlier, half, mark, signature } from './testing/records';

const later = at('18:00');

describe('the presence of somebody in a half-day', () => {
  it('is what they signed, to be decided, until a manager answers for it', () => {
    expect(presenceOf(half, [])).toBeNull();
    expect(presenceOf(half, [signature('amina')])).toEqual({
      kind: 'present',
      lateMinutes: 0,
      earlyMinutes: 0,
      validated: false,
      validatedByName: '',
      signature: 'M0 0L9 9',
      at: at('08:04'),
      receivedAt: at('08:04'),
      offline: false,
      toDecide: true,
      marks: 0,
    });
    const answered = presenceOf(half, [signature('amina'), mark('amina', 1, { state: 'late', lateMinutes: 20 })]);
    expect(answered).toEqual(
      jasmine.objectContaining({ kind: 'late', lateMinutes: 20, validated: true, validatedByName: 'Claire', toDecide: false, marks: 1 }),
    );
  });

  it('keeps the hour of the device when the signature arrives after the half-day', () => {
    const presence = presenceOf(half, [signature('amina', 'k7', { at: at('15:10') })]);
    expect(presence).toEqual(jasmine.objectContaining({ kind: 'present', at: at('08:04'), receivedAt: at('15:10'), offline: true }));
  });

  it('keeps the signatures of two phones, and shows the earliest', () => {
    const records = [signature('amina', 'q2', { signedAt: at('11:00'), at: at('11:00') }), signature('amina', 'k7', { at: at('15:10') })];
    expect(presenceOf(half, records)?.at).toEqual(at('08:04'));
  });

  it('follows the last mark, whatever the order they are read in', () => {
    const marks = [mark('amina', 10, { state: 'absent' }), mark('amina', 9), mark('amina', 1, { state: 'absent' })];
    expect(presenceOf(half, marks)).toEqual(jasmine.objectContaining({ kind: 'absent', marks: 10 }));
  });

  it('is to be decided again when a signature arrives after somebody was marked absent', () => {
    const absent = mark('amina', 1, { state: 'absent' });
    expect(presenceOf(half, [signature('amina'), absent])?.toDecide).toBeFalse();
    const arrived = presenceOf(half, [signature('amina', 'k7', { at: at('13:10') }), absent]);
    expect(arrived).toEqual(jasmine.objectContaining({ kind: 'absent', toDecide: true, at: at('08:04'), receivedAt: at('13:10') }));
  });

  it('reads the records of before', () => {
    expect(presenceOf(half, [earlier('amina')])).toEqual(jasmine.objectContaining({ kind: 'present', validated: false, toDecide: true }));
    const late = earlier('amina', { state: 'late', at: at('08:40'), validatedByName: 'Claire', validatedAt: at('12:30') });
    expect(presenceOf(half, [late])).toEqual(jasmine.objectContaining({ kind: 'late', lateMinutes: 40, validated: true }));
    const corrected = presenceOf(half, [late, mark('amina', 1, { at: at('13:00') })]);
    expect(corrected).toEqual(jasmine.objectContaining({ kind: 'present', signature: 'M0 0L9 9' }));
  });

  it('is that of no half-day which the session does not have', () => {
    const records = [signature('amina'), mark('luc', 1, { halfDayId: 'h7' })];
    expect([...presencesOf([half], records).keys()]).toEqual(['h1~amina']);
  });
});

describe('the minutes that count', () => {
  const counted = (...records: Parameters<typeof presenceOf>[1]) => minutesCounted(half, presenceOf(half, records), later);

  it('are those of a validated presence, less what was missed at both ends', () => {
    expect(counted(mark('amina'))).toBe(240);
    expect(counted(mark('amina', 1, { state: 'late', lateMinutes: 25, earlyMinutes: 15 }))).toBe(200);
    expect(counted(mark('amina', 1, { state: 'absent' }))).toBe(0);
  });

  it('are none for a signature nobody answered for, and none before the half-day is held', () => {
    expect(counted(signature('amina'))).toBe(0);
    const validated = presenceOf(half, [mark('amina')]);
    expect(minutesCounted(half, validated, at('11:59'))).toBe(0);
    expect(minutesCounted(half, validated, at('12:00'))).toBe(240);
  });
});

describe('a mark', () => {
  const says = (kind: 'present' | 'late' | 'absent', lateMinutes: number, earlyMinutes = 0) =>
    isMarkable(half, { kind, lateMinutes, earlyMinutes });

  it('says the same by its state and by its minutes, within the half-day', () => {
    expect([says('present', 0), says('present', 0, 30), says('late', 25, 30), says('absent', 0)]).toEqual([true, true, true, true]);
    expect([says('present', 5), says('late', 0), says('absent', 0, 5), says('absent', 5)]).toEqual([false, false, false, false]);
    expect([says('late', 239), says('late', 240), says('late', 120, 120), says('late', 2.5), says('late', -1)]).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
