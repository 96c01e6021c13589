/** Why: the sheet that a controller asks for: one line a person, one column a half-day, absentees struck (DOMAIN: émargement). */
import type { Column } from '../shared/csv';
import type { Identified } from '../shared/document';
import type { Instant } from '../shared/time';
import { attendanceId } from './attendance';
import type { Attendance, HalfDay, Registration } from './peers';

/** `unsigned`: nothing yet; on a printed sheet, an empty box to sign by hand. */
export type SheetCell =
  | { readonly kind: 'unsigned' }
  | { readonly kind: 'absent'; readonly validated: boolean }
  | {
      readonly kind: 'present' | 'late';
      readonly at: Instant;
      /** SVG path data; '' when marked by a manager. */
      readonly signature: string;
      readonly validated: boolean;
    };

export interface SheetRow {
  readonly uid: string;
  readonly name: string;
  readonly organisationName: string;
  readonly cells: readonly SheetCell[];
  /** Struck when the person came to none of the half-days and each is marked absent. */
  readonly struck: boolean;
}

const cellOf = (attendance: Attendance | undefined): SheetCell => {
  if (attendance === undefined) return { kind: 'unsigned' };
  const validated = attendance.validatedAt !== null;
  if (attendance.state === 'absent') return { kind: 'absent', validated };
  return { kind: attendance.state, at: attendance.at, signature: attendance.signature, validated };
};

/** Rows sorted by name; people on the waiting list or who cancelled are not on the sheet unless they signed. */
export const sheetRows = (
  halfDays: readonly HalfDay[],
  registrations: readonly Identified<Registration>[],
  attendances: readonly Identified<Attendance>[],
): readonly SheetRow[] => {
  const known = new Map(attendances.map((one) => [one.id, one]));
  const people = new Map(attendances.map((one) => [one.uid, { name: one.name, organisationName: one.organisationName }] as const));
  for (const one of registrations) if (one.state === 'registered') people.set(one.id, one);
  return [...people]
    .map(([uid, { name, organisationName }]) => {
      const cells = halfDays.map((half) => cellOf(known.get(attendanceId(half.id, uid))));
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

/** Hours spent in the half-days a person came to, in halves; late counts as come. */
export const hoursPresent = (halfDays: readonly HalfDay[], row: Pick<SheetRow, 'cells'>): number => {
  const milliseconds = halfDays.reduce((sum, half, index) => {
    const kind = row.cells[index]?.kind;
    return kind === 'present' || kind === 'late' ? sum + (half.endsAt.getTime() - half.startsAt.getTime()) : sum;
  }, 0);
  return Math.round(milliseconds / 1_800_000) / 2;
};

export interface SheetLine {
  readonly row: SheetRow;
  readonly hours: number;
}

/** Columns of the sheet's export: one a half-day, named by the caller in the words of the sheet. */
export const sheetColumns = (
  halfDays: readonly { readonly label: string }[],
  words: Readonly<Record<SheetCell['kind'], string>>,
): readonly Column<SheetLine>[] => [
  { name: 'Nom', value: ({ row }) => row.name },
  { name: 'Structure', value: ({ row }) => row.organisationName },
  ...halfDays.map(({ label }, index): Column<SheetLine> => ({
    name: label,
    value: ({ row }) => words[row.cells[index]?.kind ?? 'unsigned'],
  })),
  { name: 'Heures', value: ({ hours }) => hours },
];
