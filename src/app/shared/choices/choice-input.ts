import { computed, Directive, input, model, signal } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { ownWordsLanguage } from '@domain/shared/own-words';
import { FieldControl } from '../forms/field-control';
import type { Choice } from './choice';

/** What a short list and a searched one share: the same choices, the same value ('' for none), tied to `es-field` in the same way. */
@Directive()
export abstract class ChoiceInput<T extends string> extends FieldControl implements FormValueControl<T> {
  readonly choices = input.required<readonly Choice<T>[]>();
  readonly value = model('' as T);
  /** What is said while nothing is chosen; nothing can be chosen again when it is given. */
  readonly empty = input('');
  readonly disabled = input(false);
  /** Names the control where no `es-field` does. */
  readonly label = input('');
  /** The choices are words of a programme, not of the application. */
  readonly ownWords = input(false);

  protected readonly id = signal('');
  protected readonly describedBy = signal('');
  protected readonly refused = signal(false);
  protected readonly language = computed(() => (this.ownWords() ? ownWordsLanguage : null));
  readonly length = computed(() => 0);

  describe(id: string, describedBy: string, invalid: boolean): void {
    this.id.set(id);
    this.describedBy.set(describedBy);
    this.refused.set(invalid);
  }
}
