import { readSiren, spacedSiren } from './siren';

describe('a SIREN', () => {
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
  it('refuses noughts, whose key is right and which are nobody’s', () => {
    expect(readSiren('000 000 000')).toEqual({ ok: false, reason: 'sirenChecksum' });
  });
  it('tells a SIRET from a SIREN with digits missing', () => {
    expect(readSiren('999 123 458 00012')).toEqual({ ok: false, reason: 'siretGiven' });
    expect(readSiren('999 123 458 0')).toEqual({ ok: false, reason: 'sirenLength' });
  });
  it('refuses a SIREN with two digits swapped', () => {
    expect(readSiren('999123485')).toEqual({ ok: false, reason: 'sirenChecksum' });
  });
  it('spaces a SIREN in threes', () => {
    expect(spacedSiren('999123458')).toBe('999 123 458');
  });
});
