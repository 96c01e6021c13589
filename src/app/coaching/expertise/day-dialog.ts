import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { Component, computed, inject, signal } from '@angular/core';
import { MatFormField, MatInput } from '@angular/material/input';
import { MatButton } from '@angular/material/button';
import type { Mission } from '@domain/coaching/coaching';
import { correctDay, type DayCorrection, type MissionActor } from '@domain/coaching/missions';
import type { Identified } from '@domain/shared/document';
import type { Day } from '@domain/shared/time';
import { keptForm } from '../../backend/kept/kept-form';
import { DayInput } from '../../shared/dates/day-input';
import { DialogFrame } from '../../shared/dialogs/dialog-frame';
import { Opened } from '../../shared/dialogs/dialogs';
import { Busy } from '../../shared/forms/busy';
import { Field } from '../../shared/forms/field';
import { Problem } from '../../shared/show/problem';
import { wordsForRefusal } from '../../shared/words-for-refusal';
import { KeptNotice } from '../../shared/sending/kept-notice';
import { refusalWords } from '../coaching-words';
import { typedDays } from '../ui/typed-days';
import { CoachingActs } from '../coaching.state';
import { OwnWords } from '../../shared/show/own-words';

export interface DayAsked {
  readonly enrolmentId: string;
  readonly mission: Identified<Mission>;
  readonly place: number;
  readonly today: Day;
  /** The day the project entered its plan, '' for who may not read it. */
  readonly earliest: Day;
  readonly actors: readonly MissionActor[];
}
const byField: Readonly<Record<string, 'days' | 'on' | 'reason'>> = {
  badDays: 'days',
  overPlanned: 'days',
  overOneDay: 'days',
  overOneDayElsewhere: 'days',
  badDate: 'on',
  inTheFuture: 'on',
  beforePlan: 'on',
  reasonMissing: 'reason',
};

/** Corrects or withdraws a day that was logged; what it said before stays shown. */
@Component({
  selector: 'es-day-dialog',
  imports: [KeptNotice, DialogFrame, MatButton, Busy, DayInput, Field, CdkTextareaAutosize, MatFormField, MatInput, Problem, OwnWords],
  templateUrl: './day-dialog.html',
})
export class DayDialog {
  protected readonly opened = inject<Opened<DayAsked, boolean>>(Opened);
  protected readonly asked = this.opened.data;
  protected readonly entry = this.asked.mission.log[this.asked.place] ?? { on: '', days: 0, note: '', byName: '' };
  protected readonly on = signal(this.entry.on);
  protected readonly days = signal(String(this.entry.days).replace('.', ','));
  protected readonly note = signal(this.entry.note);
  protected readonly why = signal('');
  protected readonly kept = keptForm(
    () => `mission.${this.asked.mission.id}.day.${this.asked.place}`,
    { on: this.on, days: this.days, note: this.note, why: this.why },
    {
      title: () => $localize`:@@coaching.keptDay:Correction d'un jour, ${this.asked.mission.title}:mission:`,
      opener: () => $localize`:@@coaching.dayCorrect:Corriger`,
      choices: ['on'],
    },
  );
  protected readonly isSigned = this.asked.mission.state === 'signed';
  protected readonly correcting = inject(CoachingActs).on('correctMissionDay', () => this.asked.mission.id);
  private readonly early = signal<string | null>(null);
  private readonly sent = signal(false);
  private readonly late = computed(() => (this.sent() && this.early() === null ? this.correcting.refusal() : null));
  private readonly reason = computed(() => this.early() ?? this.late()?.detail ?? null);
  protected readonly otherError = computed(() => {
    const reason = this.reason();
    if (reason === null || byField[reason] !== undefined) return null;
    const refusal = this.late();
    return refusal === null ? (refusalWords[reason] ?? null) : wordsForRefusal(refusal, refusalWords);
  });

  protected errorAt(field: 'days' | 'on' | 'reason'): string | null {
    const reason = this.reason();
    return reason !== null && byField[reason] === field ? (refusalWords[reason] ?? null) : null;
  }

  protected save(event: Event): void {
    event.preventDefault();
    void this.send({ on: this.on(), days: typedDays(this.days()), note: this.note().trim() }, this.why());
  }

  protected withdraw(): void {
    void this.send(null, this.why());
  }

  private async send(to: DayCorrection['to'], reason: string): Promise<void> {
    const { enrolmentId, mission, place, today, actors } = this.asked;
    const correction: DayCorrection = { place, seen: { on: this.entry.on, days: this.entry.days }, to, reason };
    const result = correctDay(
      mission,
      correction,
      { actors, name: '' },
      { from: this.asked.earliest === '' ? null : this.asked.earliest, to: today },
      new Date(0),
    );
    this.early.set(result.ok ? null : result.reason);
    if (!result.ok) return;
    this.sent.set(true);
    const arrived = this.kept.sending();
    if ((await this.correcting.ask({ enrolmentId, missionId: mission.id, ...correction })) === null) return;
    arrived();
    this.opened.close(true);
  }
}
