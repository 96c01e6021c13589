import { Component, computed, input, output } from '@angular/core';
import type { Criterion } from '@domain/calls/calls';
import { totalWeight } from '@domain/calls/opening';
import { Field } from '../../shared/forms/field';
import { TextInput } from '../../shared/forms/text-input';
import { Status } from '../../shared/show/status';

/** Criteria, their weights with the total, and the six levels of each. */
@Component({
  selector: 'es-grid-form',
  imports: [Field, Status, TextInput],
  templateUrl: './grid-form.html',
  styleUrl: './grid-form.scss',
})
export class GridForm {
  readonly grid = input.required<readonly Criterion[]>();
  readonly changed = output<readonly Criterion[]>();
  protected readonly total = computed(() => totalWeight(this.grid()));

  protected levelLabel(level: number): string {
    return $localize`:@@calls.level:Niveau ${level}:level:`;
  }

  protected weigh(criterion: Criterion, event: Event): void {
    const weight = Math.round((event.target as HTMLInputElement).valueAsNumber);
    if (Number.isFinite(weight) && weight >= 0 && weight <= 100) this.change(criterion, { weight });
  }

  protected reword(criterion: Criterion, key: 'label' | 'help', event: Event): void {
    this.change(criterion, { [key]: this.textOf(event) });
  }

  protected describe(criterion: Criterion, level: number, event: Event): void {
    const words = this.textOf(event);
    this.change(criterion, { anchors: criterion.anchors.map((anchor, index) => (index === level ? words : anchor)) });
  }

  private change(criterion: Criterion, change: Partial<Criterion>): void {
    this.changed.emit(this.grid().map((one) => (one.id === criterion.id ? { ...one, ...change } : one)));
  }

  private textOf(event: Event): string {
    return (event.target as HTMLInputElement).value.trim();
  }
}
