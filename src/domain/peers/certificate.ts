/** Why: a participant proves to an employer or a funder that they came; the certificate says only what the sheet says. */
import { dayOf, type Day } from '../shared/time';
import type { HalfDay, Session } from './peers';
import { hoursPresent, type SheetRow } from './sheet';

export interface Certificate {
  readonly name: string;
  readonly organisationName: string;
  readonly title: string;
  readonly trainerName: string;
  readonly place: string;
  readonly days: readonly Day[];
  readonly halfDaysAttended: number;
  readonly halfDays: number;
  readonly hours: number;
}

/** What a certificate says for one line of the sheet; null for somebody who did not come, or a session not held. */
export const certificateFor = (
  session: Pick<Session, 'title' | 'trainerName' | 'place' | 'state' | 'halfDays'>,
  row: SheetRow,
): Certificate | null => {
  const attended = session.halfDays.filter((_, index) => isCome(row, index));
  if (session.state !== 'held' || attended.length === 0) return null;
  return {
    name: row.name,
    organisationName: row.organisationName,
    title: session.title,
    trainerName: session.trainerName,
    place: session.place,
    days: [...new Set(attended.map((half: HalfDay) => dayOf(half.startsAt)))],
    halfDaysAttended: attended.length,
    halfDays: session.halfDays.length,
    hours: hoursPresent(session.halfDays, row),
  };
};

const isCome = (row: SheetRow, index: number): boolean => {
  const kind = row.cells[index]?.kind;
  return kind === 'present' || kind === 'late';
};
