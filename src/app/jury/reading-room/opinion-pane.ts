import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatRadioButton } from '@angular/material/radio';
import { MatFormField, MatInput } from '@angular/material/input';
import { MatButton } from '@angular/material/button';
import type { Jury } from '@domain/jury/jury';
import { isReadingOpen } from '@domain/jury/permissions';
import { longestCommentToCandidate, longestNote, recommendations, type Opinion, type Recommendation } from '@domain/jury/review';
import { weightedMean } from '@domain/jury/tally';
import type { Identified } from '@domain/shared/document';
import { Field } from '../../shared/forms/field';
import { FigurePipe } from '../../shared/formats/pipes';
import { Icon } from '../../shared/icon/icon';
import { MetWords, type Met } from '../../shared/sending/met-words';
import { SaveState } from '../../shared/show/save-state';
import { Status } from '../../shared/show/status';
import { JuryGateway, type OutboxEntry } from '../jury-gateway';
import { recommendationWords } from '../jury-words';
import { ScoreCard } from '../ui/score-card';
import { Desk } from './desk';
import { commentField, scoreField } from './opinion-fields';

/** The grid: one card a criterion, the recommendation, the comment the candidate may read, and the note nobody else reads. */
@Component({
  selector: 'es-opinion-pane',
  imports: [
    MatButton,
    Field,
    CdkTextareaAutosize,
    MatFormField,
    MatInput,
    FigurePipe,
    Icon,
    MetWords,
    SaveState,
    Status,
    ScoreCard,
    MatRadioButton,
  ],
  templateUrl: './opinion-pane.html',
  styleUrl: './opinion-pane.scss',
})
export class OpinionPane {
  protected readonly desk = inject(Desk);
  private readonly gateway = inject(JuryGateway);
  protected readonly connection = this.gateway.connection;
  private readonly clock = this.gateway.clock;
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

  protected readonly disputed = computed(() => this.desk.met()[0]?.label ?? null);
  /** A recommendation is told in the words of its choice. */
  protected bothVersions(entry: OutboxEntry): Met {
    const both = { ...this.gateway.bothVersions(entry), label: this.partOf(entry) };
    if (!('recommendation' in entry.patch)) return both;
    const words = (value: unknown): string => recommendations.filter((one) => one === value).map((one) => this.words[one])[0] ?? '';
    return { ...both, mine: words(entry.patch['recommendation']), theirs: words(entry.theirs?.['recommendation']), isText: false };
  }
  /** The criterion, or the part of the form. */
  private partOf({ patch, label }: OutboxEntry): string {
    const criterion = this.jury().grid.find(({ id }) => scoreField(id) in patch || commentField(id) in patch);
    return criterion === undefined ? label : criterion.label;
  }

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
