/** The columns of the queue and of its export: same names, same order. */
import type { Column } from '@domain/shared/csv';
import { departmentOf } from '@domain/shared/territories';
import type { ListedApplication } from '../applications-gateway';
import { stateWords, verdictWords } from '../application-words';
import type { Column as TableColumn } from '../../shared/tables/columns';

export const queueColumns = [
  { id: 'chosen', label: $localize`:@@applications.column.chosen:Choisi`, kind: 'box' },
  { id: 'project', label: $localize`:@@applications.column.project:Projet`, kind: 'name' },
  { id: 'number', label: $localize`:@@applications.column.number:Numéro` },
  { id: 'organisation', label: $localize`:@@applications.column.organisation:Organisation` },
  { id: 'department', label: $localize`:@@applications.column.department:Département` },
  { id: 'verdict', label: $localize`:@@applications.column.verdict:Éligibilité` },
  { id: 'completeness', label: $localize`:@@applications.column.completeness:Complétude`, kind: 'figure', spare: true },
  { id: 'state', label: $localize`:@@applications.column.state:État` },
  { id: 'submittedAt', label: $localize`:@@applications.column.submittedAt:Déposée le` },
  { id: 'authors', label: $localize`:@@applications.column.authors:Auteurs`, spare: true },
] as const satisfies readonly TableColumn<ListedApplication>[];

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
