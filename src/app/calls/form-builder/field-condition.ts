import { Component, computed, input, output } from '@angular/core';
import { MatCheckbox } from '@angular/material/checkbox';
import type { Field, Form } from '@domain/calls/calls';
import { lookingAt, mayDecide, neverShown } from '@domain/calls/amending/show-when';
import { fieldsOf } from '@domain/calls/form';
import { choicesOf } from '../../shared/form-fields/field-choices';
import { Select } from '../../shared/choices/select';
import { Field as FieldFrame } from '../../shared/forms/field';
import { Problem } from '../../shared/show/problem';

/** Whether a question is always asked, or only after certain answers to one before it. */
@Component({
  selector: 'es-field-condition',
  imports: [FieldFrame, Problem, MatCheckbox, Select],
  templateUrl: './field-condition.html',
  styleUrl: './field-editor.scss',
})
export class FieldCondition {
  readonly field = input.required<Field>();
  readonly form = input.required<Pick<Form, 'sections'>>();
  readonly changed = output<Pick<Field, 'showWhen'>>();

  /** Questions asked before this one whose answers are a closed list. */
  protected readonly conditions = computed(() => {
    const all = fieldsOf(this.form());
    const before = all.slice(
      0,
      all.findIndex(({ id }) => id === this.field().id),
    );
    return before.filter(mayDecide);
  });
  protected readonly conditionChoices = computed(() => this.conditions().map(({ id, label }) => ({ value: id, label })));
  protected readonly condition = computed(() => this.conditions().find(({ id }) => id === this.field().showWhen?.fieldId) ?? null);
  protected readonly conditionAnswers = computed(() => {
    const condition = this.condition();
    if (condition === null) return [];
    if (condition.type !== 'yesNo') return choicesOf(condition).map(({ value, label }) => ({ value, label }));
    return [
      { value: 'true', label: $localize`:@@calls.field.yes:Oui` },
      { value: 'false', label: $localize`:@@calls.field.no:Non` },
    ];
  });
  /** Said at its place: no call opens, and no version is published, with a question that nobody is asked. */
  protected readonly isNeverAsked = computed(() => neverShown(this.form()).some(({ id }) => id === this.field().id));

  protected depend(fieldId: string): void {
    const next = this.conditions().find(({ id }) => id === fieldId);
    this.changed.emit({ showWhen: next === undefined ? null : lookingAt(this.field().showWhen, this.condition(), next) });
  }

  protected expect(value: string, ticked: boolean): void {
    const showWhen = this.field().showWhen;
    if (showWhen === null) return;
    const kept = showWhen.oneOf.filter((one) => one !== value);
    this.changed.emit({ showWhen: { ...showWhen, oneOf: ticked ? [...kept, value] : kept } });
  }
}
