import { computed, Directive, effect, inject, input, LOCALE_ID, model, signal, viewChild } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { MatInput } from '@angular/material/input';
import { FieldControl } from '../forms/field-control';
import { Looks } from '../looks';
import { CalendarLooks } from './calendar-looks';

/**
 * What a day and an hour share: typed in words of the reader or picked from a panel of Material.
 * `value` is what the product keeps (`YYYY-MM-DD`, `HH:mm`), '' for nothing, or the typed text as it is while it means nothing:
 * a form refuses it, and nothing typed is lost.
 */
@Directive()
export abstract class PickedInput extends FieldControl implements FormValueControl<string> {
  readonly value = model('');
  readonly disabled = input(false);
  readonly name = input('');
  protected readonly locale = inject(LOCALE_ID);
  protected readonly id = signal('');
  protected readonly describedBy = signal('');
  private readonly refusedByForm = signal(false);
  /** What is told at the field waits until the person has left it. */
  private readonly typing = signal(false);
  readonly length = computed(() => this.value().length);
  readonly problem = computed(() => (this.typing() || this.value() === '' ? null : this.wordsFor(this.value())));

  private readonly text = viewChild.required(MatInput);
  /** The value that the text on screen already says. */
  private said = '';

  protected abstract wordsFor(value: string): string | null;
  /** What was typed as the product keeps it; null when it means nothing. */
  protected abstract read(typed: string): string | null;
  /** Shows a value that came from elsewhere. */
  protected abstract show(value: string): void;

  constructor() {
    super();
    inject(Looks).bring(CalendarLooks);
    effect(() => {
      const value = this.value();
      if (value === this.said) return;
      this.said = value;
      this.show(value);
    });
    effect(() => {
      const text = this.text();
      text.errorState = this.refusedByForm();
      text.stateChanges.next();
    });
  }

  describe(id: string, describedBy: string, invalid: boolean): void {
    this.id.set(id);
    this.describedBy.set(describedBy);
    this.refusedByForm.set(invalid);
  }

  override focus(): void {
    this.text().focus();
  }

  protected type(event: Event): void {
    const typed = (event.target as HTMLInputElement).value;
    this.typing.set(true);
    this.keep(this.read(typed) ?? typed.trim());
  }

  protected pick(value: string): void {
    this.typing.set(false);
    this.keep(value);
  }

  protected leave(): void {
    this.typing.set(false);
  }

  private keep(value: string): void {
    this.said = value;
    this.value.set(value);
  }
}
