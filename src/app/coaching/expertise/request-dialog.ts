import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { Component, computed, inject, signal } from '@angular/core';
import { MatFormField, MatInput } from '@angular/material/input';
import { MatButton } from '@angular/material/button';
import { requestMission, type RequestRefusal } from '@domain/coaching/missions';
import { keptForm } from '../../backend/kept/kept-form';
import { DialogFrame } from '../../shared/dialogs/dialog-frame';
import { Opened } from '../../shared/dialogs/dialogs';
import { Busy } from '../../shared/forms/busy';
import { Field } from '../../shared/forms/field';
import { FigurePipe } from '../../shared/formats/pipes';
import { wordsForRefusal } from '../../shared/words-for-refusal';
import { KeptNotice } from '../../shared/sending/kept-notice';
import { refusalWords } from '../coaching-words';
import { typedDays } from '../ui/typed-days';
import { CoachingActs } from '../coaching.state';

export interface RequestAsked {
  readonly planId: string;
  readonly left: number;
}

/** A mission letter and a number of days, within what is left. */
@Component({
  selector: 'es-request-dialog',
  imports: [KeptNotice, DialogFrame, MatButton, Busy, Field, CdkTextareaAutosize, MatFormField, MatInput, FigurePipe],
  templateUrl: './request-dialog.html',
})
export class RequestDialog {
  protected readonly opened = inject<Opened<RequestAsked, boolean>>(Opened);
  protected readonly left = this.opened.data.left;
  protected readonly words = signal({ title: '', letter: '', days: '1', expert: '' });
  protected readonly kept = keptForm(() => `mission.${this.opened.data.planId}.new`, this.words, {
    title: () => $localize`:@@coaching.keptRequest:Demande de mission`,
    opener: () => $localize`:@@coaching.requestMission:Demander une mission`,
  });
  private readonly early = signal<RequestRefusal | null>(null);
  protected readonly requesting = inject(CoachingActs).on('requestMission', () => this.opened.data.planId);
  protected readonly titleError = computed(() => this.wordsIf('titleMissing'));
  protected readonly letterError = computed(() => this.wordsIf('letterMissing'));
  protected readonly daysError = computed(() => this.wordsIf('badDays', 'overBudget'));
  protected readonly otherError = computed(() => {
    const refusal = this.early() === null ? this.requesting.refusal() : null;
    return refusal === null || ['titleMissing', 'letterMissing', 'badDays', 'overBudget'].includes(refusal.detail)
      ? null
      : wordsForRefusal(refusal, refusalWords);
  });

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const { planId, left } = this.opened.data;
    const { title, letter, days: typed, expert: expertName } = this.words();
    const days = typedDays(typed);
    const input = { title, letter, expertName, expertUid: null, days };
    const result = requestMission(input, { dayBudget: left }, [], new Date(0));
    this.early.set(result.ok ? null : result.reason);
    if (!result.ok) return;
    const arrived = this.kept.sending();
    if ((await this.requesting.ask({ enrolmentId: planId, ...input })) === null) return;
    arrived();
    this.opened.close(true);
  }

  protected write(part: Partial<{ title: string; letter: string; days: string; expert: string }>): void {
    this.words.update((words) => ({ ...words, ...part }));
  }

  private wordsIf(...reasons: readonly string[]): string | null {
    const reason = this.early() ?? this.requesting.refusal()?.detail ?? '';
    return reasons.includes(reason) ? (refusalWords[reason] ?? null) : null;
  }
}
