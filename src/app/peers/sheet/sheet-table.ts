import { Component, inject, input, LOCALE_ID, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatButtonToggle, MatButtonToggleGroup } from '@angular/material/button-toggle';
import type { AttendanceState } from '@domain/peers/peers';
import type { Presence } from '@domain/peers/presence';
import type { SheetRow } from '@domain/peers/sheet';
import { formatTime } from '../../shared/formats/format';
import { Icon } from '../../shared/icon/icon';
import { Status } from '../../shared/show/status';
import { Table, TableFrame } from '../../shared/tables/table';
import { attendanceWords, missedWords, offlineWords } from '../peers-words';
import { SignaturePicture } from '../ui/signature-picture';

type Cell = SheetRow['cells'][number];

/** One half-day, a line a person: what they signed, when and how it arrived, and what a manager answers. */
@Component({
  selector: 'es-sheet-table',
  imports: [MatButton, MatButtonToggle, MatButtonToggleGroup, Icon, SignaturePicture, Status, Table, TableFrame],
  templateUrl: './sheet-table.html',
  styleUrl: './sheet-table.scss',
})
export class SheetTable {
  private readonly locale = inject(LOCALE_ID);
  readonly rows = input.required<readonly SheetRow[]>();
  /** The half-day has begun and its sheet is not sealed. */
  readonly markable = input.required<boolean>();
  readonly marked = output<{ readonly row: SheetRow; readonly state: AttendanceState }>();
  readonly minutes = output<SheetRow>();
  protected readonly words = attendanceWords;
  protected readonly states = Object.entries(attendanceWords) as readonly (readonly [AttendanceState, string])[];
  protected readonly tones = { present: 'good', late: 'warn', absent: 'bad' } as const;
  protected readonly minutesWords = $localize`:@@peers.missedAsk:minutes…`;
  protected readonly missed = missedWords;
  protected time = (at: Date): string => formatTime(at, this.locale);
  protected readonly isMarked = (cell: Cell, state: AttendanceState): boolean => cell.kind === state && cell.validated;
  protected offline = (cell: Presence): string => offlineWords(cell, this.locale);

  /** Several may seem pressed to Material, so that no arrow marks anybody: each press is asked for, and what is written shows. */
  protected mark(toggle: MatButtonToggle, row: SheetRow, cell: Cell, state: AttendanceState): void {
    toggle.checked = this.isMarked(cell, state);
    this.marked.emit({ row, state });
  }
}
