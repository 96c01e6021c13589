import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { DeadlinePipe } from './pipes';
import { besideParis, formatDeadline, READER_ZONE } from './reader-zone';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const deadline = (at: string, zone: string, locale = 'fr'): string => plain(formatDeadline(new Date(at), locale, zone));

describe('a deadline and the clock of its reader', () => {
  it('says both clocks, and the day when it is another one there', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['Europe/Paris', 'mardi 6 avril 2027, 18 h'],
      ['Europe/Berlin', 'mardi 6 avril 2027, 18 h'],
      ['Indian/Reunion', 'mardi 6 avril 2027, 18 h, heure de Paris · 20 h chez vous'],
      ['Pacific/Noumea', 'mardi 6 avril 2027, 18 h, heure de Paris · mercredi 7 avril 2027, 3 h chez vous'],
      ['America/Cayenne', 'mardi 6 avril 2027, 18 h, heure de Paris · 13 h chez vous'],
      ['America/Miquelon', 'mardi 6 avril 2027, 18 h, heure de Paris · 14 h chez vous'],
      ['Pacific/Tahiti', 'mardi 6 avril 2027, 18 h, heure de Paris · 6 h chez vous'],
      ['Asia/Kolkata', 'mardi 6 avril 2027, 18 h, heure de Paris · 21 h 30 chez vous'],
    ];
    for (const [zone, words] of cases) expect(deadline('2027-04-06T16:00:00Z', zone)).withContext(zone).toBe(words);
  });

  it('follows the clock of each zone, which changes on dates of its own', () => {
    // Miquelon changes on 14 March, Paris on 28 March 2027; London on the same day as Paris, Réunion never.
    const noon = { winter: '2027-03-13T11:00:00Z', between: '2027-03-20T11:00:00Z', summer: '2027-03-29T10:00:00Z' };
    const there = (zone: string): readonly string[] =>
      Object.values(noon).map((at) => / · (.*) chez vous$/.exec(deadline(at, zone))?.[1] ?? '');
    expect(there('America/Miquelon')).toEqual(['8 h', '9 h', '8 h']);
    expect(there('Europe/London')).toEqual(['11 h', '11 h', '11 h']);
    expect(there('Indian/Reunion')).toEqual(['15 h', '15 h', '14 h']);
    expect(deadline('2027-12-31T22:59:00Z', 'Indian/Reunion')).toContain('samedi 1er janvier 2028, 2 h 59 chez vous');
  });

  it('gives both ends of a session', () => {
    const words = besideParis(new Date('2027-04-06T07:00:00Z'), 'fr', 'Indian/Reunion', new Date('2027-04-06T15:00:00Z'));
    expect(plain(words)).toBe(', heure de Paris · 11 h – 19 h chez vous');
  });

  it('takes the zone that is provided, not the one of the machine', () => {
    TestBed.configureTestingModule({
      providers: [DeadlinePipe, { provide: LOCALE_ID, useValue: 'fr' }, { provide: READER_ZONE, useValue: 'Indian/Reunion' }],
    });
    const pipe = TestBed.inject(DeadlinePipe);
    expect(plain(pipe.transform(new Date('2027-04-06T16:00:00Z')))).toContain('18 h, heure de Paris · 20 h chez vous');
    expect(pipe.transform(null)).toBe('');
  });
});
