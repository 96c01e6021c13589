import { Component, input } from '@angular/core';
import type { AuditLine } from '@domain/people/administration';
import type { Identified } from '@domain/shared/document';
import { DayPipe, TimePipe } from '../../shared/formats/pipes';
import { Table, TableFrame } from '../../shared/tables/table';
import { wordsForAct } from '../admin-words';

/** Lines of the journal, each with the beginning of its fingerprint. */
@Component({
  selector: 'es-journal-table',
  imports: [Table, TableFrame, DayPipe, TimePipe],
  templateUrl: './journal-table.html',
  styles: '.words { overflow-wrap: anywhere; min-width: 12rem; } .when { white-space: nowrap; }',
})
export class JournalTable {
  readonly lines = input.required<readonly Identified<AuditLine>[]>();
  protected readonly wordsOf = wordsForAct;
}
