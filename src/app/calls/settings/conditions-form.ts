import { Component, computed, inject, input, output } from '@angular/core';
import type { EligibilityRule, Field, Form } from '@domain/calls/calls';
import { mostItems, type CallAmendment } from '@domain/calls/amending/amend-call';
import { after, oneStep } from '@domain/calls/amending/item-change';
import { ruleFaults, testable, testOf, testsFor } from '@domain/calls/amending/rule-draft';
import { assess } from '@domain/calls/eligibility';
import type { Instant } from '@domain/shared/time';
import { Undo } from '../../shared/dialogs/undo';
import { choicesOf } from '../../shared/form-fields/field-choices';
import { Button } from '../../shared/forms/button';
import { Status } from '../../shared/show/status';
import { CallsGateway } from '../calls-gateway';
import { MoveButtons } from '../form-builder/move-buttons';
import { TypedLine } from '../ui/typed-line';
import { EligibilityVerdict } from '../ui/eligibility-verdict';
import { ConditionTest } from './condition-test';

/** Who may apply: each condition with its words and its test, in order, one change at a time; beside it what applicants read. */
@Component({
  selector: 'es-conditions-form',
  imports: [Button, ConditionTest, EligibilityVerdict, MoveButtons, Status, TypedLine],
  templateUrl: './conditions-form.html',
  styleUrl: './grid-form.scss',
})
export class ConditionsForm {
  private readonly undo = inject(Undo);
  private readonly newId = inject(CallsGateway).newId;
  readonly rules = input.required<readonly EligibilityRule[]>();
  readonly form = input.required<Pick<Form, 'sections'>>();
  readonly now = input.required<Instant>();
  readonly amended = output<CallAmendment>();
  protected readonly most = mostItems.rules;
  protected readonly fields = computed(() => testable(this.form()));
  /** What an applicant reads before answering anything. */
  protected readonly preview = computed(() => assess(this.rules(), {}, this.now()));
  protected readonly rows = computed(() => this.rules().map((rule) => ({ rule, toMend: ruleFaults(rule, this.form()).length > 0 })));

  protected change(rule: EligibilityRule, to: Partial<EligibilityRule>): void {
    const was = Object.fromEntries(Object.keys(to).map((key) => [key, rule[key as keyof EligibilityRule]]));
    this.send({ act: 'change', id: rule.id, was, to });
  }

  protected add(event: Event): void {
    const select = event.target as HTMLSelectElement;
    const field = this.fields().find(({ id }) => id === select.value);
    select.value = '';
    if (field !== undefined) this.send({ act: 'add', item: this.started(field), before: null });
  }

  private started(field: Field): EligibilityRule {
    const values = choicesOf(field).map(({ value }) => value);
    const test = testOf(testsFor(field.type)[0] ?? 'yes', field.id, values);
    return { ...test, id: `r${this.newId().slice(0, 8)}`, label: field.label, reason: '', source: '' };
  }

  protected move(rule: EligibilityRule, by: -1 | 1): void {
    const before = oneStep(this.rules(), rule.id, by);
    if (before !== undefined) this.send({ act: 'move', id: rule.id, before });
  }

  protected remove(rule: EligibilityRule): void {
    const before = after(this.rules(), rule.id);
    this.send({ act: 'remove', id: rule.id, was: rule });
    this.undo.offer($localize`:@@calls.ruleRemoved:Condition retirée.`, () => this.send({ act: 'add', item: rule, before }));
  }

  private send(change: Extract<CallAmendment, { readonly list: 'rules' }>['change']): void {
    this.amended.emit({ list: 'rules', change });
  }
}
