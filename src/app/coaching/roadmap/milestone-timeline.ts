import { Component, computed, inject, input, LOCALE_ID } from '@angular/core';
import { MatTooltip } from '@angular/material/tooltip';
import type { Milestone, MilestoneState, Objective } from '@domain/coaching/coaching';
import type { Forecast } from '@domain/coaching/forecast';
import { isLate } from '@domain/coaching/milestones';
import type { Identified } from '@domain/shared/document';
import type { Day } from '@domain/shared/time';
import { formatDay } from '../../shared/formats/format';
import { milestoneWords } from '../coaching-words';
import { months, placed, placeOf, rangeOf } from './timeline-places';

const looks: Readonly<Record<MilestoneState, string>> = {
  toCome: 'to-come',
  inProgress: 'in-progress',
  reached: 'reached',
  postponed: 'postponed',
  abandoned: 'abandoned',
};
const laneHeight = 56;
const top = 32;

/** A picture of the road: one lane an objective, today, what waits for what, where it slips. The list below says the same in words. */
@Component({
  selector: 'es-milestone-timeline',
  imports: [MatTooltip],
  templateUrl: './milestone-timeline.html',
  styleUrl: './milestone-timeline.scss',
})
export class MilestoneTimeline {
  private readonly locale = inject(LOCALE_ID);
  readonly milestones = input.required<readonly Identified<Milestone>[]>();
  readonly objectives = input.required<readonly Identified<Objective>[]>();
  readonly forecasts = input.required<readonly Forecast[]>();
  readonly today = input.required<Day>();
  protected readonly words = milestoneWords;

  private readonly range = computed(() =>
    rangeOf([...this.milestones().map(({ dueOn }) => dueOn), ...this.forecasts().map(({ expectedOn }) => expectedOn)], this.today()),
  );
  private readonly places = computed(() => placed(this.milestones(), this.objectives(), this.forecasts(), this.range()));
  protected readonly lanes = computed(() => {
    const count = Math.max(0, ...this.places().map(({ lane }) => lane + 1));
    return Array.from({ length: Math.max(count, this.objectives().length) }, (_, index) => ({
      y: top + index * laneHeight + laneHeight / 2,
      label: this.objectives()[index]?.title ?? $localize`:@@coaching.otherLane:Sans objectif`,
    }));
  });
  protected readonly height = computed(() => top + this.lanes().length * laneHeight);
  protected readonly todayAt = computed(() => placeOf(this.today(), this.range()));
  protected readonly ticks = computed(() =>
    months(this.range())
      .map((day) => ({
        day,
        x: placeOf(day, this.range()),
        label: formatDay(day, this.locale, 'short').replace(/^1(er)? /, ''),
      }))
      // Nearer the end, its name would cross the edge.
      .filter(({ x }) => x < 92),
  );
  protected readonly dots = computed(() =>
    this.places().map(({ milestone, x, slipsTo, lane }) => ({
      milestone,
      x,
      slipsTo,
      y: top + lane * laneHeight + laneHeight / 2,
      look: isLate(milestone, this.today()) ? 'late' : looks[milestone.state],
      title: `${milestone.title} · ${milestoneWords[milestone.state]} · ${formatDay(milestone.dueOn, this.locale, 'short')}`,
    })),
  );
  protected readonly links = computed(() => {
    const at = new Map(this.dots().map((dot) => [dot.milestone.id, dot]));
    return this.dots().flatMap((dot) =>
      dot.milestone.dependsOn.flatMap((id) => {
        const from = at.get(id);
        return from === undefined ? [] : [{ id: `${id}>${dot.milestone.id}`, x1: from.x, y1: from.y, x2: dot.x, y2: dot.y }];
      }),
    );
  });
}
