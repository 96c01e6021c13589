import { readSiren, readSiret, spacedSiren } from './siren';

describe('SIREN and SIRET', () => {
  it('accepts a valid SIREN however it is spaced', () => {
    expect(readSiren('999 123 458')).toEqual({ ok: true, value: '999123458' });
    expect(readSiren('999.123-458')).toEqual({ ok: true, value: '999123458' });
    expect(readSiren('999 123 458')).toEqual({ ok: true, value: '999123458' });
  });
  it('refuses a SIREN of the wrong length or with letters', () => {
    expect(readSiren('99912345')).toEqual({ ok: false, reason: 'sirenLength' });
    expect(readSiren('99912345A')).toEqual({ ok: false, reason: 'sirenLength' });
    expect(readSiren('')).toEqual({ ok: false, reason: 'sirenLength' });
  });
  it('refuses a SIREN with two digits swapped', () => {
    expect(readSiren('999123485')).toEqual({ ok: false, reason: 'sirenChecksum' });
  });
  it('accepts a valid SIRET', () => {
    expect(readSiret('999 123 458 00013')).toEqual({ ok: true, value: '99912345800013' });
    expect(readSiret('99912345800014')).toEqual({ ok: false, reason: 'siretChecksum' });
  });
  it('accepts establishments of La Poste by either key', () => {
    // Passes Luhn, fails the digit sum.
    expect(readSiret('35600000000048').ok).toBeTrue();
    // Fails Luhn, digit sum 3+5+6+1 = 15.
    expect(readSiret('35600000000001').ok).toBeTrue();
    expect(readSiret('35600000000002')).toEqual({ ok: false, reason: 'siretChecksum' });
  });
  it('spaces a SIREN in threes', () => {
    expect(spacedSiren('999123458')).toBe('999 123 458');
  });
});
