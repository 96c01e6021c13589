import { Component, computed, contentChild, effect, input, signal } from '@angular/core';
import { ErrorStateMatcher } from '@angular/material/core';
import { MAT_FORM_FIELD_DEFAULT_OPTIONS, MatFormFieldControl } from '@angular/material/form-field';
import { ownWordsLanguage } from '@domain/shared/own-words';
import { FigurePipe } from '../formats/pipes';
import { Icon } from '../icon/icon';
import { FieldControl } from './field-control';
import { outlined, tieControl } from './material-field';

let count = 0;

/**
 * Label above, help under it, the control, then the error or the counter. The control is one of Material in its `mat-form-field`, or an
 * input of `shared/dates`: `<es-field label="Nom"><mat-form-field><input matInput /></mat-form-field></es-field>`.
 */
@Component({
  selector: 'es-field',
  imports: [Icon, FigurePipe],
  providers: [
    { provide: MAT_FORM_FIELD_DEFAULT_OPTIONS, useValue: outlined },
    { provide: ErrorStateMatcher, useExisting: Field },
  ],
  template: `
    <label [id]="id + '-label'" [attr.for]="controlId()">
      <span [attr.lang]="ownWords() ? ownLanguage : null">{{ label() }}</span>&ngsp;
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
        <p class="counter es-figures" [class.over]="length() > most" [id]="id + '-count'">
          <ng-container i18n="@@shared.counter">{{ length() | figure }} / {{ most | figure }}</ng-container>
        </p>
      }
    </div>
  `,
  styleUrl: './field.scss',
  host: { '(click)': 'press($event.target)' },
})
export class Field implements ErrorStateMatcher {
  readonly label = input.required<string>();
  /** The label is what a programme wrote itself. */
  readonly ownWords = input(false);
  protected readonly ownLanguage = ownWordsLanguage;
  readonly help = input('');
  /** Words at the field, or null. */
  readonly error = input<string | null>(null);
  readonly optional = input(false);
  /** Shows a counter of characters. */
  readonly max = input<number | null>(null);

  private readonly own = contentChild(FieldControl);
  private readonly control = contentChild<MatFormFieldControl<unknown>>(MatFormFieldControl);
  private readonly typed = signal(0);
  protected readonly id = `es-field-${++count}`;
  protected readonly controlId = computed(() => this.control()?.id ?? this.id);
  /** What the control says of itself is nearer to what was typed than the words of the form. */
  protected readonly words = computed(() => this.own()?.problem() ?? this.error());
  protected readonly length = computed(() => this.own()?.length() ?? this.typed());
  private readonly refused = computed(() => this.words() !== null);
  private readonly describedBy = computed(() => [
    ...(this.help() ? [`${this.id}-help`] : []),
    ...(this.words() === null ? [] : [`${this.id}-error`]),
    ...(this.max() === null ? [] : [`${this.id}-count`]),
  ]);

  constructor() {
    effect(() => this.own()?.describe(this.id, this.describedBy().join(' '), this.refused()));
    tieControl(this.control, { describedBy: this.describedBy, invalid: this.refused });
    effect((ended) => {
      const control = this.control();
      const measure = (): void => this.typed.set(typeof control?.value === 'string' ? control.value.length : 0);
      measure();
      const changes = control?.stateChanges?.subscribe(measure);
      ended(() => changes?.unsubscribe());
    });
  }

  protected press(target: EventTarget | null): void {
    if (target instanceof HTMLLabelElement && target.id === `${this.id}-label`) this.own()?.focus?.();
  }

  /** Material asks it of every control inside. */
  isErrorState(): boolean {
    return this.refused();
  }

  isSignalErrorState(): boolean {
    return this.refused();
  }
}
