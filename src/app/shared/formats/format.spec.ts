import { formatBytes, formatDay, formatDayTime, formatList, formatMoney, formatPercent, formatTime, quote } from './format';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('formats', () => {
  const year = new Date().getUTCFullYear();

  it('writes a day in full, with the year only when it is another one', () => {
    expect(formatDay(`${year}-11-24`, 'fr')).toMatch(/^\S+ 24 novembre$/);
    expect(formatDay('2020-11-24', 'fr')).toBe('mardi 24 novembre 2020');
    expect(formatDay('2020-11-24', 'en')).toBe('Tuesday 24 November 2020');
    expect(formatDay(`${year}-11-24`, 'fr', 'dated')).toMatch(new RegExp(`^\\S+ 24 novembre ${year}$`));
    expect(formatDay('2020-11-24', 'fr', 'numeric')).toBe('24/11/2020');
  });

  it('tells the time of Paris, in summer and in winter', () => {
    expect(plain(formatDay('2021-01-01', 'fr', 'dated'))).toBe('vendredi 1er janvier 2021');
    expect(plain(formatDay('2021-05-01', 'fr', 'short'))).toBe('1er mai 2021');
    expect(plain(formatDay('2021-05-11', 'fr', 'short'))).toBe('11 mai 2021');
    expect(plain(formatDay('2021-05-01', 'en', 'short'))).toBe('1 May 2021');
    expect(plain(formatDayTime(new Date('2020-11-24T17:00:00Z'), 'fr'))).toBe('mardi 24 novembre 2020, 18 h');
    expect(plain(formatTime(new Date('2020-07-01T12:02:00Z'), 'fr'))).toBe('14 h 02');
    expect(formatTime(new Date('2020-07-01T12:02:00Z'), 'en')).toBe('14:02');
  });

  it('keeps a calendar day on its day whatever the time zone', () => {
    expect(formatDay('2020-01-01', 'fr', 'numeric')).toBe('01/01/2020');
  });

  it('lists with the word of the language before the last', () => {
    expect(formatList(['lundi', 'mardi', 'jeudi'], 'fr')).toBe('lundi, mardi et jeudi');
    expect(formatList(['Monday', 'Tuesday'], 'en')).toBe('Monday and Tuesday');
  });

  it('quotes as each language does', () => {
    expect(plain(quote('Le cap', 'fr'))).toBe('« Le cap »');
    expect(quote('Le cap', 'en')).toBe('“Le cap”');
  });

  it('writes figures with spaces that can be seen', () => {
    expect(formatMoney(40_000, 'fr')).toBe('40\u00a0000\u00a0€');
    expect(plain(formatMoney(12.5, 'fr'))).toBe('12,50 €');
    expect(formatMoney(40_000, 'en')).toBe('€40,000');
    expect(plain(formatPercent(0.92, 'fr'))).toBe('92 %');
    expect(plain(formatBytes(10_000_000, 'fr'))).toBe('10 Mo');
  });
});
