/** Why: a participant proves to an employer or a funder that they came; the certificate says only what the sheet says. */
import { dayOf, type Day, type Instant } from '../shared/time';
import type { HalfDay, Session } from './peers';
import { minutesOfRow, type SheetRow } from './sheet';

export interface Certificate {
  readonly name: string;
  readonly organisationName: string;
  readonly title: string;
  readonly trainerName: string;
  readonly place: string;
  readonly days: readonly Day[];
  readonly halfDaysAttended: number;
  readonly halfDays: number;
  readonly minutes: number;
}

/** What a certificate says for one line of the sheet; null while no half-day of it is held, validated and attended. */
export const certificateFor = (
  session: Pick<Session, 'title' | 'trainerName' | 'place' | 'state' | 'halfDays'>,
  row: SheetRow,
  now: Instant,
): Certificate | null => {
  const attended = session.halfDays.filter((half, index) => minutesOfRow([half], { cells: row.cells.slice(index) }, now) > 0);
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
    minutes: minutesOfRow(session.halfDays, row, now),
  };
};
