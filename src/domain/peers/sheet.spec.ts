import { csv } from '../shared/csv';
import type { Identified } from '../shared/document';
import { certificateFor } from './certificate';
import type { Attendance, AttendanceState, MarkRecord, Registration } from './peers';
import { minutesOfRow, sheetColumns, sheetRows, tallyOf, toDecide } from './sheet';
import { mark, signature } from './testing/records';

const halfDays = [
  { id: 'h1', startsAt: new Date('2027-01-12T08:00:00Z'), endsAt: new Date('2027-01-12T11:30:00Z') },
  { id: 'h2', startsAt: new Date('2027-01-12T12:30:00Z'), endsAt: new Date('2027-01-12T16:00:00Z') },
];
const signedAt = new Date('2027-01-12T08:05:00Z');
const registered = (id: string, name: string, state: Registration['state'] = 'registered'): Identified<Registration> => ({
  id,
  v: 1,
  programmeId: 'pins',
  name,
  organisationName: 'Sève',
  state,
  at: signedAt,
});
const now = new Date('2027-01-12T18:00:00Z');
const signed = (halfDayId: string, uid: string, name = uid): Identified<Attendance> =>
  signature(uid, 'k7', { halfDayId, name, organisationName: 'Sève', at: signedAt, signedAt });
const marked = (halfDayId: string, uid: string, state: AttendanceState, more: Partial<MarkRecord> = {}): Identified<Attendance> =>
  mark(uid, 1, { halfDayId, name: uid, organisationName: 'Sève', state, at: halfDays[1]?.endsAt ?? now, ...more });
const rows = sheetRows(
  halfDays,
  [
    registered('zoe', 'Zoé'),
    registered('eric', 'Éric'),
    registered('ana', 'Ana'),
    registered('wait', 'Wanda', 'waiting'),
    registered('gone', 'Gaël', 'cancelled'),
  ],
  [
    signed('h1', 'zoe'),
    marked('h1', 'zoe', 'present'),
    marked('h2', 'zoe', 'late', { lateMinutes: 20, earlyMinutes: 10 }),
    marked('h1', 'ana', 'absent'),
    marked('h2', 'ana', 'absent'),
    signed('h1', 'gone', 'Gaël'),
  ],
);

describe('the attendance sheet', () => {
  it('has a line for each registered person and each signature, by name, and no one who only waited', () => {
    expect(rows.map((row) => row.name)).toEqual(['Ana', 'Éric', 'Gaël', 'Zoé']);
  });

  it('strikes those absent from every half-day, not those who have not signed yet', () => {
    expect(rows.filter((row) => row.struck).map((row) => row.name)).toEqual(['Ana']);
    expect(rows[1]?.cells).toEqual([{ kind: 'unsigned' }, { kind: 'unsigned' }]);
  });

  it('shows when each one signed, and what waits for an answer', () => {
    expect(rows[3]?.cells[0]).toEqual(jasmine.objectContaining({ kind: 'present', at: signedAt, signature: 'M0 0L9 9', validated: true }));
    expect(toDecide(rows, 0)).toBe(1);
    expect(toDecide(rows, 1)).toBe(0);
  });

  it('tallies a half-day and adds up the minutes validated, less those missed', () => {
    expect(tallyOf(rows, 0)).toEqual({ present: 2, late: 0, absent: 1, unsigned: 1 });
    expect(rows.map((row) => minutesOfRow(halfDays, row, now))).toEqual([0, 0, 0, 390]);
    expect(rows.map((row) => minutesOfRow(halfDays, row, new Date('2027-01-12T15:00:00Z')))).toEqual([0, 0, 0, 210]);
  });

  it('exports one column a half-day, and hours in hundredths', () => {
    const columns = sheetColumns([{ label: 'Matin' }, { label: 'Après-midi' }], ({ kind }) => kind);
    const lines = rows.map((row) => ({ row, minutes: minutesOfRow(halfDays, row, now) }));
    const text = csv(columns, [...lines, { row: rows[0] as (typeof rows)[number], minutes: 100 }]).split('\r\n');
    expect(text.slice(0, 2)).toEqual(['\uFEFFNom;Structure;Matin;Après-midi;Heures', 'Ana;Sève;absent;absent;0']);
    expect(text[4]).toBe('Zoé;Sève;present;late;6,5');
    expect(text[5]).toContain(';1,67');
  });
});

describe('a certificate', () => {
  const session = { title: 'Collectif 1', trainerName: 'Driss', place: 'Nantes', state: 'held' as const, halfDays };
  const rowOf = (name: string) => rows.find((row) => row.name === name) as (typeof rows)[number];

  it('says what the sheet says', () => {
    expect(certificateFor(session, rowOf('Zoé'), now)).toEqual({
      name: 'Zoé',
      organisationName: 'Sève',
      title: 'Collectif 1',
      trainerName: 'Driss',
      place: 'Nantes',
      days: ['2027-01-12'],
      halfDaysAttended: 2,
      halfDays: 2,
      minutes: 390,
    });
  });

  it('counts no half-day that is not held yet', () => {
    const atNoon = certificateFor(session, rowOf('Zoé'), new Date('2027-01-12T12:00:00Z'));
    expect([atNoon?.halfDaysAttended, atNoon?.minutes]).toEqual([1, 210]);
    expect(certificateFor(session, rowOf('Zoé'), new Date('2027-01-12T11:00:00Z'))).toBeNull();
  });

  it('is refused to who did not come, to who nobody answered for, and before the session is held', () => {
    expect(certificateFor(session, rowOf('Ana'), now)).toBeNull();
    expect(certificateFor(session, rowOf('Gaël'), now)).toBeNull();
    expect(certificateFor({ ...session, state: 'planned' }, rowOf('Zoé'), now)).toBeNull();
  });
});
