/** Why: a token misread is a door left open. */
import { callerFrom } from './credentials.ts';

const token = (payload: object): string =>
  [{ alg: 'none' }, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.') + '.';

describe('credentials', () => {
  it('knows nobody without a header', () => expect(callerFrom(undefined)).toEqual({ admin: false, auth: null }));

  for (const header of ['Bearer owner', 'bearer OWNER', 'Bearer ya29.something']) {
    it(`knows the administrator by "${header}"`, () => expect(callerFrom(header).admin).toBeTrue());
  }

  it('reads an unsigned token, preferring user_id', () => {
    const payload = { sub: 'a', user_id: 'b', jury: true };
    expect(callerFrom(`Bearer ${token(payload)}`)).toEqual({ admin: false, auth: { uid: 'b', token: payload } });
  });

  for (const bad of ['nonsense', 'a.b.c', `${token({ sub: 'x' })}.more`, token({ name: 'no subject' })]) {
    it(`refuses "${bad.slice(0, 20)}"`, () => expect(() => callerFrom(`Bearer ${bad}`)).toThrowError('invalid jwt'));
  }
});
