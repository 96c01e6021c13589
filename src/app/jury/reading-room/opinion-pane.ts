import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { Jury } from '@domain/jury/jury';
import { isReadingOpen } from '@domain/jury/permissions';
import { longestCommentToCandidate, longestNote, recommendations, type Opinion, type Recommendation } from '@domain/jury/review';
import { weightedMean } from '@domain/jury/tally';
import type { Identified } from '@domain/shared/document';
import { Button } from '../../shared/forms/button';
import { Field } from '../../shared/forms/field';
import { TextInput } from '../../shared/forms/text-input';
import { FigurePipe } from '../../shared/formats/pipes';
import { Icon } from '../../shared/icon/icon';
import { SaveState } from '../../shared/show/save-state';
import { Status } from '../../shared/show/status';
import { JuryGateway } from '../jury-gateway';
import { recommendationWords } from '../jury-words';
import { ScoreCard } from '../ui/score-card';
import { Desk } from './desk';

/** The grid: one card a criterion, the recommendation, the comment the candidate may read, and the note nobody else reads. */
@Component({
  selector: 'es-opinion-pane',
  imports: [Button, Field, TextInput, FigurePipe, Icon, SaveState, Status, ScoreCard],
  templateUrl: './opinion-pane.html',
  styleUrl: './opinion-pane.scss',
})
export class OpinionPane {
  protected readonly desk = inject(Desk);
  protected readonly connection = inject(JuryGateway).connection;
  private readonly clock = inject(JuryGateway).clock;
  readonly jury = input.required<Identified<Jury>>();
  readonly last = input(false);
  readonly submitted = output();
  readonly next = output();

  protected readonly longestComment = longestCommentToCandidate;
  protected readonly longestNote = longestNote;
  protected readonly recommendations = recommendations;
  protected readonly words = recommendationWords;
  protected readonly tried = signal(false);
  protected readonly confirming = signal(false);
  protected readonly isOpen = computed(() => isReadingOpen(this.jury(), this.clock.now()) && !this.desk.isSubmitted());
  protected readonly scoredCount = computed(() => this.jury().grid.length - this.desk.missing().length);
  protected readonly mean = computed(() =>
    this.desk.missing().length > 0 ? null : weightedMean(this.desk.opinion().scores, this.jury().grid),
  );
  protected readonly pending = computed(() => this.desk.waiting().filter((one) => one.state === 'pending').length);
  protected readonly refused = computed(() => this.desk.waiting().filter((one) => one.state === 'refused').length);

  protected errorOf(criterionId: string): string | null {
    return this.tried() && this.desk.missing().includes(criterionId) ? $localize`:@@jury.scoreMissing:Notez ce critère de 0 à 5.` : null;
  }
  protected recommend(recommendation: Recommendation): void {
    this.desk.change({ recommendation }, 0);
  }
  protected tell(commentToCandidate: Opinion['commentToCandidate']): void {
    this.desk.change({ commentToCandidate });
  }

  /** First press: what is missing, or what will happen. */
  protected prepare(): void {
    this.tried.set(true);
    if (this.desk.refusalToSubmit() === null) this.confirming.set(true);
    else
      queueMicrotask(() =>
        document.querySelector<HTMLElement>('es-score-card:not(.scored) input, .recommend:has(.error:not(:empty)) input')?.focus(),
      );
  }
  protected submit(): void {
    this.desk.submit();
    this.confirming.set(false);
    this.tried.set(false);
    this.submitted.emit();
  }
}
