import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
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
import { asking, keyOf, selectCommand } from '../calls.state';
import { ManagedCall } from '../managed-call';
import { actRefusals, faultWords, isDeadlineFault } from '../management-words';
import { DeadlinePicker } from '../ui/deadline-picker';
import { OpeningEffects } from './opening-effects';

/** `…/ouverture`: shows exactly what will be published, to whom and until when; then one deliberate act. */
@Component({
  selector: 'es-opening',
  imports: [RouterLink, MatButton, Busy, DeadlinePipe, DeadlinePicker, OpeningEffects, Page, Problem, Skeleton],
  providers: [ManagedCall],
  templateUrl: './opening.html',
})
export class Opening {
  private readonly store = inject(Store);
  private readonly router = inject(Router);
  private readonly undo = inject(Undo);
  protected readonly managed = inject(ManagedCall);
  readonly callId = input.required<string>();
  protected readonly closesAt = signal<Date | null>(null);
  private readonly command = computed(() => this.store.selectSignal(selectCommand(keyOf({ kind: 'open', callId: this.callId() })))());
  protected readonly isPending = computed(() => this.command()?.kind === 'pending');
  protected readonly refused = computed(() => {
    const command = this.command();
    if (command?.kind !== 'refused') return null;
    const faults = Object.fromEntries(this.faults().map((fault) => [fault, this.wordsOf(fault)]));
    return wordsForRefusal(command.refusal, { ...actRefusals(), ...faults });
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
    effect(() => {
      if (this.command()?.kind === 'done') void this.arrive();
    });
  }

  private wordsOf(fault: OpeningFault): string {
    return faultWords(fault, this.managed.form() ?? { sections: [] });
  }

  protected open(): void {
    const closesAt = this.closesAt();
    if (closesAt !== null) this.store.dispatch(asking({ kind: 'open', callId: this.callId(), closesAt }));
  }

  private async arrive(): Promise<void> {
    await this.router.navigate(['/appels', this.callId()]);
    this.undo.say($localize`:@@calls.opened:L'appel est ouvert.`);
  }
}
