import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { Component, computed, inject, signal } from '@angular/core';
import { MatFormField, MatInput } from '@angular/material/input';
import { MatButton } from '@angular/material/button';
import type { Enrolment, Mission, MissionState } from '@domain/coaching/coaching';
import { logDay, moveMission, type MissionMove } from '@domain/coaching/missions';
import type { Identified } from '@domain/shared/document';
import { dayOf, type Day } from '@domain/shared/time';
import { of } from 'rxjs';
import { keptForm } from '../../backend/kept/kept-form';
import { DayInput } from '../../shared/dates/day-input';
import { DialogFrame } from '../../shared/dialogs/dialog-frame';
import { Opened } from '../../shared/dialogs/dialogs';
import { Lookup } from '../../shared/choices/lookup';
import { Busy } from '../../shared/forms/busy';
import { Field } from '../../shared/forms/field';
import { FigurePipe } from '../../shared/formats/pipes';
import { wordsForRefusal } from '../../shared/words-for-refusal';
import { KeptNotice } from '../../shared/sending/kept-notice';
import { CoachingGateway, live } from '../coaching-gateway';
import { refusalWords } from '../coaching-words';
import { typedDays } from '../ui/typed-days';
import { CoachingActs } from '../coaching.state';
import { OwnWords } from '../../shared/show/own-words';
import { Shown } from '../../shared/reads/shown';

export interface MissionAsked {
  /** An expert may not read the plan: its identifier is enough for what they do. */
  readonly plan: Pick<Identified<Enrolment>, 'id' | 'programmeId' | 'editionId'> & Partial<Pick<Enrolment, 'enrolledAt'>>;
  readonly mission: Identified<Mission>;
  readonly to: MissionState | 'log';
  readonly today: Day;
  readonly manages: boolean;
}

const headings: Readonly<Record<string, string>> = {
  requested: $localize`:@@coaching.dialogDecline:Décliner la mission`,
  agreed: $localize`:@@coaching.dialogAgree:Accepter la mission`,
  delivered: $localize`:@@coaching.dialogDeliver:Livrer la mission`,
  signed: $localize`:@@coaching.dialogSign:Valider la mission`,
  cancelled: $localize`:@@coaching.dialogCancel:Annuler la mission`,
  log: $localize`:@@coaching.dialogLog:Noter des jours réalisés`,
};
const byField: Readonly<Record<string, string>> = {
  expertMissing: 'expert',
  notAnExpertOfTheEdition: 'expert',
  deliverableMissing: 'deliverable',
  reasonMissing: 'reason',
  badDays: 'days',
  overPlanned: 'days',
  overOneDay: 'days',
  overOneDayElsewhere: 'days',
  badDate: 'on',
  inTheFuture: 'on',
  beforePlan: 'on',
};

/** What a mission's move wants, and what it will do. */
@Component({
  selector: 'es-mission-dialog',
  imports: [
    KeptNotice,
    DialogFrame,
    MatButton,
    Busy,
    DayInput,
    Field,
    CdkTextareaAutosize,
    MatFormField,
    MatInput,
    FigurePipe,
    OwnWords,
    Lookup,
    Shown,
  ],
  templateUrl: './mission-dialog.html',
})
export class MissionDialog {
  private readonly gateway = inject(CoachingGateway);
  protected readonly opened = inject<Opened<MissionAsked, boolean>>(Opened);
  protected readonly asked = this.opened.data;
  protected readonly heading = headings[this.asked.to] ?? '';
  /** Back to where it was, or given up. */
  protected readonly goesBack = this.asked.to === 'cancelled' || this.asked.to === 'requested';
  protected readonly left = this.asked.mission.daysPlanned - this.asked.mission.daysDone;
  /** Nothing is done before the project entered its plan; an expert who may not read it is told by the server. */
  protected readonly earliest = this.asked.plan.enrolledAt === undefined ? '' : dayOf(this.asked.plan.enrolledAt);
  protected readonly on = signal<string>(this.asked.today);
  /** Among the experts of the edition; a name is written where there are none. */
  protected readonly chosen = signal('');
  protected readonly words = signal({
    expert: this.asked.mission.expertName,
    deliverable: this.asked.mission.deliverable,
    reason: '',
    days: '0,5',
    note: '',
  });
  protected readonly kept = keptForm(() => `mission.${this.asked.mission.id}.${this.asked.to}`, this.words, {
    title: () => `${this.heading} : ${this.asked.mission.title}`,
    opener: () => this.heading,
    choices: ['expert', 'days'],
  });
  private readonly acts = inject(CoachingActs);
  private readonly logging = this.acts.on('logMissionDay', () => this.asked.mission.id);
  private readonly moving = this.acts.on('moveMission', () => this.asked.mission.id);
  protected readonly acting = this.asked.to === 'log' ? this.logging : this.moving;
  protected readonly expertChoices = computed(() => this.experts().map(({ uid, personName }) => ({ value: uid, label: personName })));

  /** Until it is known, no line to type a name in: the list must not replace what one has begun. */
  protected readonly expertsRead = live(() =>
    this.asked.manages && this.asked.to === 'agreed' ? this.gateway.holders(this.asked.plan.programmeId, 'expert') : of([]),
  );
  protected readonly experts = computed(() => this.expertsRead.value([]).filter(({ scopeId }) => scopeId === this.asked.plan.editionId));

  private readonly where = { enrolmentId: this.asked.plan.id, missionId: this.asked.mission.id };
  private readonly early = signal<string | null>(null);
  private readonly sent = signal(false);
  private readonly reason = computed(() => this.early() ?? (this.sent() ? (this.acting.refusal()?.detail ?? null) : null));
  protected readonly otherError = computed(() => {
    const reason = this.reason();
    const refusal = this.early() === null && this.sent() ? this.acting.refusal() : null;
    if (reason !== null && byField[reason] !== undefined) return null;
    return refusal === null ? (reason === null ? null : (refusalWords[reason] ?? null)) : wordsForRefusal(refusal, refusalWords);
  });
  protected errorAt(field: string): string | null {
    const reason = this.reason();
    return reason !== null && byField[reason] === field ? (refusalWords[reason] ?? null) : null;
  }

  protected confirm(event: Event): void {
    event.preventDefault();
    const { expert, deliverable, reason, days, note } = this.words();
    if (this.asked.to === 'log') this.log(this.on(), typedDays(days), note);
    else this.move(this.asked.to, this.experts().length > 0 ? this.chosen() : expert, deliverable, reason);
  }

  protected write(part: Partial<ReturnType<typeof this.words>>): void {
    this.words.update((words) => ({ ...words, ...part }));
  }

  private log(on: string, days: number, note: string): void {
    const { mission, today } = this.asked;
    const result = logDay(mission, { on, days, note, byName: '' }, { from: null, to: today }, new Date(0));
    this.early.set(result.ok ? null : result.reason);
    if (result.ok) void this.send(() => this.logging.ask({ ...this.where, on, days, note }));
  }

  private move(to: MissionState, expert: string, deliverable: string, reason: string): void {
    const known = this.experts().find(({ uid }) => uid === expert);
    const [expertName, expertUid] = known === undefined ? [expert, null] : [known.personName, known.uid];
    const words: Readonly<Partial<Record<MissionState, Omit<MissionMove, 'byName'>>>> = {
      agreed: { expertName, expertUid },
      delivered: { deliverable },
      requested: { reason },
    };
    const more = words[to] ?? {};
    const result = moveMission(this.asked.mission, to, ['laureate', 'coach', 'expert', 'manager'], { byName: '', ...more }, new Date(0));
    this.early.set(result.ok ? null : result.reason);
    if (result.ok) void this.send(() => this.moving.ask({ ...this.where, to, ...more }));
  }

  private async send(ask: () => Promise<object | null>): Promise<void> {
    this.sent.set(true);
    const arrived = this.kept.sending();
    if ((await ask()) === null) return;
    arrived();
    this.opened.close(true);
  }
}
