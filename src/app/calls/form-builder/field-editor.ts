import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { Component, computed, input, output } from '@angular/core';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatFormField, MatInput } from '@angular/material/input';
import { MatButton } from '@angular/material/button';
import type { Field, Form } from '@domain/calls/calls';
import { defaultLimits } from '@domain/calls/check-answer';
import { Field as FieldFrame } from '../../shared/forms/field';
import { typeWords } from '../management-words';
import { optionsOf } from '../typed-lists';
import { FieldCondition } from './field-condition';

type Change = Partial<Omit<Field, 'id'>>;
const limited: readonly Field['type'][] = ['shortText', 'longText', 'number', 'money', 'choices', 'regions', 'strategies'];

/** One question: its words, whether it is required, its limit, its answers and its condition. */
@Component({
  selector: 'es-field-editor',
  imports: [MatButton, FieldCondition, FieldFrame, CdkTextareaAutosize, MatCheckbox, MatFormField, MatInput],
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

  protected write(key: 'label' | 'help', event: Event): void {
    this.changed.emit({ [key]: this.textOf(event) });
  }

  protected tick(key: 'required' | 'hiddenFromJurors', ticked: boolean): void {
    this.changed.emit({ [key]: ticked });
  }

  protected limit(event: Event): void {
    const max = (event.target as HTMLInputElement).valueAsNumber;
    this.changed.emit({ max: Number.isFinite(max) && max > 0 ? Math.round(max) : null });
  }

  protected writeOptions(event: Event): void {
    this.changed.emit({ options: optionsOf(this.textOf(event), this.field().options) });
  }

  private textOf(event: Event): string {
    return (event.target as HTMLInputElement).value.trim();
  }
}
