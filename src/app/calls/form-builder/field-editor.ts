import { Component, computed, input, output } from '@angular/core';
import type { Field, Form } from '@domain/calls/calls';
import { defaultLimits } from '@domain/calls/check-answer';
import { fieldsOf } from '@domain/calls/form';
import { choicesOf } from '../../shared/form-fields/field-choices';
import { Button } from '../../shared/forms/button';
import { Field as FieldFrame } from '../../shared/forms/field';
import { TextInput } from '../../shared/forms/text-input';
import { typeWords } from '../management-words';
import { optionsOf } from '../typed-lists';

type Change = Partial<Omit<Field, 'id'>>;
const limited: readonly Field['type'][] = ['shortText', 'longText', 'number', 'money', 'choices', 'regions', 'strategies'];

/** One question: its words, whether it is required, its limit, its answers and its condition. */
@Component({
  selector: 'es-field-editor',
  imports: [Button, FieldFrame, TextInput],
  templateUrl: './field-editor.html',
  styleUrl: './field-editor.scss',
})
export class FieldEditor {
  readonly field = input.required<Field>();
  readonly form = input.required<Pick<Form, 'sections'>>();
  readonly changed = output<Change>();
  readonly duplicated = output();
  readonly removed = output();

  protected readonly typeLabel = computed(() => typeWords()[this.field().type]);
  protected readonly hasOptions = computed(() => ['choice', 'choices', 'legalForm'].includes(this.field().type));
  protected readonly optionText = computed(() =>
    this.field()
      .options.map(({ label }) => label)
      .join('\n'),
  );
  protected readonly hasLimit = computed(() => limited.includes(this.field().type));
  protected readonly limitHint = computed(() => String(defaultLimits[this.field().type] ?? ''));
  /** Questions asked before this one whose answers are a closed list. */
  protected readonly conditions = computed(() => {
    const all = fieldsOf(this.form());
    const before = all.slice(
      0,
      all.findIndex(({ id }) => id === this.field().id),
    );
    return before.filter(({ type }) => type === 'choice' || type === 'choices' || type === 'yesNo' || type === 'legalForm');
  });
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

  protected write(key: 'label' | 'help', event: Event): void {
    this.changed.emit({ [key]: this.textOf(event) });
  }

  protected tick(key: 'required' | 'hiddenFromJurors', event: Event): void {
    this.changed.emit({ [key]: (event.target as HTMLInputElement).checked });
  }

  protected limit(event: Event): void {
    const max = (event.target as HTMLInputElement).valueAsNumber;
    this.changed.emit({ max: Number.isFinite(max) && max > 0 ? Math.round(max) : null });
  }

  protected writeOptions(event: Event): void {
    this.changed.emit({ options: optionsOf(this.textOf(event), this.field().options) });
  }

  protected depend(event: Event): void {
    const fieldId = (event.target as HTMLSelectElement).value;
    this.changed.emit({ showWhen: fieldId === '' ? null : { fieldId, oneOf: [] } });
  }

  protected expect(value: string, event: Event): void {
    const showWhen = this.field().showWhen;
    if (showWhen === null) return;
    const kept = showWhen.oneOf.filter((one) => one !== value);
    this.changed.emit({ showWhen: { ...showWhen, oneOf: (event.target as HTMLInputElement).checked ? [...kept, value] : kept } });
  }

  private textOf(event: Event): string {
    return (event.target as HTMLInputElement).value.trim();
  }
}
