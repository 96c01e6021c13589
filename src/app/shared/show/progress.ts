import { Component, computed, input } from '@angular/core';

/** A quantity against its whole, always with words: "3,5 / 6 jours". */
@Component({
  selector: 'es-progress',
  template: `
    <div class="words">
      <span>{{ label() }}</span><b class="es-figures">{{ words() }}</b>
    </div>
    <div
      class="bar"
      role="progressbar"
      [attr.aria-label]="label()"
      [attr.aria-valuenow]="value()"
      [attr.aria-valuemax]="total()"
      [attr.aria-valuetext]="words()"
    >
      <i [style.width.%]="share()" [class.over]="value() > total()"></i>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: 0.3rem;
    }
    .words {
      display: flex;
      gap: var(--es-space-2);
      justify-content: space-between;
      font-size: var(--es-size-0);
    }
    .bar {
      height: 8px;
      overflow: hidden;
      background: var(--es-sunken);
      border-radius: 4px;
      box-shadow: inset 0 0 0 1px var(--es-line);
    }
    i {
      display: block;
      height: 100%;
      background: var(--es-green);
      transition: width var(--es-calm) var(--es-ease);
    }
    .over {
      background: var(--es-red);
    }
  `,
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
