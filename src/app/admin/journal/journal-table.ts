import { Component, input } from '@angular/core';
import { MatTooltip } from '@angular/material/tooltip';
import type { AuditLine } from '@domain/people/administration';
import type { Identified } from '@domain/shared/document';
import { DayPipe, TimePipe } from '../../shared/formats/pipes';
import { Table, TableFrame } from '../../shared/tables/table';
import { OwnWords } from '../../shared/show/own-words';
import { wordsForAct } from '../admin-words';
import { summaryInWords } from './summary-words';
import { ChangeList } from './change-list';

/** Lines of the journal, each with the account that acted, since names may be alike, and the beginning of its fingerprint. */
@Component({
  selector: 'es-journal-table',
  imports: [MatTooltip, Table, TableFrame, DayPipe, TimePipe, ChangeList, OwnWords],
  templateUrl: './journal-table.html',
  styles:
    '.words, .who { overflow-wrap: anywhere; min-width: 12rem; } .who { min-width: 9rem; } .account { display: block; } .when { white-space: nowrap; }',
})
export class JournalTable {
  readonly lines = input.required<readonly Identified<AuditLine>[]>();
  protected readonly wordsOf = wordsForAct;
  protected readonly summaryOf = summaryInWords;
}
