import { csv } from '../shared/csv';
import type { Identified } from '../shared/document';
import type { Enrolment, Mission } from './coaching';
import { ledgerColumns, ledgerRows } from './ledger';

const enrolment = { organisationName: 'Sève', projectName: '=Résovilles' } as Enrolment;
const aMission = (more: Partial<Mission>): Identified<Mission> => ({
  id: 'm1',
  v: 1,
  title: 'Modèle; économique',
  letter: '',
  expertName: 'Isabelle',
  expertUid: null,
  daysPlanned: 2.5,
  daysDone: 0,
  state: 'requested',
  deliverable: '',
  log: [],
  signedByName: '',
  signedAt: null,
  updatedAt: new Date(0),
  ...more,
});

describe('the ledger of expertise days', () => {
  const log = [
    { on: '2027-03-09', days: 1.5, note: 'Restitution', byName: 'Isabelle' },
    { on: '2027-02-01', days: 1, note: 'Entretiens', byName: 'Driss' },
  ];

  it('has a row a day, oldest first, and one for a mission not begun', () => {
    const rows = ledgerRows(enrolment, [aMission({ log, state: 'signed' }), aMission({ title: 'Statuts' })]);
    expect(rows.map((row) => [row.mission, row.on, row.days])).toEqual([
      ['Modèle; économique', '2027-02-01', 1],
      ['Modèle; économique', '2027-03-09', 1.5],
      ['Statuts', null, 0],
    ]);
  });

  it('opens in a French spreadsheet and runs nothing', () => {
    const signed = aMission({
      log: [log[0] as (typeof log)[number]],
      state: 'signed',
      signedByName: 'Amina',
      signedAt: new Date('2027-03-12T23:30:00Z'),
      deliverable: 'Note',
    });
    expect(csv(ledgerColumns, ledgerRows(enrolment, [signed])).split('\r\n')[1]).toBe(
      `Sève;'=Résovilles;"Modèle; économique";Isabelle;signée;2,5;09/03/2027;1,5;Restitution;Isabelle;Note;Amina;13/03/2027`,
    );
  });
});
