import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatButtonToggle, MatButtonToggleGroup } from '@angular/material/button-toggle';
import type { Milestone, MilestoneState } from '@domain/coaching/coaching';
import { forecastSlip, roadSlip } from '@domain/coaching/forecast';
import { dueLimits, isLate, moveMilestone, type Move } from '@domain/coaching/milestones';
import { mostMilestones, mostObjectives, roadmapGaps } from '@domain/coaching/roadmap';
import type { Identified } from '@domain/shared/document';
import { listed } from '../../backend/lists/listed';
import { Dialogs } from '../../shared/dialogs/dialogs';
import { Undo } from '../../shared/dialogs/undo';
import { Icon } from '../../shared/icon/icon';
import { Empty } from '../../shared/show/empty';
import { CoachingGateway, type MilestoneChange } from '../coaching-gateway';
import { refusalWords } from '../coaching-words';
import { PlanReading } from '../plan/plan-reading';
import { MilestoneBoard } from './milestone-board';
import { MilestoneDialog, type MilestoneAsked } from './milestone-dialog';
import { MilestoneList } from './milestone-list';
import { MilestoneTimeline } from './milestone-timeline';
import { MoveDialog, type MoveAsked } from './move-dialog';
import { Objectives } from './objectives';
import { RoadForecast } from './road-forecast';
import { roadAsAsked } from './waiting-road';
import { Shown } from '../../shared/reads/shown';
import { milestonesList, objectivesList } from '../coaching.state';

type Drawn = Identified<Milestone>;

/** Objectives, and the milestones that lead there, on a line of time or by state. */
@Component({
  selector: 'es-roadmap',
  imports: [
    MatButton,
    MatButtonToggle,
    MatButtonToggleGroup,
    Icon,
    Empty,
    MilestoneBoard,
    MilestoneList,
    MilestoneTimeline,
    Objectives,
    RoadForecast,
    Shown,
  ],
  templateUrl: './roadmap.html',
  styleUrl: './roadmap.scss',
})
export class Roadmap {
  private readonly gateway = inject(CoachingGateway);
  private readonly dialogs = inject(Dialogs);
  private readonly undo = inject(Undo);
  protected readonly reading = inject(PlanReading);
  protected readonly view = signal<'timeline' | 'board'>('timeline');
  protected readonly mostMilestones = mostMilestones;

  protected readonly objectivesRead = listed(objectivesList, this.reading.listed);
  protected readonly read = listed(milestonesList, this.reading.listed);
  protected readonly objectives = computed(() => this.objectivesRead.value([]));
  private readonly entries = computed(() => this.gateway.roadEntries(this.reading.id())());
  protected readonly milestones = computed(() => roadAsAsked(this.read.value([]), this.entries()));
  protected readonly forecasts = computed(() => forecastSlip(this.milestones(), this.reading.today()));
  protected readonly slip = computed(() => roadSlip(this.milestones(), this.reading.today()));
  protected readonly gaps = computed(() => roadmapGaps(this.objectives(), this.milestones()));
  protected readonly full = computed(() => this.objectives().length >= mostObjectives);
  protected readonly late = computed(() => this.milestones().filter((one) => isLate(one, this.reading.today())).length);

  protected async move({ milestone, to }: { readonly milestone: Drawn; readonly to: MilestoneState }): Promise<void> {
    const move = to === 'toCome' || to === 'inProgress' ? { to } : await this.ask(milestone, to);
    if (move === undefined) return;
    const result = moveMilestone(milestone, move, this.milestones());
    if (!result.ok) {
      this.undo.say(refusalWords[result.reason] ?? '');
      return;
    }
    const { state, proof, reason, dueOn } = result.value;
    this.change(milestone, { state, proof, reason, dueOn }, $localize`:@@coaching.moved:« ${milestone.title}:title: » est déplacé.`);
  }

  private readonly limits = computed(() => dueLimits(this.reading.plan()?.enrolledAt ?? this.reading.now()));

  protected async edit(milestone: Drawn | null): Promise<void> {
    const [planId, today, limits] = [this.reading.id(), this.reading.today(), this.limits()];
    const data: MilestoneAsked = { planId, milestone, objectives: this.objectives(), all: this.milestones(), today, limits };
    const typed = await this.dialogs.open<MilestoneAsked, Pick<Milestone, 'title' | 'objectiveId' | 'dueOn' | 'dependsOn'>>(
      MilestoneDialog,
      { data },
    );
    if (typed === undefined) return;
    const { dependsOn, ...words } = typed;
    if (milestone === null) {
      this.gateway.addMilestone(this.reading.id(), { ...typed, state: 'toCome', proof: '', reason: '' });
      return;
    }
    this.gateway.changeMilestone(this.reading.id(), milestone, words);
    const add = dependsOn.filter((id) => !milestone.dependsOn.includes(id));
    const drop = milestone.dependsOn.filter((id) => !dependsOn.includes(id));
    this.gateway.linkMilestone(this.reading.id(), milestone, { add, drop });
  }

  protected remove(milestone: Drawn): void {
    const waiting = this.milestones().filter(({ dependsOn }) => dependsOn.includes(milestone.id));
    this.gateway.removeMilestone(this.reading.id(), milestone);
    this.undo.offer($localize`:@@coaching.removed:« ${milestone.title}:title: » est retiré.`, () => this.putBack(milestone, waiting));
  }

  /** As a new one: the one that was removed is gone for whoever follows the road. */
  private putBack({ objectiveId, title, dueOn, dependsOn }: Drawn, waiting: readonly Drawn[]): void {
    const blank = { state: 'toCome', proof: '', reason: '' } as const;
    const id = this.gateway.addMilestone(this.reading.id(), { objectiveId, title, dueOn, dependsOn, ...blank });
    for (const one of waiting) this.gateway.linkMilestone(this.reading.id(), one, { add: [id], drop: [] });
  }

  private ask(milestone: Drawn, to: MilestoneState): Promise<Move | undefined> {
    const data: MoveAsked = { milestone, to, all: this.milestones(), limits: this.limits() };
    return this.dialogs.open<MoveAsked, Move>(MoveDialog, { data });
  }

  private change(milestone: Drawn, change: MilestoneChange, words: string): void {
    const { state, proof, reason, dueOn } = milestone;
    this.gateway.changeMilestone(this.reading.id(), milestone, change);
    const moved = { ...milestone, ...change };
    this.undo.offer(words, () => this.gateway.changeMilestone(this.reading.id(), moved, { state, proof, reason, dueOn }));
  }
}
