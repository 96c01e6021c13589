import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatFormField, MatInput } from '@angular/material/input';
import { MatButton } from '@angular/material/button';
import type { Meeting } from '@domain/coaching/coaching';
import { isWithin, meetingLimits } from '@domain/coaching/milestones';
import type { Identified } from '@domain/shared/document';
import { clockOf, dayOf, typedInstant } from '@domain/shared/time';
import { keptForm } from '../../backend/kept/kept-form';
import { DayInput } from '../../shared/dates/day-input';
import { TimeInput } from '../../shared/dates/time-input';
import { Field } from '../../shared/forms/field';
import { KeptNotice } from '../../shared/sending/kept-notice';
import { CoachingGateway } from '../coaching-gateway';
import { refusalWords } from '../coaching-words';

/** The notes of a meeting that took place, new or corrected. */
@Component({
  selector: 'es-meeting-form',
  imports: [KeptNotice, MatButton, DayInput, Field, CdkTextareaAutosize, MatFormField, MatInput, TimeInput],
  templateUrl: './meeting-form.html',
})
export class MeetingForm {
  private readonly gateway = inject(CoachingGateway);
  readonly planId = input.required<string>();
  readonly enrolledAt = input.required<Date>();
  readonly meeting = input<Identified<Meeting> | null>(null);
  readonly dismissed = output();
  protected readonly now = this.gateway.clock.now;
  protected readonly limits = computed(() => meetingLimits(this.enrolledAt(), this.now()));
  protected readonly titleError = signal<string | null>(null);
  protected readonly dateError = signal<string | null>(null);
  protected readonly words = signal({ title: '', notes: '', nextSteps: '' });
  protected readonly day = signal('');
  protected readonly time = signal('');
  private readonly opened = this.now();
  private readonly known = computed(() => {
    const { at, title, notes, nextSteps } = this.meeting() ?? { at: this.opened, title: '', notes: '', nextSteps: '' };
    return { words: { title, notes, nextSteps }, day: dayOf(at), time: clockOf(at) };
  });
  protected readonly kept = keptForm(
    () => `meeting.${this.planId()}.${this.meeting()?.id ?? 'new'}`,
    { words: this.words, day: this.day, time: this.time },
    {
      title: () => this.meeting()?.title ?? $localize`:@@coaching.keptMeeting:Compte rendu de rencontre`,
      opener: () =>
        this.meeting() === null ? $localize`:@@coaching.addMeeting:Noter une rencontre` : $localize`:@@coaching.correct:Corriger`,
      known: this.known,
      choices: ['day', 'time'],
    },
  );

  protected save(event: Event): void {
    event.preventDefault();
    const at = typedInstant(this.day(), this.time());
    this.titleError.set(this.words().title.trim() === '' ? (refusalWords['titleMissing'] ?? null) : null);
    this.dateError.set(this.problemOf(at));
    if (at === null || this.titleError() !== null || this.dateError() !== null) return;
    const state = this.gateway.session.state();
    const byName = state.kind === 'signedIn' ? state.name : '';
    const { title, notes, nextSteps } = this.words();
    const words = { title: title.trim(), notes: notes.trim(), nextSteps: nextSteps.trim() };
    this.gateway.writeMeeting(this.planId(), this.seen(), { at, ...words, byName });
    this.kept.handed();
    this.dismissed.emit();
  }

  protected write(part: Partial<{ title: string; notes: string; nextSteps: string }>): void {
    this.words.update((words) => ({ ...words, ...part }));
  }

  /** As it was when its author began. */
  private seen(): Identified<Meeting> | null {
    const meeting = this.meeting();
    if (meeting === null) return null;
    const { words, day, time } = this.kept.base();
    const isSame = day === dayOf(meeting.at) && time === clockOf(meeting.at);
    return { ...meeting, ...words, at: isSame ? meeting.at : (typedInstant(day, time) ?? meeting.at) };
  }

  private problemOf(at: Date | null): string | null {
    if (at === null) return refusalWords['badDate'] ?? null;
    // The field says it of the day itself.
    if (at.getTime() !== this.meeting()?.at.getTime() && !isWithin(this.day(), this.limits())) return refusalWords['badDate'] ?? null;
    return at > this.now() ? $localize`:@@coaching.meetingFuture:Un compte rendu se note une fois la rencontre passée.` : null;
  }
}
