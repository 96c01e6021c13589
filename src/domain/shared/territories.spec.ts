import { departmentOf, departments, overseasDepartments, places, regionOfDepartment, regions } from './territories';

describe('territories', () => {
  it('knows 101 départements and 18 regions', () => {
    expect(departments.length).toBe(101);
    expect(regions.length).toBe(18);
  });
  it('keeps codes as strings', () => {
    expect(departmentOf('01')?.name).toBe('Ain');
    expect(departmentOf('2A')?.name).toBe('Corse-du-Sud');
    expect(departmentOf('1')).toBeNull();
  });
  it('finds the region of a département', () => {
    expect(regionOfDepartment('29')?.name).toBe('Bretagne');
    expect(departments.every(({ code }) => regionOfDepartment(code) !== null)).toBeTrue();
  });
  it('knows the collectivities overseas and abroad, each its own region', () => {
    for (const code of ['975', '977', '978', '984', '986', '987', '988', 'ETR']) {
      expect(departmentOf(code)).withContext(code).not.toBeNull();
      expect(regionOfDepartment(code)?.code).withContext(code).toBe(code);
      expect(places.some((place) => place.code === code))
        .withContext(code)
        .toBeTrue();
    }
    expect(departmentOf('987')?.name).toBe('Polynésie française');
  });
  it('counts Corsica as mainland and five départements as overseas', () => {
    expect(overseasDepartments).toEqual(['971', '972', '973', '974', '976']);
  });
});
