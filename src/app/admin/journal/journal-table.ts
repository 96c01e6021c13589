import { Component, input } from '@angular/core';
import type { AuditLine } from '@domain/people/administration';
import type { Identified } from '@domain/shared/document';
import { DayTimePipe } from '../../shared/formats/pipes';
import { Table, TableFrame } from '../../shared/tables/table';
import { wordsForAct } from '../admin-words';

/** Lines of the journal, each with the beginning of its fingerprint. */
@Component({ selector: 'es-journal-table', imports: [Table, TableFrame, DayTimePipe], templateUrl: './journal-table.html' })
export class JournalTable {
  readonly lines = input.required<readonly Identified<AuditLine>[]>();
  protected readonly wordsOf = wordsForAct;
}
