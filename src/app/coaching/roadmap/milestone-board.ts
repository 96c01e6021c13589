import { CdkDrag, CdkDropList, CdkDropListGroup, type CdkDragDrop } from '@angular/cdk/drag-drop';
import { Component, computed, input, output } from '@angular/core';
import { MatFormField, MatInput } from '@angular/material/input';
import type { Milestone, MilestoneState } from '@domain/coaching/coaching';
import { isLate, milestoneMoves } from '@domain/coaching/milestones';
import type { Identified } from '@domain/shared/document';
import type { Day } from '@domain/shared/time';
import { DayPipe } from '../../shared/formats/pipes';
import { TimelineDot } from '../../shared/show/timeline-dot';
import { milestoneMoments, milestoneWords, moveVerb, offeredMoves } from '../coaching-words';
import { MilestoneRefusals } from './milestone-refusals';
import { OwnWords } from '../../shared/show/own-words';

const states: readonly MilestoneState[] = ['toCome', 'inProgress', 'postponed', 'reached', 'abandoned'];

/** One column a state. With a pointer, drag; with a keyboard, the list on each card moves it. */
@Component({
  selector: 'es-milestone-board',
  imports: [CdkDrag, CdkDropList, CdkDropListGroup, DayPipe, MatFormField, MatInput, TimelineDot, MilestoneRefusals, OwnWords],
  templateUrl: './milestone-board.html',
  styleUrl: './milestone-board.scss',
})
export class MilestoneBoard {
  readonly milestones = input.required<readonly Identified<Milestone>[]>();
  readonly today = input.required<Day>();
  readonly editable = input(false);
  readonly move = output<{ readonly milestone: Identified<Milestone>; readonly to: MilestoneState }>();
  protected readonly words = milestoneWords;
  protected readonly columns = computed(() =>
    states.map((state) => ({
      state,
      cards: this.milestones()
        .filter((milestone) => milestone.state === state)
        .map((milestone) => ({
          milestone,
          late: isLate(milestone, this.today()),
          moment: isLate(milestone, this.today()) ? ('late' as const) : milestoneMoments[state],
          moves: offeredMoves(state)
            .filter((to) => to !== state)
            .map((to) => ({ to, verb: moveVerb(state, to) })),
        })),
    })),
  );

  protected readonly accepts = (drag: CdkDrag<Identified<Milestone>>, list: CdkDropList<MilestoneState>): boolean =>
    drag.data.state === list.data || milestoneMoves[drag.data.state].includes(list.data);

  protected drop({ item, container, previousContainer }: CdkDragDrop<MilestoneState, MilestoneState, Identified<Milestone>>): void {
    if (container !== previousContainer) this.move.emit({ milestone: item.data, to: container.data });
  }

  protected choose(milestone: Identified<Milestone>, select: HTMLSelectElement): void {
    const to = select.value as MilestoneState | '';
    select.value = '';
    if (to !== '') this.move.emit({ milestone, to });
  }
}
