import { Component, input, output } from '@angular/core';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatFormField, MatInput } from '@angular/material/input';
import type { Verdict } from '@domain/calls/calls';
import { verdictWords } from '../application-words';
import { queueColumns, type ColumnId } from './queue-columns';

/** What narrows the queue, and which columns it shows. */
@Component({
  selector: 'es-queue-filters',
  imports: [MatCheckbox, MatFormField, MatInput],
  templateUrl: './queue-filters.html',
  styleUrl: './queue-filters.scss',
})
export class QueueFilters {
  readonly search = input.required<string>();
  readonly columns = input.required<readonly ColumnId[]>();
  readonly searched = output<string>();
  readonly judged = output<Verdict | null>();
  readonly columnToggled = output<ColumnId>();

  protected readonly all = queueColumns;
  protected readonly verdicts = verdictWords;
  protected has = (column: ColumnId): boolean => this.columns().includes(column);
  protected text = (event: Event): string => (event.target as HTMLInputElement).value;

  protected judge(event: Event): void {
    const value = this.text(event);
    this.judged.emit(value === '' ? null : (value as Verdict));
  }
}
