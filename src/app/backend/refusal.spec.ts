import { Refusal, toRefusal } from './refusal';

const sdkError = (code: string, details?: object): Error => Object.assign(new Error(code), { code, details });
const mapped = (error: unknown): readonly [string, string, string | null] => {
  const { reason, detail, field } = toRefusal(error);
  return [reason, detail, field];
};

describe('toRefusal', () => {
  it("keeps the server's typed reason and field", () => {
    expect(mapped(sdkError('functions/failed-precondition', { reason: 'quorumMissing' }))).toEqual(['conflict', 'quorumMissing', null]);
    expect(mapped(sdkError('functions/invalid-argument', { reason: 'tooLong', field: 'name' }))).toEqual(['invalid', 'tooLong', 'name']);
  });

  it('keeps when to ask again, and how many may be given', () => {
    const { until, most } = toRefusal(
      sdkError('functions/resource-exhausted', { reason: 'tooManyAsked', until: '2027-06-01T10:00:00.000Z' }),
    );
    expect([until, most]).toEqual([new Date('2027-06-01T10:00:00Z'), null]);
    expect(toRefusal(sdkError('functions/invalid-argument', { reason: 'tooManyItems', most: 40 })).most).toBe(40);
  });

  it('knows a passed deadline from its typed reason', () => {
    expect(mapped(sdkError('functions/failed-precondition', { reason: 'deadlinePassed' }))).toEqual(['deadline', 'deadlinePassed', null]);
  });

  it('reads codes of Firestore and Storage', () => {
    expect(mapped(sdkError('permission-denied'))[0]).toBe('permission');
    expect(mapped(sdkError('storage/unauthorized'))[0]).toBe('permission');
    expect(mapped(sdkError('not-found'))[0]).toBe('missing');
  });

  it('puts a sign-in error at its field', () => {
    expect(mapped(sdkError('auth/invalid-credential'))).toEqual(['invalid', 'wrongPassword', 'password']);
    expect(mapped(sdkError('auth/email-already-in-use'))).toEqual(['conflict', 'emailInUse', 'email']);
  });

  it('tells a page of an earlier version, whose script is gone, from an unexpected error', () => {
    spyOnProperty(navigator, 'onLine').and.returnValues(true, false);
    const gone = new TypeError('Failed to fetch dynamically imported module: https://essaim.fr/chunk-GONE.js');
    expect(mapped(gone)).toEqual(['outdated', '', null]);
    expect(mapped(gone)).toEqual(['offline', '', null]);
  });

  it('leaves a Refusal as it is and calls the rest unknown', () => {
    const refusal = new Refusal('limit', 'full');
    expect(toRefusal(refusal)).toBe(refusal);
    expect(mapped(new TypeError('boom'))).toEqual(['unknown', '', null]);
  });
});
