import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Mission, MissionState } from '@domain/coaching/coaching';
import { budgetOf, mayLogDays, movesFor } from '@domain/coaching/missions';
import { qualitiesOf } from '@domain/coaching/permissions';
import type { Identified } from '@domain/shared/document';
import { listed } from '../../backend/lists/listed';
import { Dialogs } from '../../shared/dialogs/dialogs';
import { Undo } from '../../shared/dialogs/undo';
import { FigurePipe } from '../../shared/formats/pipes';
import { Icon } from '../../shared/icon/icon';
import { Empty } from '../../shared/show/empty';
import { Problem } from '../../shared/show/problem';
import { Skeleton } from '../../shared/show/skeleton';
import { CoachingGateway } from '../coaching-gateway';
import { PlanReading } from '../plan/plan-reading';
import { BudgetBar } from '../ui/budget-bar';
import { MissionCard } from './mission-card';
import { MissionDialog, type MissionAsked } from './mission-dialog';
import { RequestDialog, type RequestAsked } from './request-dialog';
import { CoachingActs, missionsList } from '../coaching.state';

const order: readonly MissionState[] = ['delivered', 'underWay', 'requested', 'agreed', 'signed', 'cancelled'];

/** The days of expertise: a budget, and the missions that use it. */
@Component({
  selector: 'es-expertise',
  imports: [BudgetBar, MatButton, FigurePipe, Icon, Empty, MissionCard, Problem, Skeleton],
  templateUrl: './expertise.html',
  styles: `
    :host {
      display: grid;
      gap: var(--es-space-3);
    }
    .big {
      font: 600 var(--es-size-3) / 1.2 var(--es-font-title);
    }
  `,
})
export class Expertise {
  private readonly gateway = inject(CoachingGateway);
  private readonly dialogs = inject(Dialogs);
  private readonly undo = inject(Undo);
  private readonly acts = inject(CoachingActs);
  protected readonly reading = inject(PlanReading);
  protected readonly read = listed(missionsList, this.reading.listed);
  private readonly missions = computed(() => this.read.value([]));
  protected readonly budget = computed(() => budgetOf(this.reading.plan()?.dayBudget ?? 0, this.missions()));
  protected readonly asked = signal('');
  protected readonly moving = this.acts.on('moveMission', this.asked);
  protected readonly cards = computed(() => {
    const plan = this.reading.plan();
    if (plan === null) return [];
    return [...this.missions()]
      .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
      .map((mission) => {
        const qualities = qualitiesOf(this.gateway.session.actor(), plan, mission);
        return {
          mission,
          moves: movesFor(mission.state, qualities),
          logs: mission.state === 'underWay' && mayLogDays(qualities) && mission.daysDone < mission.daysPlanned,
          busy: this.acts.isPending('moveMission', mission.id),
        };
      });
  });

  protected async request(): Promise<void> {
    const data: RequestAsked = { planId: this.reading.id(), left: this.budget().left };
    if (await this.dialogs.open<RequestAsked, boolean>(RequestDialog, { data }))
      this.undo.say($localize`:@@coaching.requested:Mission demandée : l'accompagnement est prévenu.`);
  }

  /** What wants no words is done at once; the rest is asked in a dialog that says what will happen. */
  protected async move(mission: Identified<Mission>, to: MissionState | 'log'): Promise<void> {
    if (to === 'underWay') {
      this.asked.set(mission.id);
      await this.moving.ask({ enrolmentId: this.reading.id(), missionId: mission.id, to });
      return;
    }
    const plan = this.reading.plan();
    if (plan === null) return;
    const data: MissionAsked = { plan, mission, to, today: this.reading.today(), manages: this.reading.manages() };
    await this.dialogs.open<MissionAsked, boolean>(MissionDialog, { data });
  }
}
