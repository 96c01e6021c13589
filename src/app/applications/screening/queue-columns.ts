/** The columns of the queue and of its export: same names, same order. */
import type { Column } from '@domain/shared/csv';
import { departmentOf } from '@domain/shared/territories';
import type { ListedApplication } from '../applications-gateway';
import { stateWords, verdictWords } from '../application-words';
import { keepIn } from '@domain/shared/storage/keep-in';

export type ColumnId = 'number' | 'organisation' | 'department' | 'verdict' | 'completeness' | 'state' | 'submittedAt' | 'authors';

export interface QueueColumn {
  readonly id: ColumnId;
  readonly label: string;
}

export const queueColumns: readonly QueueColumn[] = [
  { id: 'number', label: $localize`:@@applications.column.number:Numéro` },
  { id: 'organisation', label: $localize`:@@applications.column.organisation:Organisation` },
  { id: 'department', label: $localize`:@@applications.column.department:Département` },
  { id: 'verdict', label: $localize`:@@applications.column.verdict:Éligibilité` },
  { id: 'completeness', label: $localize`:@@applications.column.completeness:Complétude` },
  { id: 'state', label: $localize`:@@applications.column.state:État` },
  { id: 'submittedAt', label: $localize`:@@applications.column.submittedAt:Déposée le` },
  { id: 'authors', label: $localize`:@@applications.column.authors:Auteurs` },
];
export const defaultColumns: readonly ColumnId[] = ['number', 'organisation', 'department', 'verdict', 'state', 'submittedAt'];

const storageKey = 'essaim:queue-columns';

export const readColumns = (): readonly ColumnId[] => {
  const kept = localStorage.getItem(storageKey)?.split(',') ?? [];
  const known = queueColumns.map((column) => column.id).filter((id) => kept.includes(id));
  return known.length > 0 ? known : defaultColumns;
};
export const keepColumns = (columns: readonly ColumnId[]): void => void keepIn(localStorage, storageKey, columns.join(','));

/** Stable names in French, whatever the language of the screen: spreadsheets refer to them. */
export const exportColumns: readonly Column<ListedApplication>[] = [
  { name: 'Numéro', value: (row) => row.number },
  { name: 'Projet', value: (row) => row.projectName },
  { name: 'Organisation', value: (row) => row.organisationName },
  { name: 'Département', value: (row) => row.department },
  { name: 'Nom du département', value: (row) => departmentOf(row.department)?.name ?? '' },
  { name: 'État', value: (row) => stateWords[row.state].words },
  { name: 'Éligibilité', value: (row) => verdictWords[row.verdict].words },
  { name: 'Complétude (%)', value: (row) => row.completeness },
  { name: 'Déposée le', value: (row) => row.submittedAt },
  { name: 'Auteurs', value: (row) => row.authorNames.join(', ') },
];
