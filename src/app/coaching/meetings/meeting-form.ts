import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { Component, inject, input, linkedSignal, output, signal, untracked } from '@angular/core';
import { MatFormField, MatInput } from '@angular/material/input';
import { MatButton } from '@angular/material/button';
import type { Meeting } from '@domain/coaching/coaching';
import type { Identified } from '@domain/shared/document';
import { clockOf, dayOf, typedInstant } from '@domain/shared/time';
import { DayInput } from '../../shared/dates/day-input';
import { TimeInput } from '../../shared/dates/time-input';
import { Field } from '../../shared/forms/field';
import { CoachingGateway } from '../coaching-gateway';
import { refusalWords } from '../coaching-words';

/** The notes of a meeting that took place, new or corrected. */
@Component({
  selector: 'es-meeting-form',
  imports: [MatButton, DayInput, Field, CdkTextareaAutosize, MatFormField, MatInput, TimeInput],
  templateUrl: './meeting-form.html',
})
export class MeetingForm {
  private readonly gateway = inject(CoachingGateway);
  readonly planId = input.required<string>();
  readonly meeting = input<Identified<Meeting> | null>(null);
  readonly dismissed = output();
  /** As it was when the form opened. */
  protected readonly seen = linkedSignal<string | null, Identified<Meeting> | null>({
    source: () => this.meeting()?.id ?? null,
    computation: () => untracked(this.meeting),
  });
  protected readonly now = this.gateway.clock.now;
  protected readonly titleError = signal<string | null>(null);
  protected readonly dateError = signal<string | null>(null);
  protected readonly day = linkedSignal(() => dayOf(this.seen()?.at ?? untracked(this.now)));
  protected readonly time = linkedSignal(() => clockOf(this.seen()?.at ?? untracked(this.now)));

  protected save(event: Event): void {
    event.preventDefault();
    const typed = new FormData(event.target as HTMLFormElement);
    const text = (name: string): string => ((typed.get(name) as string | null) ?? '').trim();
    const at = typedInstant(this.day(), this.time());
    this.titleError.set(text('title') === '' ? (refusalWords['titleMissing'] ?? null) : null);
    this.dateError.set(this.problemOf(at));
    if (at === null || this.titleError() !== null || this.dateError() !== null) return;
    const state = this.gateway.session.state();
    const byName = state.kind === 'signedIn' ? state.name : '';
    const words = { title: text('title'), notes: text('notes'), nextSteps: text('nextSteps') };
    this.gateway.writeMeeting(this.planId(), this.seen(), { at, ...words, byName });
    this.dismissed.emit();
  }

  private problemOf(at: Date | null): string | null {
    if (at === null) return refusalWords['badDate'] ?? null;
    return at > this.now() ? $localize`:@@coaching.meetingFuture:Un compte rendu se note une fois la rencontre passée.` : null;
  }
}
