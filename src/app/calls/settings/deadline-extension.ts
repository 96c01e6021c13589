import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Store } from '@ngrx/store';
import type { Call } from '@domain/calls/calls';
import type { Identified } from '@domain/shared/document';
import { Busy } from '../../shared/forms/busy';
import { DeadlinePipe } from '../../shared/formats/pipes';
import { Problem } from '../../shared/show/problem';
import { wordsForRefusal } from '../../shared/words-for-refusal';
import { asking, keyOf, selectCommand } from '../calls.state';
import { actRefusals } from '../management-words';
import { DeadlinePicker } from '../ui/deadline-picker';

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
    @if (refused(); as words) {
      <es-problem [words]="words" [retriable]="false" />
    }
    <p>
      <button
        type="button"
        matButton="outlined"
        [esBusy]="isPending()"
        [disabled]="later() === null || isPending()"
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
  private readonly store = inject(Store);
  readonly call = input.required<Identified<Call>>();
  readonly now = input.required<Date>();
  protected readonly later = signal<Date | null>(null);
  private readonly command = computed(() => this.store.selectSignal(selectCommand(keyOf({ kind: 'extend', callId: this.call().id })))());
  protected readonly isPending = computed(() => this.command()?.kind === 'pending');
  protected readonly refused = computed(() => {
    const command = this.command();
    return command?.kind === 'refused' ? wordsForRefusal(command.refusal, actRefusals()) : null;
  });

  protected extend(): void {
    const closesAt = this.later();
    if (closesAt !== null) this.store.dispatch(asking({ kind: 'extend', callId: this.call().id, closesAt }));
  }
}
