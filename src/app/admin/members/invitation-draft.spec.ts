import { needsEdition, rolesFor, scopeIdFor } from './invitation-draft';

const programme = { programmeId: 'pins', name: "P'INS" };
const organisation = { programmeId: null, name: 'Essaim' };

describe('an invitation', () => {
  it('offers the roles that the place gives, never jurors', () => {
    expect(rolesFor(programme)).toEqual(['manager', 'partner', 'coach', 'expert']);
    expect(rolesFor(organisation)).toEqual(['administrator']);
  });

  it('is scoped to the programme, to an edition or to the organisation', () => {
    expect(scopeIdFor(programme, 'manager', 'e1')).toBe('pins');
    expect(scopeIdFor(programme, 'coach', 'e1')).toBe('e1');
    expect(scopeIdFor(programme, 'coach', '')).toBe('');
    expect(scopeIdFor(organisation, 'administrator', '')).toBe('essaim');
    expect(['coach', 'expert', 'manager'].map((role) => needsEdition(role as 'coach'))).toEqual([true, true, false]);
  });
});
