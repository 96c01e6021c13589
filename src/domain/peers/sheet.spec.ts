import { csv } from '../shared/csv';
import type { Identified } from '../shared/document';
import { certificateFor } from './certificate';
import type { Attendance, Registration } from './peers';
import { hoursPresent, sheetColumns, sheetRows, tallyOf } from './sheet';

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
const attended = (half: string, uid: string, state: Attendance['state'], name = uid): Identified<Attendance> => ({
  id: `${half}~${uid}`,
  v: 1,
  programmeId: 'pins',
  halfDayId: half,
  uid,
  name,
  organisationName: 'Sève',
  state,
  method: state === 'absent' ? 'manager' : 'signature',
  signature: state === 'absent' ? '' : 'M0 0L1 1',
  at: signedAt,
  validatedByName: state === 'absent' ? 'Claire' : '',
  validatedAt: state === 'absent' ? signedAt : null,
});
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
    attended('h1', 'zoe', 'present'),
    attended('h2', 'zoe', 'late'),
    attended('h1', 'ana', 'absent'),
    attended('h2', 'ana', 'absent'),
    attended('h1', 'gone', 'present', 'Gaël'),
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

  it('shows when and how each one signed', () => {
    expect(rows[3]?.cells[0]).toEqual({ kind: 'present', at: signedAt, signature: 'M0 0L1 1', validated: false });
    expect(rows[0]?.cells[0]).toEqual({ kind: 'absent', validated: true });
  });

  it('tallies a half-day and adds up hours, late included', () => {
    expect(tallyOf(rows, 0)).toEqual({ present: 2, late: 0, absent: 1, unsigned: 1 });
    expect(rows.map((row) => hoursPresent(halfDays, row))).toEqual([0, 0, 3.5, 7]);
  });

  it('exports one column a half-day', () => {
    const words = { unsigned: '', present: 'présent', late: 'en retard', absent: 'absent' };
    const columns = sheetColumns([{ label: 'Matin' }, { label: 'Après-midi' }], words);
    expect(
      csv(
        columns,
        rows.map((row) => ({ row, hours: hoursPresent(halfDays, row) })),
      )
        .split('\r\n')
        .slice(0, 2),
    ).toEqual(['\uFEFFNom;Structure;Matin;Après-midi;Heures', 'Ana;Sève;absent;absent;0']);
  });
});

describe('a certificate', () => {
  const session = { title: 'Collectif 1', trainerName: 'Driss', place: 'Nantes', state: 'held' as const, halfDays };
  const rowOf = (name: string) => rows.find((row) => row.name === name) as (typeof rows)[number];

  it('says what the sheet says', () => {
    expect(certificateFor(session, rowOf('Gaël'))).toEqual({
      name: 'Gaël',
      organisationName: 'Sève',
      title: 'Collectif 1',
      trainerName: 'Driss',
      place: 'Nantes',
      days: ['2027-01-12'],
      halfDaysAttended: 1,
      halfDays: 2,
      hours: 3.5,
    });
  });

  it('is refused to who did not come, and before the session is held', () => {
    expect(certificateFor(session, rowOf('Ana'))).toBeNull();
    expect(certificateFor({ ...session, state: 'planned' }, rowOf('Zoé'))).toBeNull();
  });
});
