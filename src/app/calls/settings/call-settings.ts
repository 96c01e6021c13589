import { Component, computed, effect, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { mayEditCall } from '@domain/calls/permissions';
import { openingFaults } from '@domain/calls/opening';
import { Session } from '../../backend/session';
import { Intro } from '../../shared/page/intro';
import { Page } from '../../shared/page/page';
import { Empty } from '../../shared/show/empty';
import { Problem } from '../../shared/show/problem';
import { SaveState } from '../../shared/show/save-state';
import { Skeleton } from '../../shared/show/skeleton';
import { AmendmentChoices } from '../amending/amendment-choices';
import { CallsGateway } from '../calls-gateway';
import { ManagedCall } from '../managed-call';
import { isDeadlineFault } from '../management-words';
import { CallStage } from './call-stage';
import { CallWordsForm, type TypedWords } from './call-words-form';
import { ConditionsForm } from './conditions-form';
import { FrozenLists } from './frozen-lists';
import { GridForm } from './grid-form';
import { QuestionsForm } from './questions-form';

/** `/programmes/:programmeId/appels/:callId`: what the call says, asks and weighs; saved as it is written. */
@Component({
  selector: 'es-call-settings',
  imports: [
    RouterLink,
    AmendmentChoices,
    MatButton,
    CallStage,
    CallWordsForm,
    ConditionsForm,
    Empty,
    FrozenLists,
    GridForm,
    Intro,
    Page,
    Problem,
    QuestionsForm,
    SaveState,
    Skeleton,
  ],
  providers: [ManagedCall],
  templateUrl: './call-settings.html',
  styleUrl: './call-settings.scss',
})
export class CallSettings {
  private readonly gateway = inject(CallsGateway);
  private readonly session = inject(Session);
  protected readonly managed = inject(ManagedCall);
  readonly callId = input.required<string>();
  protected readonly heading = $localize`:@@calls.callHeading:Appel à candidatures`;
  /** What stands in the way of the opening, apart from the deadline, which is chosen there. */
  protected readonly faults = computed(() => {
    const [call, form] = [this.managed.call(), this.managed.form()];
    if (call === null || form === null || call.state !== 'draft') return [];
    return openingFaults(call, form, null, this.managed.now()).filter((fault) => !isDeadlineFault(fault));
  });

  protected readonly mayEdit = computed(() => {
    const call = this.managed.call();
    return call !== null && mayEditCall(this.session.actor(), call);
  });

  constructor() {
    effect(() => this.managed.follow(this.callId()));
  }

  protected save({ patch, seen }: TypedWords): void {
    this.gateway.saveWords(this.callId(), patch, seen, this.managed.call()?.name ?? '');
  }
}
