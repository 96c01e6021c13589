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

/** Collectivities overseas, which are of no region, and elsewhere: where a project may be too. Codes are those of the INSEE; `ETR` (étranger) is abroad. */
export const otherTerritories: readonly Department[] = [
  ['975', 'Saint-Pierre-et-Miquelon'],
  ['977', 'Saint-Barthélemy'],
  ['978', 'Saint-Martin'],
  ['984', 'Terres australes et antarctiques françaises'],
  ['986', 'Wallis-et-Futuna'],
  ['987', 'Polynésie française'],
  ['988', 'Nouvelle-Calédonie'],
  ['ETR', 'Hors de France'],
].map(([code = '', name = '']) => ({ code, name, region: code }));

/** All that a person may choose: départements, then the others. */
export const places: readonly Department[] = [...departments, ...otherTerritories];
/** Regions, then territories that are of none and stand for their own. */
export const regionsAndOthers: readonly Region[] = [
  ...regions,
  ...otherTerritories.map(({ code, name }) => ({ code, name, overseas: true })),
];

const regionsByCode = new Map(regionsAndOthers.map((region) => [region.code, region]));
const departmentsByCode = new Map(places.map((department) => [department.code, department]));

export const regionOf = (code: string): Region | null => regionsByCode.get(code) ?? null;
export const departmentOf = (code: string): Department | null => departmentsByCode.get(code) ?? null;
/** The region a département lies in. */
export const regionOfDepartment = (code: string): Region | null => regionOf(departmentOf(code)?.region ?? '');

/** Codes of the five overseas départements; Corsica counts as mainland (métropole). */
export const overseasDepartments: readonly string[] = departments
  .filter(({ region }) => regionOf(region)?.overseas)
  .map(({ code }) => code);
