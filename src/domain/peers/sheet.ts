/** Why: the sheet that a controller asks for: one line a person, one column a half-day, absentees struck (DOMAIN: émargement). */
import type { Column } from '../shared/csv';
import type { Identified } from '../shared/document';
import type { Instant } from '../shared/time';
import { subjectOf } from './attendance';
import type { Attendance, HalfDay, Registration } from './peers';
import { minutesCounted, presencesOf, type Presence } from './presence';

/** `unsigned`: nothing yet; on a printed sheet, an empty box to sign by hand. */
export type SheetCell = { readonly kind: 'unsigned' } | Presence;

export interface SheetRow {
  readonly uid: string;
  readonly name: string;
  readonly organisationName: string;
  readonly cells: readonly SheetCell[];
  /** Struck when the person came to none of the half-days and each is marked absent. */
  readonly struck: boolean;
}

/** Rows sorted by name; people on the waiting list or who cancelled are not on the sheet unless they signed. */
export const sheetRows = (
  halfDays: readonly HalfDay[],
  registrations: readonly Identified<Registration>[],
  attendances: readonly Identified<Attendance>[],
): readonly SheetRow[] => {
  const known = presencesOf(halfDays, attendances);
  const people = new Map(attendances.map((one) => [one.uid, { name: one.name, organisationName: one.organisationName }] as const));
  for (const one of registrations) if (one.state === 'registered') people.set(one.id, one);
  return [...people]
    .map(([uid, { name, organisationName }]) => {
      const cells = halfDays.map((half): SheetCell => known.get(subjectOf({ halfDayId: half.id, uid })) ?? { kind: 'unsigned' });
      return { uid, name, organisationName, cells, struck: cells.length > 0 && cells.every((cell) => cell.kind === 'absent') };
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'fr'));
};

export interface SheetTally {
  readonly present: number;
  readonly late: number;
  readonly absent: number;
  readonly unsigned: number;
}

/** How many in each state for the half-day at `index`. */
export const tallyOf = (rows: readonly SheetRow[], index: number): SheetTally => {
  const count = (kind: SheetCell['kind']): number => rows.filter((row) => row.cells[index]?.kind === kind).length;
  return { present: count('present'), late: count('late'), absent: count('absent'), unsigned: count('unsigned') };
};

/** How many signatures wait for a manager's answer in the half-day at `index`. */
export const toDecide = (rows: readonly SheetRow[], index: number): number => rows.filter(({ cells }) => isToDecide(cells[index])).length;
export const isToDecide = (cell: SheetCell | undefined): boolean => cell !== undefined && cell.kind !== 'unsigned' && cell.toDecide;

/** Minutes that count over the half-days of a row: held, validated, less what was missed. */
export const minutesOfRow = (halfDays: readonly HalfDay[], row: Pick<SheetRow, 'cells'>, now: Instant): number =>
  halfDays.reduce((sum, half, index) => {
    const cell = row.cells[index];
    return cell === undefined || cell.kind === 'unsigned' ? sum : sum + minutesCounted(half, cell, now);
  }, 0);

export interface SheetLine {
  readonly row: SheetRow;
  readonly minutes: number;
}

/** Columns of the sheet's export: one a half-day, named by the caller in the words of the sheet; hours in hundredths. */
export const sheetColumns = (
  halfDays: readonly { readonly label: string }[],
  words: (cell: SheetCell) => string,
): readonly Column<SheetLine>[] => [
  { name: 'Nom', value: ({ row }) => row.name },
  { name: 'Structure', value: ({ row }) => row.organisationName },
  ...halfDays.map(({ label }, index): Column<SheetLine> => ({
    name: label,
    value: ({ row }) => words(row.cells[index] ?? { kind: 'unsigned' }),
  })),
  { name: 'Heures', value: ({ minutes }) => Math.round((minutes * 100) / 60) / 100 },
];
