import { Component, computed, input, linkedSignal, model, viewChild } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { Field } from '../forms/field';
import { DayInput } from './day-input';
import { TimeInput } from './time-input';

/** A day and an hour in Paris under one name. `value` is `YYYY-MM-DDTHH:mm`, '' while both are empty; see `instantOfMoment`. */
@Component({
  selector: 'es-moment-input',
  imports: [Field, DayInput, TimeInput],
  template: `
    <fieldset>
      <legend>
        {{ label() }}
        @if (optional()) {
          <span class="es-muted" i18n="@@shared.optional">(facultatif)</span>
        }
      </legend>
      <div class="pair">
        <es-field label="Jour" i18n-label="@@shared.momentDay" [error]="dayError()"
          ><es-day-input [value]="day()" (valueChange)="change($event, time())"
        /></es-field>
        <es-field label="Heure (Paris)" i18n-label="@@shared.momentTime" [error]="timeError()"
          ><es-time-input [value]="time()" (valueChange)="change(day(), $event)"
        /></es-field>
      </div>
    </fieldset>
  `,
  styles: `
    legend span {
      font-weight: 400;
    }
    .pair {
      display: grid;
      grid-template-columns: minmax(9rem, 13rem) minmax(6rem, 9rem);
      gap: var(--es-space-1);
      margin-top: 0.35rem;
    }
  `,
})
export class MomentInput implements FormValueControl<string> {
  readonly label = input.required<string>();
  readonly optional = input(false);
  readonly value = model('');
  private readonly dayInput = viewChild.required(DayInput);
  private readonly parts = computed(() => this.value().split('T'));
  protected readonly day = linkedSignal(() => this.parts()[0] ?? '');
  protected readonly time = linkedSignal(() => this.parts()[1] ?? '');

  protected readonly dayError = computed(() =>
    this.day() === '' && this.time() !== '' ? $localize`:@@shared.momentNoDay:Donnez aussi le jour.` : null,
  );
  protected readonly timeError = computed(() =>
    this.time() === '' && this.day() !== '' ? $localize`:@@shared.momentNoTime:Donnez aussi l'heure.` : null,
  );

  /** At the day: it tells the way to the hour. */
  focus(): void {
    this.dayInput().focus();
  }

  protected change(day: string, time: string): void {
    this.value.set(day === '' && time === '' ? '' : `${day}T${time}`);
  }
}
