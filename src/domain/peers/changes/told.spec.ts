import type { Session, ToldSession } from '../peers';
import { newsBetween, revisionOf, toldNext, toldOf } from './told';

const session = {
  title: 'Collectif 1',
  description: 'Gouvernance',
  place: 'Nantes',
  link: '',
  trainerName: 'Driss',
  startsAt: new Date('2027-01-12T08:00:00Z'),
  endsAt: new Date('2027-01-12T16:00:00Z'),
  state: 'planned' as Session['state'],
};
const told: ToldSession = { ...toldOf(session), revision: 3 };

describe('what was told of a session', () => {
  it('has a revision that grows at each change that a calendar shows, and at the cancellation', () => {
    expect(revisionOf(session)).toBe(0);
    expect(revisionOf({ ...session, state: 'cancelled' })).toBe(1);
    expect(revisionOf({ ...session, told })).toBe(3);
    expect(revisionOf({ ...session, told, state: 'held' })).toBe(3);
    for (const part of [
      { title: 'Autre' },
      { place: 'Angers' },
      { endsAt: new Date('2027-01-12T17:00:00Z') },
      { state: 'cancelled' as const },
    ])
      expect(revisionOf({ ...session, told, ...part })).toBe(4);
  });

  it('is replaced by what is there, once', () => {
    const renamed = { ...session, title: 'Autre' };
    const next = toldNext(renamed, session);
    expect(next).toEqual({ ...toldOf(renamed), revision: 1 });
    expect(next === null ? '' : toldNext({ ...renamed, told: next }, session)).toBeNull();
    expect(toldNext({ ...renamed, told }, session)?.revision).toBe(4);
  });

  it('names what people count on: name, hours, place, a new link', () => {
    const startsAt = new Date('2027-01-12T09:00:00Z');
    expect(newsBetween(session, { ...session, title: 'Autre', startsAt, place: 'Angers', link: 'https://x.example' })).toEqual([
      'title',
      'times',
      'place',
      'link',
    ]);
    expect(newsBetween({ ...session, link: 'https://x.example' }, { ...session, description: '', trainerName: '' })).toEqual([]);
  });
});
