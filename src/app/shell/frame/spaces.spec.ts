import type { Role } from '@domain/people/people';
import { pageOf, spaceOf, spacesOf } from './spaces';

const everywhere = (): boolean => true;
const ids = (roles: readonly Role[]): readonly string[] => spacesOf(roles, everywhere).map(({ id }) => id);

describe('spaces', () => {
  it('give someone without role the way to apply, and nothing else', () => {
    expect(ids([])).toEqual(['candidature']);
  });

  it('give a person with three roles three clear spaces, and the public pages last', () => {
    expect(ids(['juror', 'alumnus', 'coach'])).toEqual(['jury', 'parcours', 'communaute', 'public']);
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
      ['public', ['appels']],
    ]);
  });

  it('find the space of an address, the one chosen last when several show the page', () => {
    const spaces = spacesOf(['manager', 'laureate'], everywhere);
    expect(spaceOf('/communaute/m1', spaces, null)).toBeNull();
    expect(spaceOf('/jury/j1', spaces, null)?.id).toBe('programme');
    expect(spaceOf('/seances/s1?jour=2', spaces, null)?.id).toBe('programme');
    expect(spaceOf('/seances/s1', spaces, 'parcours')?.id).toBe('parcours');
  });

  it('light the nearest page of an address', () => {
    const [community] = spacesOf(['alumnus'], everywhere);
    const lit = (url: string): string | undefined => pageOf(url, community ?? null)?.path;
    expect(lit('/communaute/entraide?type=besoin')).toBe('communaute/entraide');
    expect(lit('/communaute/alumnus-05')).toBe('communaute');
    expect(lit('/seances/s1')).toBe('seances');
    expect(lit('/jury')).toBeUndefined();
  });
});
