import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Introduction, Match } from '@domain/alumni/alumni';
import { fakeDocuments, provideFakes } from '../../backend/testing/fakes';
import { MutualAid } from './mutual-aid';

const at = new Date('2027-03-01T10:00:00Z');
const match: Match = {
  v: 1,
  needId: 'n',
  offerId: 'o',
  parties: ['nadia', 'olivier'],
  needTitle: 'Relire un bail',
  offerTitle: 'Négocier un bail',
  needAuthorName: 'Nadia',
  offerAuthorName: 'Olivier',
  score: 40,
  reasons: [],
  computedAt: at,
};
const written: Introduction = {
  v: 1,
  fromUid: 'nadia',
  fromName: 'Nadia',
  toUid: 'olivier',
  toName: 'Olivier',
  parties: ['nadia', 'olivier'],
  exchangeId: 'o',
  about: 'Négocier un bail',
  message: 'Une demi-heure ?',
  state: 'proposed',
  outcome: null,
  proposedAt: at,
  answeredAt: null,
};

describe('mutual aid', () => {
  const open = async (seed: Readonly<Record<string, object>>): Promise<string> => {
    const session = { uid: 'nadia', memberships: [{ role: 'alumnus' as const, scopeId: 'essaim' }] };
    TestBed.configureTestingModule({ providers: [provideRouter([]), provideFakes({ documents: fakeDocuments(seed), session })] });
    const fixture = TestBed.createComponent(MutualAid);
    await fixture.whenStable();
    await fixture.whenStable();
    return (fixture.nativeElement as HTMLElement).textContent;
  };

  it('shows who answers, until one wrote to them or they wrote: home counts the same', async () => {
    expect(await open({ 'matches/n~o': match })).toContain('Négocier un bail');
    for (const one of [written, { ...written, fromUid: 'olivier', toUid: 'nadia', state: 'declined' }]) {
      TestBed.resetTestingModule();
      expect(await open({ 'matches/n~o': match, 'introductions/i': one })).not.toContain('Négocier un bail');
    }
  });
});
