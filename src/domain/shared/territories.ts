/** Why: départements and regions are codes everywhere ("2A", "01"); this is the one place that knows their names and where they lie. */
import { departmentLines, regionLines } from './territories-table';

export interface Region {
  readonly code: string;
  readonly name: string;
  readonly overseas: boolean;
}

export interface Department {
  readonly code: string;
  readonly name: string;
  /** Code of its region. */
  readonly region: string;
}

const parts = (line: string): readonly [string, string, string] => {
  const [code = '', name = '', rest = ''] = line.split('|');
  return [code, name, rest];
};

export const regions: readonly Region[] = regionLines.map(parts).map(([code, name, rest]) => ({ code, name, overseas: rest === '1' }));
export const departments: readonly Department[] = departmentLines.map(parts).map(([code, name, region]) => ({ code, name, region }));

const regionsByCode = new Map(regions.map((region) => [region.code, region]));
const departmentsByCode = new Map(departments.map((department) => [department.code, department]));

export const regionOf = (code: string): Region | null => regionsByCode.get(code) ?? null;
export const departmentOf = (code: string): Department | null => departmentsByCode.get(code) ?? null;
/** The region a département lies in. */
export const regionOfDepartment = (code: string): Region | null => regionOf(departmentOf(code)?.region ?? '');

/** Codes of the five overseas départements; Corsica counts as mainland (métropole). */
export const overseasDepartments: readonly string[] = departments
  .filter(({ region }) => regionOf(region)?.overseas)
  .map(({ code }) => code);
