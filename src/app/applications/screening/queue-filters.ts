import { Component, input, model, output } from '@angular/core';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatFormField, MatInput } from '@angular/material/input';
import type { Verdict } from '@domain/calls/calls';
import type { Choice } from '../../shared/choices/choice';
import { Select } from '../../shared/choices/select';
import { verdictWords } from '../application-words';
import { queueColumns, type ColumnId } from './queue-columns';

/** What narrows the queue, and which columns it shows. */
@Component({
  selector: 'es-queue-filters',
  imports: [MatCheckbox, MatFormField, MatInput, Select],
  templateUrl: './queue-filters.html',
  styleUrl: './queue-filters.scss',
})
export class QueueFilters {
  readonly search = input.required<string>();
  readonly verdict = model.required<Verdict | null>();
  readonly columns = input.required<readonly ColumnId[]>();
  readonly searched = output<string>();
  readonly columnToggled = output<ColumnId>();

  protected readonly all = queueColumns;
  protected readonly verdicts: readonly Choice<Verdict>[] = (['eligible', 'toCheck', 'notEligible'] as const).map((value) => ({
    value,
    label: verdictWords[value].words,
  }));
  protected has = (column: ColumnId): boolean => this.columns().includes(column);
  protected text = (event: Event): string => (event.target as HTMLInputElement).value;
}
