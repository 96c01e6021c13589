import type { Assignment } from '@domain/jury/jury';
import type { Identified } from '@domain/shared/document';
import { comesWhole, comingAlong } from './pile';

const assigned = (id: number, state: Assignment['state'] = 'assigned') =>
  ({ id: `a${id}`, applicationId: `a${id}`, state, position: id }) as Identified<Assignment>;
const pile = (count: number) => Array.from({ length: count }, (_, index) => assigned(index));

describe('what comes along when a pile is opened', () => {
  const nothing = new Set<string>();

  it('is the whole pile when it is small', () => {
    expect(comingAlong(pile(16), { all: false, opened: nothing }).length).toBe(16);
    expect(comesWhole(16)).toBeTrue();
  });

  it('is what is left to read first when it is large, within what opening a screen may read', () => {
    const large = pile(36).map((one, index) => (index < 10 ? assigned(index, 'submitted') : one));
    const along = comingAlong(large, { all: false, opened: nothing });
    expect(along).toEqual(['a10', 'a11', 'a12', 'a13', 'a14', 'a15']);
    expect(large.length + along.length * 2).toBeLessThanOrEqual(48);
    expect(comesWhole(36)).toBeFalse();
  });

  it('begins with the dossiers that were opened, wherever they are', () => {
    expect(comingAlong(pile(36), { all: false, opened: new Set(['a30']) })[0]).toBe('a30');
  });

  it('is everything once the reader asks', () => {
    expect(comingAlong(pile(50), { all: true, opened: nothing }).length).toBe(50);
  });
});
