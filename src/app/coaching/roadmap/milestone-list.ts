import { Component, computed, input, output } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import type { Milestone, MilestoneState, Objective } from '@domain/coaching/coaching';
import type { Forecast } from '@domain/coaching/forecast';
import { isLate } from '@domain/coaching/milestones';
import type { Identified } from '@domain/shared/document';
import type { Day } from '@domain/shared/time';
import { DayPipe } from '../../shared/formats/pipes';
import { Icon } from '../../shared/icon/icon';
import { TimelineDot } from '../../shared/show/timeline-dot';
import { milestoneMoments, milestoneWords, moveVerb, offeredMoves } from '../coaching-words';
import { MilestoneRefusals } from './milestone-refusals';
import { OwnWords } from '../../shared/show/own-words';

/** The milestones in words, by date, with what can be done to each. */
@Component({
  selector: 'es-milestone-list',
  imports: [MatButton, MatIconButton, DayPipe, Icon, TimelineDot, MilestoneRefusals, OwnWords],
  templateUrl: './milestone-list.html',
  styleUrl: './milestone-list.scss',
})
export class MilestoneList {
  readonly milestones = input.required<readonly Identified<Milestone>[]>();
  readonly objectives = input.required<readonly Identified<Objective>[]>();
  readonly forecasts = input.required<readonly Forecast[]>();
  readonly today = input.required<Day>();
  readonly editable = input(false);
  readonly move = output<{ readonly milestone: Identified<Milestone>; readonly to: MilestoneState }>();
  readonly edit = output<Identified<Milestone>>();
  readonly remove = output<Identified<Milestone>>();
  protected readonly words = milestoneWords;

  protected readonly rows = computed(() => {
    const titles = new Map(this.milestones().map(({ id, title }) => [id, title]));
    return [...this.milestones()]
      .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
      .map((milestone) => ({
        milestone,
        objective: this.objectives().findIndex(({ id }) => id === milestone.objectiveId) + 1,
        late: isLate(milestone, this.today()),
        moment: isLate(milestone, this.today()) ? ('late' as const) : milestoneMoments[milestone.state],
        slip: this.forecasts().find(({ id }) => id === milestone.id)?.slip ?? 0,
        waitsFor: milestone.dependsOn.flatMap((id) => titles.get(id) ?? []),
        moves: offeredMoves(milestone.state).map((to) => ({ to, verb: moveVerb(milestone.state, to) })),
      }));
  });
}
