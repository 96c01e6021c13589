import { Component, input, model, output } from '@angular/core';
import { MatFormField, MatInput } from '@angular/material/input';
import type { Verdict } from '@domain/calls/calls';
import type { Choice } from '../../shared/choices/choice';
import { Select } from '../../shared/choices/select';
import { verdictWords } from '../application-words';

/** What narrows the queue. */
@Component({
  selector: 'es-queue-filters',
  imports: [MatFormField, MatInput, Select],
  templateUrl: './queue-filters.html',
  styleUrl: './queue-filters.scss',
})
export class QueueFilters {
  readonly search = input.required<string>();
  readonly verdict = model.required<Verdict | null>();
  readonly searched = output<string>();

  protected readonly verdicts: readonly Choice<Verdict>[] = (['eligible', 'toCheck', 'notEligible'] as const).map((value) => ({
    value,
    label: verdictWords[value].words,
  }));
  protected text = (event: Event): string => (event.target as HTMLInputElement).value;
}
