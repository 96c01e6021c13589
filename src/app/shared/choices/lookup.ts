import { Component, computed, effect, linkedSignal, signal, viewChild } from '@angular/core';
import { MatAutocomplete, MatAutocompleteTrigger, MatOption } from '@angular/material/autocomplete';
import { MatFormField, MatInput, MatSuffix } from '@angular/material/input';
import { FieldControl } from '../forms/field-control';
import { Icon } from '../icon/icon';
import { choiceNamed, choicesFor } from './choice';
import { ChoiceInput } from './choice-input';

/** A list longer than this is cut until something is typed. */
export const mostShown = 120;

/** One of many, found by typing, in an `es-field`: a département, a person, a project. Takes what `es-select` takes. */
@Component({
  selector: 'es-lookup',
  imports: [Icon, MatSuffix, MatAutocomplete, MatAutocompleteTrigger, MatFormField, MatInput, MatOption],
  providers: [{ provide: FieldControl, useExisting: Lookup }],
  templateUrl: './lookup.html',
  styleUrl: './choice-input.scss',
})
export class Lookup<T extends string = string> extends ChoiceInput<T> {
  private static count = 0;
  protected readonly fallbackId = `es-lookup-${++Lookup.count}`;
  private readonly box = viewChild.required(MatInput);
  /** What is being typed; null while the box says what is chosen. */
  private readonly typed = linkedSignal<T, string | null>({
    source: this.value,
    computation: (value, before) => (value === '' ? (before?.value ?? null) : null),
  });
  private readonly left = signal(true);
  protected readonly labelOf = (value: T): string => this.choices().find((one) => one.value === value)?.label ?? '';
  protected readonly text = computed(() => this.typed() ?? this.labelOf(this.value()));
  protected readonly found = computed(() => {
    const found = choicesFor(this.choices(), this.typed() ?? '');
    return { shown: found.slice(0, mostShown), more: found.length > mostShown };
  });
  readonly problem = computed(() =>
    this.left() && (this.typed() ?? '').trim() !== ''
      ? $localize`:@@shared.lookupUnknown:Choisissez dans la liste : rien n'y porte ce nom.`
      : null,
  );

  constructor() {
    super();
    effect(() => {
      const box = this.box();
      box.errorState = this.refused();
      box.stateChanges.next();
    });
  }

  override focus(): void {
    this.box().focus();
  }

  /** Words that name no choice are no answer: nothing is chosen until one is. */
  protected type(text: string): void {
    this.left.set(false);
    this.typed.set(text);
    this.value.set('' as T);
  }

  protected pick(value: T): void {
    this.typed.set(null);
    this.value.set(value);
  }

  protected leave(): void {
    this.left.set(true);
    const named = choiceNamed(this.choices(), this.typed() ?? '');
    if (named !== null) this.pick(named.value);
  }
}
