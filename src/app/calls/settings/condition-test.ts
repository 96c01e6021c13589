import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, input, output } from '@angular/core';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatFormField, MatInput } from '@angular/material/input';
import type { EligibilityRule, EligibilityTest, Form } from '@domain/calls/calls';
import { retargeted, testable, testsFor } from '@domain/calls/amending/rule-draft';
import { sameAnswers } from '@domain/calls/amending/show-when';
import { fieldOf } from '@domain/calls/form';
import { choicesOf } from '../../shared/form-fields/field-choices';
import { Field } from '../../shared/forms/field';
import { TypedLine } from '../ui/typed-line';
import { OwnWords } from '../../shared/show/own-words';

/** What a condition asks of which answer. */
@Component({
  selector: 'es-condition-test',
  imports: [NgTemplateOutlet, Field, MatCheckbox, MatFormField, MatInput, TypedLine, OwnWords],
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
    return field === null ? [] : testsFor(field.type).map((name) => ({ name, words: testWords(name) }));
  });
  protected readonly choices = computed(() => {
    const field = this.field();
    return field === null ? [] : choicesOf(field);
  });
  protected readonly regionFields = computed(() => this.fields().filter(({ type }) => type === 'regions'));
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

  protected read(event: Event): void {
    const field = fieldOf(this.form(), valueOf(event));
    if (field === null) return;
    const before = this.field();
    const values = sameAnswers(before === null ? [] : choicesOf(before), choicesOf(field));
    const name = testsFor(field.type).find((one) => one === this.rule().test) ?? testsFor(field.type)[0];
    if (name !== undefined) this.changed.emit(retargeted(this.rule(), name, field, values, this.field()?.type ?? null));
  }

  protected test(event: Event): void {
    const values = this.choices().map(({ value }) => value);
    const field = this.field();
    if (field !== null) this.changed.emit(retargeted(this.rule(), valueOf(event) as EligibilityTest['test'], field, values, field.type));
  }

  protected target(event: Event): void {
    if (valueOf(event) !== '') this.changed.emit({ targetFieldId: valueOf(event) });
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

const valueOf = (event: Event): string => (event.target as HTMLSelectElement).value;

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
