import { formatRelative } from './since';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('how far a moment is', () => {
  const now = new Date('2026-03-10T17:00:00Z');
  const said = (at: Date | string, locale = 'fr'): string => plain(formatRelative(at, now, locale));

  it('is told in words, by civil day in Paris', () => {
    expect(said(new Date('2026-03-07T10:00:00Z'))).toBe('il y a 3 jours');
    expect(said(new Date('2026-03-10T19:30:00Z'))).toBe('dans 2 heures');
    expect(said(new Date('2026-03-10T17:00:20Z'))).toBe('maintenant');
    expect(said(new Date('2026-03-11T08:00:00Z'))).toBe('demain');
    expect(said(new Date('2026-03-11T08:00:00Z'), 'en')).toBe('tomorrow');
    expect(said(new Date('2026-03-09T22:30:00Z'))).toBe('hier');
  });

  it('does not call tomorrow what comes after a day and a half', () => {
    expect(said(new Date('2026-03-12T05:00:00Z'))).toBe('après-demain');
    expect(said(new Date('2026-03-13T05:00:00Z'))).toBe('dans 3 jours');
  });

  it('takes a day without an hour for the whole day', () => {
    expect(said('2026-03-10')).toBe('aujourd’hui');
    expect(said('2026-03-11')).toBe('demain');
    expect(said('2026-03-17')).toBe('la semaine prochaine');
    expect(said('2026-02-28')).toBe('il y a 10 jours');
  });
});
