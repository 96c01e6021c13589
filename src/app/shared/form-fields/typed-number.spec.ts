import { readNumber, writeNumber } from './typed-number';

describe('typed numbers', () => {
  it('reads French and English thousands', () => {
    expect(readNumber('12 500,5', 'fr')).toBe(12500.5);
    expect(readNumber('12 500 €', 'fr')).toBe(12500);
    expect(readNumber('12,500.5', 'en')).toBe(12500.5);
    expect(readNumber('12,5', 'fr')).toBe(12.5);
  });
  it('keeps as text what is not a number', () => {
    expect(readNumber('environ 12', 'fr')).toBe('environ 12');
    expect(readNumber('   ', 'fr')).toBeNull();
  });
  it('writes what it can read again', () => {
    for (const locale of ['fr', 'en']) expect(readNumber(writeNumber(1234567.25, locale), locale)).toBe(1234567.25);
  });
});
