/** Why: a funder pays for days done and signed; the ledger lists each of them with its proof (DOMAIN: planned, done, signed days with deliverables). */
import type { Identified } from '../shared/document';
import type { Column } from '../shared/csv';
import { frenchDay } from '../shared/csv';
import type { Day, Instant } from '../shared/time';
import type { Enrolment, Mission, MissionState } from './coaching';

export interface LedgerRow {
  readonly organisationName: string;
  readonly projectName: string;
  readonly mission: string;
  readonly expertName: string;
  readonly state: MissionState;
  readonly daysPlanned: number;
  /** The day worked, null for a mission without any yet. */
  readonly on: Day | null;
  readonly days: number;
  readonly note: string;
  readonly loggedBy: string;
  readonly deliverable: string;
  readonly signedByName: string;
  readonly signedAt: Instant | null;
}

/** One row a day worked; a mission without any still has its row. */
export const ledgerRows = (enrolment: Enrolment, missions: readonly Identified<Mission>[]): readonly LedgerRow[] =>
  missions.flatMap((mission): readonly LedgerRow[] => {
    const base = {
      organisationName: enrolment.organisationName,
      projectName: enrolment.projectName,
      mission: mission.title,
      expertName: mission.expertName,
      state: mission.state,
      daysPlanned: mission.daysPlanned,
      deliverable: mission.deliverable,
      signedByName: mission.signedByName,
      signedAt: mission.signedAt,
    };
    const worked = mission.log.filter(({ days }) => days > 0);
    if (worked.length === 0) return [{ ...base, on: null, days: 0, note: '', loggedBy: '' }];
    return worked
      .sort((a, b) => (a.on < b.on ? -1 : 1))
      .map((entry) => ({ ...base, on: entry.on, days: entry.days, note: entry.note, loggedBy: entry.byName }));
  });

const states: Readonly<Record<MissionState, string>> = {
  requested: 'demandée',
  agreed: 'acceptée',
  underWay: 'en cours',
  delivered: 'livrée',
  signed: 'signée',
  cancelled: 'annulée',
};

/** Columns of the export, in French: the file goes to French funders whatever the reader's language. */
export const ledgerColumns: readonly Column<LedgerRow>[] = [
  { name: 'Structure', value: (row) => row.organisationName },
  { name: 'Projet', value: (row) => row.projectName },
  { name: 'Mission', value: (row) => row.mission },
  { name: 'Expert', value: (row) => row.expertName },
  { name: 'État', value: (row) => states[row.state] },
  { name: 'Jours prévus de la mission', value: (row) => row.daysPlanned },
  { name: 'Date', value: (row) => (row.on === null ? null : frenchDay(row.on)) },
  { name: 'Jours réalisés', value: (row) => row.days },
  { name: 'Objet', value: (row) => row.note },
  { name: 'Saisi par', value: (row) => row.loggedBy },
  { name: 'Livrable', value: (row) => row.deliverable },
  { name: 'Signé par', value: (row) => row.signedByName },
  { name: 'Signé le', value: (row) => row.signedAt },
];
