import { departmentOf, departments, overseasDepartments, regionOfDepartment, regions } from './territories';

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
  it('counts Corsica as mainland and five départements as overseas', () => {
    expect(overseasDepartments).toEqual(['971', '972', '973', '974', '976']);
  });
});
