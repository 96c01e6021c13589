import { Component, computed, contentChild, effect, input } from '@angular/core';
import { Icon } from '../icon/icon';
import { FieldControl } from './field-control';

let count = 0;

/**
 * Label above, help under it, the control, then the error or the counter.
 * `TextInput` and the inputs of `shared/dates` are such controls.
 */
@Component({
  selector: 'es-field',
  imports: [Icon],
  template: `
    <label [attr.for]="id">
      {{ label() }}
      @if (optional()) {
        <span class="es-muted" i18n="@@shared.optional">(facultatif)</span>
      }
    </label>
    @if (help()) {
      <p class="help" [id]="id + '-help'">{{ help() }}</p>
    }
    <ng-content />
    <div class="under">
      <p class="error" [id]="id + '-error'" aria-live="polite">
        @if (words(); as words) {
          <es-icon name="alert" /> {{ words }}
        }
      </p>
      @if (max(); as most) {
        <p class="counter es-figures" [class.over]="length() > most" [id]="id + '-count'">{{ length() }}/{{ most }}</p>
      }
    </div>
  `,
  styleUrl: './field.scss',
})
export class Field {
  readonly label = input.required<string>();
  readonly help = input('');
  /** Words at the field, or null. */
  readonly error = input<string | null>(null);
  readonly optional = input(false);
  /** Shows a counter of characters. */
  readonly max = input<number | null>(null);

  private readonly control = contentChild(FieldControl);
  protected readonly id = `es-field-${++count}`;
  /** What the control says of itself is nearer to what was typed than the words of the form. */
  protected readonly words = computed(() => this.control()?.problem() ?? this.error());
  protected readonly length = computed(() => this.control()?.length() ?? 0);

  constructor() {
    effect(() => {
      const described = [
        this.help() ? `${this.id}-help` : '',
        this.words() ? `${this.id}-error` : '',
        this.max() === null ? '' : `${this.id}-count`,
      ];
      this.control()?.describe(this.id, described.filter(Boolean).join(' '), this.words() !== null);
    });
  }
}
