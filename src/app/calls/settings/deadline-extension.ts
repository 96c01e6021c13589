import { Component, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Call } from '@domain/calls/calls';
import type { Identified } from '@domain/shared/document';
import { Busy } from '../../shared/forms/busy';
import { DeadlinePipe } from '../../shared/formats/pipes';
import { Problem } from '../../shared/show/problem';
import { DeadlinePicker } from '../ui/deadline-picker';
import { CallsActs } from '../calls.state';

/** More time for everybody: says what will be published, then one act. */
@Component({
  selector: 'es-deadline-extension',
  imports: [MatButton, Busy, DeadlinePipe, DeadlinePicker, Problem],
  template: `
    <es-deadline-picker [value]="call().closesAt" [now]="now()" (chosen)="later.set($event)" />
    @if (later(); as closesAt) {
      <p i18n="@@calls.extendEffect">
        La nouvelle clôture sera publiée tout de suite : {{ closesAt | deadline }}. Elle ne pourra plus être avancée.
      </p>
    }
    @if (extending.problem(); as words) {
      <es-problem [words]="words" [retriable]="false" />
    }
    <p>
      <button
        type="button"
        matButton="outlined"
        [esBusy]="extending.isPending()"
        [disabled]="later() === null || extending.isPending()"
        (click)="extend()"
        i18n="@@calls.extend"
      >
        Publier la nouvelle clôture
      </button>
    </p>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--es-space-1);
    }
  `,
})
export class DeadlineExtension {
  readonly call = input.required<Identified<Call>>();
  readonly now = input.required<Date>();
  protected readonly later = signal<Date | null>(null);
  protected readonly extending = inject(CallsActs).on('extendDeadline', () => this.call().id);

  protected extend(): void {
    const closesAt = this.later();
    if (closesAt !== null) void this.extending.ask({ callId: this.call().id, closesAt: closesAt.toISOString() });
  }
}
