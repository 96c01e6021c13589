import { Component, computed, input } from '@angular/core';
import { MatProgressBar } from '@angular/material/progress-bar';

/** A quantity against its whole, always with words: "3,5 / 6 jours". */
@Component({
  selector: 'es-progress',
  imports: [MatProgressBar],
  template: `
    <div class="words">
      <span>{{ label() }}</span><b class="es-figures">{{ words() }}</b>
    </div>
    <mat-progress-bar [value]="share()" [class.es-over]="value() > total()" [attr.aria-label]="label()" [attr.aria-valuetext]="words()" />
  `,
  styleUrl: './progress.scss',
})
export class Progress {
  readonly label = input.required<string>();
  readonly value = input.required<number>();
  readonly total = input(100);
  /** What the bar says; "n / total" unless given. */
  readonly text = input('');
  protected readonly words = computed(() => this.text() || `${this.value()} / ${this.total()}`);
  protected readonly share = computed(() => (this.total() > 0 ? Math.min(100, Math.max(0, (this.value() / this.total()) * 100)) : 0));
}
