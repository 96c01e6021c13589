import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, input, output } from '@angular/core';
import { MatCheckbox } from '@angular/material/checkbox';
import type { EligibilityRule, EligibilityTest, Field as CallField, Form } from '@domain/calls/calls';
import { retargeted, testable, testsFor } from '@domain/calls/amending/rule-draft';
import { sameAnswers } from '@domain/calls/amending/show-when';
import { fieldOf } from '@domain/calls/form';
import { choicesOf } from '../../shared/form-fields/field-choices';
import type { Choice } from '../../shared/choices/choice';
import { Select } from '../../shared/choices/select';
import { Field } from '../../shared/forms/field';
import { TypedLine } from '../ui/typed-line';

/** What a condition asks of which answer. */
@Component({
  selector: 'es-condition-test',
  imports: [NgTemplateOutlet, Field, MatCheckbox, TypedLine, Select],
  templateUrl: './condition-test.html',
  styleUrl: './condition-test.scss',
})
export class ConditionTest {
  readonly rule = input.required<EligibilityRule>();
  readonly form = input.required<Pick<Form, 'sections'>>();
  readonly changed = output<Partial<EligibilityRule>>();
  protected readonly fields = computed(() => testable(this.form()));
  protected readonly fieldId = computed(() => {
    const rule = this.rule();
    return rule.test === 'newRegion' ? rule.currentFieldId : rule.fieldId;
  });
  private readonly field = computed(() => fieldOf(this.form(), this.fieldId()));
  protected readonly missing = computed(() => (this.field() === null ? questionGone : null));
  protected readonly tests = computed(() => {
    const field = this.field();
    return field === null ? [] : testsFor(field.type).map((value) => ({ value, label: testWords(value) }));
  });
  protected readonly choices = computed(() => {
    const field = this.field();
    return field === null ? [] : choicesOf(field);
  });
  protected readonly regionFields = computed(() => this.fields().filter(({ type }) => type === 'regions'));
  protected readonly fieldChoices = computed(() => labelled(this.fields()));
  protected readonly regionChoices = computed(() => labelled(this.regionFields()));
  protected readonly targetGone = computed(() => {
    const rule = this.rule();
    return rule.test === 'newRegion' && !this.regionFields().some(({ id }) => id === rule.targetFieldId);
  });
  protected readonly targetProblem = computed(() => {
    if (this.targetGone()) return questionGone;
    const rule = this.rule();
    const same = rule.test === 'newRegion' && rule.currentFieldId === rule.targetFieldId;
    return same ? $localize`:@@calls.ruleSameQuestion:Choisissez la question sur les régions visées : elle diffère de la première.` : null;
  });

  protected read(fieldId: string): void {
    const field = fieldOf(this.form(), fieldId);
    if (field === null) return;
    const before = this.field();
    const values = sameAnswers(before === null ? [] : choicesOf(before), choicesOf(field));
    const name = testsFor(field.type).find((one) => one === this.rule().test) ?? testsFor(field.type)[0];
    if (name !== undefined) this.changed.emit(retargeted(this.rule(), name, field, values, this.field()?.type ?? null));
  }

  protected test(test: EligibilityTest['test']): void {
    const values = this.choices().map(({ value }) => value);
    const field = this.field();
    if (field !== null) this.changed.emit(retargeted(this.rule(), test, field, values, field.type));
  }

  protected target(targetFieldId: string): void {
    this.changed.emit({ targetFieldId });
  }

  protected tick(key: 'values' | 'toVerify', value: string, box: MatCheckbox): void {
    const rule = this.rule();
    if (rule.test !== 'oneOf' && rule.test !== 'noneOf') return;
    const held = key === 'values' ? rule.values : rule.test === 'oneOf' ? (rule.toVerify ?? []) : [];
    const kept = held.filter((one) => one !== value);
    const next = box.checked ? [...kept, value] : kept;
    if (key === 'values' && next.length === 0) {
      box.checked = true;
      return;
    }
    this.changed.emit({ [key]: next });
  }
}

const questionGone = $localize`:@@calls.ruleQuestionGone:Cette question n'est plus dans le formulaire : choisissez-en une autre.`;

const labelled = (fields: readonly CallField[]): readonly Choice[] => fields.map(({ id, label }) => ({ value: id, label }));

const testWords = (name: EligibilityTest['test']): string => {
  const words: Readonly<Record<EligibilityTest['test'], string>> = {
    minimumAge: $localize`:@@calls.testMinimumAge:remonte à un nombre d'années au moins, à la clôture`,
    oneOf: $localize`:@@calls.testOneOf:est une de ces réponses`,
    noneOf: $localize`:@@calls.testNoneOf:n'est aucune de ces réponses`,
    yes: $localize`:@@calls.testYes:est oui`,
    atLeast: $localize`:@@calls.testAtLeast:atteint un minimum`,
    newRegion: $localize`:@@calls.testNewRegion:ne couvre pas toutes les régions visées`,
  };
  return words[name];
};
