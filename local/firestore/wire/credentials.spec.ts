/** Why: a token misread is a door left open. */
import { vouchFor } from '../../owner/vouching.ts';
import { readCallersBy } from './credentials.ts';

const callerFrom = readCallersBy(null);
const gate = { secret: 'drawn-at-this-start', tokenKey: 'kept-with-the-accounts' };

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

  describe('behind a gate', () => {
    const gated = readCallersBy(gate);
    const unsigned = token({ sub: 'ana' });

    it('know the administrator by the secret of this start, not by a public word', () => {
      expect(gated('Bearer drawn-at-this-start').admin).toBeTrue();
      for (const word of ['owner', 'OWNER', 'ya29.something']) expect(() => gated(`Bearer ${word}`)).toThrowError(/owner secret/);
      expect(() => gated('Bearer drawn-at-another-start')).toThrowError('invalid jwt');
    });

    it('believe a token that Auth vouches for, and no other: unsigned, changed, or of another key', () => {
      const vouched = vouchFor(gate, unsigned);
      expect(gated(`Bearer ${vouched}`).auth?.uid).toBe('ana');
      const [header = ''] = vouched.split('.');
      const changed = [header, ...token({ sub: 'claire' }).split('.').slice(1)].join('.');
      for (const bad of [unsigned, changed, vouchFor({ ...gate, tokenKey: 'of another folder' }, unsigned)])
        expect(() => gated(`Bearer ${bad}`)).toThrowError(/not of this Auth/);
      expect(gated(undefined)).toEqual({ admin: false, auth: null });
    });
  });
});
