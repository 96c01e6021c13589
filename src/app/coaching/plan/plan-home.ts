import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Side } from '@domain/coaching/coaching';
import { budgetOf } from '@domain/coaching/missions';
import { dayOf, daysBetween } from '@domain/shared/time';
import { listed } from '../../backend/lists/listed';
import { DayPipe, FigurePipe, QuotedPipe } from '../../shared/formats/pipes';
import { SincePipe } from '../../shared/formats/since';
import { Icon } from '../../shared/icon/icon';
import { Progress } from '../../shared/show/progress';
import { Status } from '../../shared/show/status';
import { CoachingGateway, live } from '../coaching-gateway';
import { BudgetBar } from '../ui/budget-bar';
import { nextSteps, type StepKind } from './next-steps';
import { PlanReading } from './plan-reading';
import { OwnWords } from '../../shared/show/own-words';
import { Shown } from '../../shared/reads/shown';
import { missionsList } from '../coaching.state';

const sentences: Readonly<Record<StepKind, string>> = {
  score: $localize`:@@coaching.stepScore:Noter les axes du diagnostic`,
  sign: $localize`:@@coaching.stepSign:Signer le diagnostic`,
  scoreAndSign: $localize`:@@coaching.stepScoreAndSign:Noter les axes du diagnostic, puis le signer`,
  writeRoadmap: $localize`:@@coaching.stepRoadmap:Écrire trois objectifs et leurs premiers jalons`,
  moveLate: $localize`:@@coaching.stepLate:Dire où en est le jalon en retard`,
  reachNext: $localize`:@@coaching.stepNext:Avancer vers le prochain jalon`,
  agreeMission: $localize`:@@coaching.stepAgree:Répondre à la demande de mission`,
  deliverMission: $localize`:@@coaching.stepDeliver:Noter les jours et livrer la mission`,
  signMission: $localize`:@@coaching.stepSignMission:Valider la mission livrée`,
  meet: $localize`:@@coaching.stepMeet:Prendre un rendez-vous : plus d'un mois sans rencontre`,
};

/** Where the plan stands: what waits for me, what waits for the other side, the next milestone, the days. */
@Component({
  selector: 'es-plan-home',
  imports: [RouterLink, BudgetBar, MatButton, DayPipe, FigurePipe, QuotedPipe, SincePipe, Icon, Progress, Status, OwnWords, Shown],
  templateUrl: './plan-home.html',
  styleUrl: './plan-home.scss',
})
export class PlanHome {
  private readonly gateway = inject(CoachingGateway);
  protected readonly reading = inject(PlanReading);
  protected readonly sentences = sentences;
  private readonly kind = computed(() => (['finalReview', 'alumnus'].includes(this.reading.plan()?.state ?? '') ? 'final' : 'initial'));
  protected readonly diagnostic = live(() => this.reading.diagnostic(this.kind()));
  protected readonly missions = listed(missionsList, this.reading.listed);

  private readonly all = computed(() => {
    const plan = this.reading.plan();
    if (plan === null) return [];
    const since = dayOf(plan.lastContactAt ?? plan.enrolledAt);
    const missions = this.missions.value([]);
    return nextSteps(plan, this.diagnostic.value(null), missions, daysBetween(since, this.reading.today()));
  });
  /** Mine first; a manager reads both sides. */
  protected readonly sides = computed(() => {
    const order: readonly Side[] = this.reading.side() === 'coach' ? ['coach', 'laureate'] : ['laureate', 'coach'];
    return order.map((side) => ({ side, mine: side === this.reading.side(), steps: this.all().filter((step) => step.side === side) }));
  });
  protected readonly first = computed(() => this.sides().find(({ mine }) => mine)?.steps[0] ?? null);
  protected readonly budget = computed(() => budgetOf(this.reading.plan()?.dayBudget ?? 0, this.missions.value([])));
}
