import { scopesOf } from './scopes';

describe('the lists of sessions one may ask for', () => {
  it('follow from roles, each once', () => {
    expect(
      scopesOf([
        { role: 'laureate', scopeId: 'e1' },
        { role: 'coach', scopeId: 'e1' },
        { role: 'manager', scopeId: 'pins' },
        { role: 'partner', scopeId: 'pins' },
        { role: 'alumnus', scopeId: 'alumni' },
        { role: 'juror', scopeId: 'j1' },
      ]),
    ).toEqual([
      { field: 'editionId', value: 'e1' },
      { field: 'programmeId', value: 'pins' },
      { field: 'audience', value: 'community' },
    ]);
  });

  it('are none for who has no role, and one for each role, however many', () => {
    expect(scopesOf([])).toEqual([]);
    expect(scopesOf(Array.from({ length: 9 }, (_, index) => ({ role: 'coach' as const, scopeId: `e${index}` }))).length).toBe(9);
  });
});
