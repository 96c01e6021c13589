import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import type { EligibilityRule, Field, Form } from '@domain/calls/calls';
import { mostItems, type CallAmendment } from '@domain/calls/amending/amend-call';
import { ruleFaults, testable, testOf, testsFor } from '@domain/calls/amending/rule-draft';
import { assess } from '@domain/calls/eligibility';
import type { Instant } from '@domain/shared/time';
import { choicesOf } from '../../shared/form-fields/field-choices';
import { Icon } from '../../shared/icon/icon';
import { OwnWords } from '../../shared/show/own-words';
import { Problem } from '../../shared/show/problem';
import { Status } from '../../shared/show/status';
import { listChanges } from '../amending/list-changes';
import { CallsGateway } from '../calls-gateway';
import { TypedLine } from '../ui/typed-line';
import { EligibilityVerdict } from '../ui/eligibility-verdict';
import { ConditionTest } from './condition-test';
import { ItemRow } from './item-row';

/** Who may apply: each condition with its words and its test, in order, one change at a time; beside it what applicants read. */
@Component({
  selector: 'es-conditions-form',
  imports: [
    ConditionTest,
    EligibilityVerdict,
    Icon,
    ItemRow,
    MatButton,
    MatMenu,
    MatMenuItem,
    MatMenuTrigger,
    OwnWords,
    Problem,
    Status,
    TypedLine,
  ],
  templateUrl: './conditions-form.html',
  styleUrl: './amended-list.scss',
})
export class ConditionsForm {
  private readonly newId = inject(CallsGateway).newId;
  readonly rules = input.required<readonly EligibilityRule[]>();
  readonly form = input.required<Pick<Form, 'sections'>>();
  readonly now = input.required<Instant>();
  readonly amended = output<CallAmendment>();
  protected readonly most = mostItems.rules;
  protected readonly list = listChanges(this.rules, (change) => this.amended.emit({ list: 'rules', change }));
  protected readonly fields = computed(() => testable(this.form()));
  /** What an applicant reads before answering anything. */
  protected readonly preview = computed(() => assess(this.rules(), {}, this.now()));
  protected readonly rows = computed(() =>
    this.rules().map((rule) => {
      const faults = ruleFaults(rule, this.form());
      return { rule, toMend: faults.length > 0, emptied: faults.includes('valuesMissing') || faults.includes('amountMissing') };
    }),
  );

  protected add(field: Field): void {
    this.list.add(this.started(field));
  }

  private started(field: Field): EligibilityRule {
    const values = choicesOf(field).map(({ value }) => value);
    const test = testOf(testsFor(field.type)[0] ?? 'yes', field.id, values);
    return { ...test, id: `r${this.newId().slice(0, 8)}`, label: field.label, reason: '', source: '' };
  }

  protected remove(rule: EligibilityRule): void {
    this.list.remove(rule, $localize`:@@calls.ruleRemoved:Condition retirée.`);
  }
}
