import type { ElementRef } from '@angular/core';
import { Component, computed, effect, input, model, signal, viewChild } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { MatAutocomplete, MatAutocompleteTrigger, MatOption } from '@angular/material/autocomplete';
import { MatChipGrid, MatChipInput, MatChipRemove, MatChipRow } from '@angular/material/chips';
import { MatFormField, MatSuffix } from '@angular/material/form-field';
import { ownWordsLanguage } from '@domain/shared/own-words';
import { FieldControl } from '../forms/field-control';
import { Icon } from '../icon/icon';
import { choiceNamed, choicesFor, type Choice } from './choice';
import { mostShown } from './lookup';

/** Several of many, each found by typing and then a chip that can be taken off, in an `es-field`: subjects, regions, milestones. */
@Component({
  selector: 'es-lookup-several',
  imports: [
    Icon,
    MatAutocomplete,
    MatAutocompleteTrigger,
    MatChipGrid,
    MatChipInput,
    MatChipRemove,
    MatChipRow,
    MatFormField,
    MatOption,
    MatSuffix,
  ],
  providers: [{ provide: FieldControl, useExisting: LookupSeveral }],
  templateUrl: './lookup-several.html',
  styleUrl: './choice-input.scss',
})
export class LookupSeveral<T extends string = string> extends FieldControl implements FormValueControl<readonly T[]> {
  private static count = 0;
  readonly choices = input.required<readonly Choice<T>[]>();
  readonly value = model<readonly T[]>([]);
  /** What is said while nothing is chosen. */
  readonly empty = input('');
  readonly disabled = input(false);
  /** Names the control where no `es-field` does. */
  readonly label = input('');
  /** The choices are words of a programme, not of the application. */
  readonly ownWords = input(false);

  protected readonly fallbackId = `es-lookup-several-${++LookupSeveral.count}`;
  protected readonly id = signal('');
  protected readonly describedBy = signal('');
  protected readonly refused = signal(false);
  protected readonly language = computed(() => (this.ownWords() ? ownWordsLanguage : null));
  protected readonly labelledBy = computed(() => (this.id() === '' ? null : `${this.id()}-label`));
  private readonly grid = viewChild.required(MatChipGrid);
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  protected readonly typed = signal('');
  private readonly left = signal(true);
  /** What left the list since it was chosen is shown as it is, and can be taken off. */
  protected readonly chosen = computed(() =>
    this.value().map((value): Choice<T> => this.choices().find((one) => one.value === value) ?? { value, label: value }),
  );
  private readonly others = computed(() => this.choices().filter(({ value }) => !this.value().includes(value)));
  protected readonly found = computed(() => {
    const found = choicesFor(this.others(), this.typed());
    return { shown: found.slice(0, mostShown), more: found.length > mostShown };
  });
  readonly length = computed(() => 0);
  readonly problem = computed(() =>
    this.left() && this.typed().trim() !== '' ? $localize`:@@shared.lookupUnknown:Choisissez dans la liste : rien n'y porte ce nom.` : null,
  );
  protected readonly nothing = (): string => '';

  constructor() {
    super();
    effect(() => {
      const grid = this.grid();
      grid.errorState = this.refused();
      grid.stateChanges.next();
    });
  }

  describe(id: string, describedBy: string, invalid: boolean): void {
    this.id.set(id);
    this.describedBy.set(describedBy);
    this.refused.set(invalid);
  }

  /** Before its form is sent: takes what its words name. False when they name nothing: it then says so, and has the focus. */
  settles(): boolean {
    this.leave(false);
    const isSettled = this.typed().trim() === '';
    if (!isSettled) this.focus();
    return isSettled;
  }

  override focus(): void {
    this.box().nativeElement.focus();
  }

  protected wordsToDrop(label: string): string {
    return $localize`:@@shared.chipDrop:Retirer ${label}:choice:`;
  }

  protected type(text: string): void {
    this.left.set(false);
    this.typed.set(text);
  }

  protected pick(value: T): void {
    this.value.update((chosen) => [...chosen, value]);
    this.typed.set('');
    this.box().nativeElement.value = '';
  }

  protected drop(value: T): void {
    this.value.update((chosen) => chosen.filter((one) => one !== value));
  }

  protected held(): boolean {
    return document.activeElement === this.box().nativeElement;
  }

  /** Not while its list is open, where a press takes the focus before it chooses, nor while the box has the focus. */
  protected leave(stays: boolean): void {
    if (stays) return;
    this.left.set(true);
    const named = choiceNamed(this.others(), this.typed());
    if (named !== null) this.pick(named.value);
  }
}
