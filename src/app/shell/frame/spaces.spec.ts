import type { Role } from '@domain/people/people';
import { spaceOf, spacesOf } from './spaces';

const everywhere = (): boolean => true;
const ids = (roles: readonly Role[]): readonly string[] => spacesOf(roles, everywhere).map(({ id }) => id);

describe('spaces', () => {
  it('give someone without role the way to apply, and nothing else', () => {
    expect(ids([])).toEqual(['candidature']);
  });

  it('give a person with three roles three clear spaces more', () => {
    expect(ids(['juror', 'alumnus', 'coach'])).toEqual(['jury', 'parcours', 'communaute', 'candidature']);
  });

  it('put applying first for who applies', () => {
    expect(ids(['juror', 'applicant'])).toEqual(['candidature', 'jury']);
  });

  it('give a partner the results of the programme, not its running', () => {
    const programme = spacesOf(['partner'], everywhere).find(({ id }) => id === 'programme');
    expect(programme?.pages.map(({ path }) => path)).toEqual(['impact']);
  });

  it('hide pages whose room is not mounted, and spaces left empty', () => {
    expect(spacesOf(['juror'], (path) => path === 'appels').map(({ id, pages }) => [id, pages.map(({ path }) => path)])).toEqual([
      ['candidature', ['appels']],
    ]);
  });

  it('find the space of an address, the one chosen last when several show the page', () => {
    const spaces = spacesOf(['manager', 'laureate'], everywhere);
    expect(spaceOf('/jury/j1', spaces, null)).toBeNull();
    expect(spaceOf('/seances/s1?jour=2', spaces, null)?.id).toBe('programme');
    expect(spaceOf('/seances/s1', spaces, 'parcours')?.id).toBe('parcours');
  });
});
