import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { fieldsOf } from '@domain/calls/form';
import { openingFaults, type OpeningFault } from '@domain/calls/opening';
import { writeRegulation } from '@domain/calls/regulation';
import { Undo } from '../../shared/dialogs/undo';
import { Busy } from '../../shared/forms/busy';
import { DeadlinePipe } from '../../shared/formats/pipes';
import { Page } from '../../shared/page/page';
import { Problem } from '../../shared/show/problem';
import { Skeleton } from '../../shared/show/skeleton';
import { wordsForRefusal } from '../../shared/words-for-refusal';
import { ManagedCall } from '../managed-call';
import { actRefusals, faultWords, isDeadlineFault } from '../management-words';
import { DeadlinePicker } from '../ui/deadline-picker';
import { OpeningEffects } from './opening-effects';
import { CallsActs } from '../calls.state';
import { leadOn } from '../../shared/acts/lead-on';

/** `…/ouverture`: shows exactly what will be published, to whom and until when; then one deliberate act. */
@Component({
  selector: 'es-opening',
  imports: [RouterLink, MatButton, Busy, DeadlinePipe, DeadlinePicker, OpeningEffects, Page, Problem, Skeleton],
  providers: [ManagedCall],
  templateUrl: './opening.html',
})
export class Opening {
  private readonly lead = leadOn();
  private readonly undo = inject(Undo);
  protected readonly managed = inject(ManagedCall);
  readonly callId = input.required<string>();
  protected readonly closesAt = signal<Date | null>(null);
  protected readonly opening = inject(CallsActs).on('openCall', this.callId);
  protected readonly refused = computed(() => {
    const refusal = this.opening.refusal();
    if (refusal === null) return null;
    const faults = Object.fromEntries(this.faults().map((fault) => [fault, this.wordsOf(fault)]));
    return wordsForRefusal(refusal, { ...actRefusals(), ...faults });
  });
  protected readonly crumbs = computed(() => [
    ...this.managed.crumbs(),
    { label: $localize`:@@calls.settings:Réglages de l'appel`, link: this.managed.root() },
  ]);
  protected readonly faults = computed<readonly OpeningFault[]>(() => {
    const [call, form] = [this.managed.call(), this.managed.form()];
    return call === null || form === null ? [] : openingFaults(call, form, this.closesAt(), this.managed.now());
  });
  protected readonly corrections = computed(() =>
    this.faults()
      .filter((fault) => !isDeadlineFault(fault))
      .map((fault) => this.wordsOf(fault)),
  );
  protected readonly questionCount = computed(() => {
    const form = this.managed.form();
    return form === null ? 0 : fieldsOf(form).length;
  });
  protected readonly regulation = computed(() => {
    const [call, closesAt] = [this.managed.call(), this.closesAt()];
    return call === null || closesAt === null ? null : writeRegulation(call, closesAt);
  });

  constructor() {
    effect(() => this.managed.follow(this.callId()));
  }

  private wordsOf(fault: OpeningFault): string {
    return faultWords(fault, this.managed.form() ?? { sections: [] });
  }

  protected async open(): Promise<void> {
    const closesAt = this.closesAt();
    if (closesAt === null || (await this.opening.ask({ callId: this.callId(), closesAt: closesAt.toISOString() })) === null) return;
    await this.lead(`/appels/${this.callId()}`);
    this.undo.say($localize`:@@calls.opened:L'appel est ouvert.`);
  }
}
