import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Call, EligibilityRule } from '@domain/calls/calls';
import { openingFaults } from '@domain/calls/opening';
import { Undo } from '../../shared/dialogs/undo';
import { Button } from '../../shared/forms/button';
import { Field } from '../../shared/forms/field';
import { TextInput } from '../../shared/forms/text-input';
import { Page } from '../../shared/page/page';
import { Empty } from '../../shared/show/empty';
import { Problem } from '../../shared/show/problem';
import { SaveState } from '../../shared/show/save-state';
import { Skeleton } from '../../shared/show/skeleton';
import { CallsGateway, type CallWords } from '../calls-gateway';
import { ManagedCall } from '../managed-call';
import { isDeadlineFault } from '../management-words';
import { CallStage } from './call-stage';
import { CallWordsForm } from './call-words-form';
import { GridForm } from './grid-form';
import { QuestionsForm } from './questions-form';

/** `/programmes/:programmeId/appels/:callId`: what the call says, asks and weighs; saved as it is written. */
@Component({
  selector: 'es-call-settings',
  imports: [
    RouterLink,
    Button,
    CallStage,
    CallWordsForm,
    Empty,
    Field,
    GridForm,
    Page,
    Problem,
    QuestionsForm,
    SaveState,
    Skeleton,
    TextInput,
  ],
  providers: [ManagedCall],
  templateUrl: './call-settings.html',
  styleUrl: './call-settings.scss',
})
export class CallSettings {
  private readonly gateway = inject(CallsGateway);
  private readonly undo = inject(Undo);
  protected readonly managed = inject(ManagedCall);
  readonly callId = input.required<string>();
  protected readonly heading = $localize`:@@calls.callHeading:Appel à candidatures`;
  protected readonly saving = this.managed.saving(() => `calls/${this.callId()}`);
  /** What stands in the way of the opening, apart from the deadline, which is chosen there. */
  protected readonly faults = computed(() => {
    const [call, form] = [this.managed.call(), this.managed.form()];
    if (call === null || form === null || call.state !== 'draft') return [];
    return openingFaults(call, form, null, this.managed.now()).filter((fault) => !isDeadlineFault(fault));
  });

  constructor() {
    effect(() => this.managed.follow(this.callId()));
  }

  protected save(patch: Partial<CallWords>): void {
    this.gateway.saveWords(this.callId(), patch, this.managed.call()?.name ?? '');
  }

  protected removeRule(call: Call, rule: EligibilityRule): void {
    const before = call.eligibility;
    this.save({ eligibility: before.filter(({ id }) => id !== rule.id) });
    this.undo.offer($localize`:@@calls.ruleRemoved:Condition retirée.`, () => this.save({ eligibility: before }));
  }

  protected rewordRule(call: Call, rule: EligibilityRule, change: Partial<Pick<EligibilityRule, 'label' | 'reason' | 'source'>>): void {
    this.save({ eligibility: call.eligibility.map((one) => (one.id === rule.id ? { ...one, ...change } : one)) });
  }

  protected valueOf(event: Event): string {
    return (event.target as HTMLInputElement).value.trim();
  }
}
