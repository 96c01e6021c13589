import { isClaimable, markId, minutesLate, signatureId, signedAtOf, stateWhenSigned, wasOffline, windowOf } from './attendance';

const half = { id: 'h1', startsAt: new Date('2027-01-12T08:00:00Z'), endsAt: new Date('2027-01-12T12:00:00Z') };
const at = (time: string) => new Date(`2027-01-12T${time}Z`);

describe('the window of a half-day', () => {
  it('opens 30 minutes before and closes two hours after, both included', () => {
    expect(windowOf(half, at('07:29:59.999'))).toBe('tooEarly');
    expect(windowOf(half, at('07:30:00'))).toBe('open');
    expect(windowOf(half, at('14:00:00'))).toBe('open');
    expect(windowOf(half, at('14:00:00.001'))).toBe('tooLate');
  });

  it('counts as late what is signed more than 15 minutes after the start, from the start', () => {
    expect(stateWhenSigned(half, at('08:15:00'))).toBe('present');
    expect(minutesLate(half, at('08:15:00'))).toBe(0);
    expect(stateWhenSigned(half, at('08:15:00.001'))).toBe('late');
    expect(minutesLate(half, at('08:20:30'))).toBe(21);
    expect(minutesLate(half, at('13:00:00'))).toBe(240);
  });
});

describe('the time that a device claims', () => {
  it('is believed when the signature arrives hours later', () => {
    const signature = { signedAt: at('08:04:00'), at: at('15:10:00') };
    expect(isClaimable(half, signature.signedAt, signature.at)).toBeTrue();
    expect(signedAtOf(signature)).toEqual(at('08:04:00'));
    expect(wasOffline(signature)).toBeTrue();
  });

  it('is never after the server’s', () => {
    const ahead = { signedAt: at('08:07:00'), at: at('08:04:00') };
    expect(signedAtOf(ahead)).toEqual(at('08:04:00'));
    expect(wasOffline(ahead)).toBeFalse();
    expect(isClaimable(half, at('08:09:00'), at('08:04:00'))).toBeTrue();
    expect(isClaimable(half, at('08:09:01'), at('08:04:00'))).toBeFalse();
  });

  it('lies in the window of the half-day', () => {
    expect(isClaimable(half, at('07:29:00'), at('15:00:00'))).toBeFalse();
    expect(isClaimable(half, at('14:01:00'), at('15:00:00'))).toBeFalse();
  });
});

describe('the name of a record', () => {
  it('says the half-day, the person, what it is and which one', () => {
    expect(signatureId('h1', 'amina', 'k7')).toBe('h1~amina~s~k7');
    expect(markId('h1', 'amina', 2)).toBe('h1~amina~m~2');
  });
});
