import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Icon } from '../icon/icon';
import { NewVersion } from '../version/new-version';
import { wordsForRefusal, type Refused } from '../words-for-refusal';

/** Asked again as it is, it is refused again: rights, what is not there, what is wrong, what is over. */
const settled: readonly string[] = ['permission', 'missing', 'invalid', 'deadline'];

/** Something failed: says what in words, and offers to try again. What was typed stays where it is. */
@Component({
  selector: 'es-problem',
  imports: [MatButton, Icon],
  template: `
    <es-icon name="alert" />
    <p>{{ shown() }}</p>
    <ng-content />
    @if (refusal()?.reason === 'outdated') {
      <button type="button" matButton="outlined" class="es-compact" (click)="version.reload()">
        <es-icon matButtonIcon name="refresh" /><ng-container i18n="@@shared.reload">Recharger</ng-container>
      </button>
    } @else if (mayHelp()) {
      <button type="button" matButton="outlined" class="es-compact" (click)="retry.emit()">
        <es-icon matButtonIcon name="refresh" /><ng-container i18n="@@shared.retry">Réessayer</ng-container>
      </button>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: var(--es-space-1) var(--es-space-2);
      align-items: center;
      padding: var(--es-space-15) var(--es-space-2);
      color: var(--es-ink);
      background: var(--es-red-soft);
      border-inline-start: 4px solid var(--es-red);
      border-radius: var(--es-radius-control);
    }
    :host > es-icon {
      color: var(--es-red);
    }
    p {
      flex: 1 1 16rem;
    }
  `,
  host: { role: 'alert' },
})
export class Problem {
  /** A Refusal, or… */
  readonly refusal = input<Refused | null>(null);
  /** …ready words, which win. */
  readonly words = input('');
  readonly retriable = input(true);
  readonly retry = output();
  protected readonly mayHelp = computed(() => this.retriable() && !settled.includes(this.refusal()?.reason ?? ''));
  protected readonly version = inject(NewVersion);
  protected readonly shown = computed(() => this.words() || wordsForRefusal(this.refusal() ?? { reason: 'unknown', detail: '' }));
}
