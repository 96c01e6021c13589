import { LiveAnnouncer } from '@angular/cdk/a11y';
import { CdkDrag, CdkDropList, CdkDropListGroup, type CdkDragDrop } from '@angular/cdk/drag-drop';
import { afterRenderEffect, Component, computed, ElementRef, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
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

/** One column a state. With a pointer, drag; with a keyboard, the menu of each card moves it. */
@Component({
  selector: 'es-milestone-board',
  imports: [
    CdkDrag,
    CdkDropList,
    CdkDropListGroup,
    DayPipe,
    MatButton,
    MatMenu,
    MatMenuItem,
    MatMenuTrigger,
    TimelineDot,
    MilestoneRefusals,
    OwnWords,
  ],
  templateUrl: './milestone-board.html',
  styleUrl: './milestone-board.scss',
})
export class MilestoneBoard {
  readonly milestones = input.required<readonly Identified<Milestone>[]>();
  readonly today = input.required<Day>();
  readonly editable = input(false);
  readonly move = output<{ readonly milestone: Identified<Milestone>; readonly to: MilestoneState }>();
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly announcer = inject(LiveAnnouncer);
  /** What a menu was asked to move, until it has moved. */
  private readonly chosen = signal<{ readonly id: string; readonly from: MilestoneState } | null>(null);
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

  constructor() {
    afterRenderEffect(() => this.follow());
  }

  protected readonly accepts = (drag: CdkDrag<Identified<Milestone>>, list: CdkDropList<MilestoneState>): boolean =>
    drag.data.state === list.data || milestoneMoves[drag.data.state].includes(list.data);

  protected drop({ item, container, previousContainer }: CdkDragDrop<MilestoneState, MilestoneState, Identified<Milestone>>): void {
    if (container !== previousContainer) this.move.emit({ milestone: item.data, to: container.data });
  }

  protected nameOf({ title }: Milestone): string {
    return $localize`:@@coaching.moveOne:Déplacer « ${title}:title: »`;
  }

  protected choose(milestone: Identified<Milestone>, to: MilestoneState): void {
    this.chosen.set({ id: milestone.id, from: milestone.state });
    this.move.emit({ milestone, to });
  }

  /** The card that held the focus is drawn anew in another column: the focus follows it there, and its new place is said. */
  private follow(): void {
    const chosen = this.chosen();
    const card = this.milestones().find(({ id }) => id === chosen?.id);
    if (chosen === null || card === undefined || card.state === chosen.from) return;
    this.chosen.set(null);
    this.element.querySelector<HTMLElement>(`[data-moves="${card.id}"]`)?.focus();
    void this.announcer.announce(`${card.title} : ${milestoneWords[card.state]}`);
  }
}
