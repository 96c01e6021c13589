import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import type { Enrolment, Mission, MissionState } from '@domain/coaching/coaching';
import { isPaidTo, mayCorrectDays, mayLogDays, type MissionActor, movesFor } from '@domain/coaching/missions';
import { qualitiesOf } from '@domain/coaching/permissions';
import type { Identified } from '@domain/shared/document';
import { dayOf } from '@domain/shared/time';
import { catchError, combineLatest, map, of } from 'rxjs';
import { Dialogs } from '../../shared/dialogs/dialogs';
import { Undo } from '../../shared/dialogs/undo';
import { Busy } from '../../shared/forms/busy';
import { Page } from '../../shared/page/page';
import { Problem } from '../../shared/show/problem';
import { Skeleton } from '../../shared/show/skeleton';
import { CoachingGateway, live } from '../coaching-gateway';
import { DayDialog, type DayAsked } from '../expertise/day-dialog';
import { MissionCard } from '../expertise/mission-card';
import { MissionDialog, type MissionAsked } from '../expertise/mission-dialog';
import { MalformedDocuments } from '../malformed-documents';
import { MalformedNotice } from '../ui/malformed-notice';
import { waitingWords } from './waiting-words';
import { CoachingActs } from '../coaching.state';

/** `/parcours/:enrolmentId/missions/:missionId`: one mission, for its expert who reads nothing else of the plan, and for those of the plan. */
@Component({
  selector: 'es-mission-page',
  imports: [MatButton, Busy, MalformedNotice, MissionCard, Page, Problem, Skeleton],
  templateUrl: './mission-page.html',
  styles: `
    :host {
      display: block;
    }
    .now {
      border-inline-start: 4px solid var(--es-accent);
    }
  `,
})
export class MissionPage {
  private readonly gateway = inject(CoachingGateway);
  private readonly acts = inject(CoachingActs);
  private readonly dialogs = inject(Dialogs);
  private readonly undo = inject(Undo);
  private readonly router = inject(Router);
  readonly enrolmentId = input.required<string>();
  readonly missionId = input.required<string>();

  protected readonly place = computed(() => `enrolments/${this.enrolmentId()}/missions/${this.missionId()}`);
  protected readonly faulty = inject(MalformedDocuments).under(this.place);
  protected readonly read = live(() => {
    const plan = this.gateway.plan(this.enrolmentId()).pipe(catchError(() => of(null)));
    return combineLatest([this.gateway.mission(this.enrolmentId(), this.missionId()), plan]).pipe(
      map(([mission, theirs]) => (mission === null ? null : { mission, plan: theirs })),
    );
  });
  private readonly shown = computed(() => this.read.value(null));
  protected readonly heading = computed(() => this.shown()?.mission.title ?? $localize`:@@coaching.mission:Mission d'expertise`);
  protected readonly project = computed(() => {
    const { mission, plan } = this.shown() ?? {};
    const named = plan ?? mission?.project ?? null;
    return named === null ? '' : `${named.organisationName} · ${named.projectName}`;
  });
  protected readonly crumbs = computed(() => {
    const plan = this.shown()?.plan ?? null;
    const mine = { label: $localize`:@@coaching.plans:Parcours d'accompagnement`, link: '/parcours' };
    return plan === null ? [mine] : [mine, { label: plan.projectName, link: `/parcours/${plan.id}/expertise`, ownWords: true }];
  });
  private readonly qualities = computed<readonly MissionActor[]>(() => {
    const { mission, plan } = this.shown() ?? {};
    const actor = this.gateway.session.actor();
    if (mission === undefined) return [];
    if (plan) return qualitiesOf(actor, plan, mission);
    return mission.expertUid === actor.uid ? ['expert'] : [];
  });
  protected readonly expert = computed(() => this.qualities().includes('expert'));
  protected readonly moves = computed(() => movesFor(this.shown()?.mission.state ?? 'cancelled', this.qualities()));
  protected readonly logs = computed(() => {
    const mission = this.shown()?.mission;
    return mission?.state === 'underWay' && mayLogDays(this.qualities()) && mission.daysDone < mission.daysPlanned;
  });
  protected readonly corrects = computed(() => mayCorrectDays(this.shown()?.mission.state ?? 'cancelled', this.qualities()));
  protected readonly now = computed(() => {
    const mission = this.shown()?.mission;
    return mission === undefined ? '' : waitingWords(mission, this.qualities());
  });
  protected readonly countersigns = computed(() => {
    const mission = this.shown()?.mission;
    if (mission?.state !== 'signed' || (mission.countersignedAt ?? null) !== null) return false;
    return this.qualities().includes('manager') && !isPaidTo(mission, this.gateway.session.uid());
  });

  private readonly lastAct = signal<'moveMission' | 'countersignMission'>('moveMission');
  protected readonly moving = this.acts.on('moveMission', this.missionId);
  protected readonly countersigning = this.acts.on('countersignMission', this.missionId);
  protected readonly latest = computed(() => (this.lastAct() === 'moveMission' ? this.moving : this.countersigning));

  /** What wants no words is done at once; the rest is asked in a dialog that says what will happen. */
  protected async move(mission: Identified<Mission>, to: MissionState | 'log'): Promise<void> {
    this.lastAct.set('moveMission');
    if (to === 'underWay') {
      await this.moving.ask({ enrolmentId: this.enrolmentId(), missionId: mission.id, to });
      return;
    }
    const plan = this.shown()?.plan ?? null;
    const manages = this.qualities().includes('manager');
    const data: MissionAsked = { plan: this.placeOf(plan), mission, to, today: dayOf(this.gateway.clock.now()), manages };
    const moved = await this.dialogs.open<MissionAsked, boolean>(MissionDialog, { data });
    if (moved !== true || to !== 'requested') return;
    this.undo.say($localize`:@@coaching.declined:Votre réponse est transmise à l'accompagnement.`);
    await this.router.navigateByUrl('/parcours');
  }

  protected correct(mission: Identified<Mission>, place: number): void {
    const today = dayOf(this.gateway.clock.now());
    const enrolledAt = this.shown()?.plan?.enrolledAt;
    const earliest = enrolledAt === undefined ? '' : dayOf(enrolledAt);
    const data: DayAsked = { enrolmentId: this.enrolmentId(), mission, place, today, earliest, actors: this.qualities() };
    void this.dialogs.open<DayAsked, boolean>(DayDialog, { data });
  }

  protected async countersign(): Promise<void> {
    this.lastAct.set('countersignMission');
    await this.countersigning.ask({ enrolmentId: this.enrolmentId(), missionId: this.missionId() });
  }

  private placeOf(plan: Identified<Enrolment> | null): MissionAsked['plan'] {
    return plan ?? { id: this.enrolmentId(), programmeId: '', editionId: '' };
  }
}
