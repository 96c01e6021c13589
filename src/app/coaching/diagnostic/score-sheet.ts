import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { Component, computed, input, output, signal } from '@angular/core';
import { MatTooltip } from '@angular/material/tooltip';
import { MatFormField, MatInput } from '@angular/material/input';
import type { DiagnosticHead, DiagnosticSide } from '@domain/coaching/coaching';
import { Field } from '../../shared/forms/field';
import { ScoreKeys } from '../../shared/forms/score-keys';
import { axisLabels } from './axis-labels';

const anchors: readonly string[] = [
  $localize`:@@coaching.score0:rien encore`,
  $localize`:@@coaching.score1:une idée`,
  $localize`:@@coaching.score2:commencé`,
  $localize`:@@coaching.score3:solide`,
  $localize`:@@coaching.score4:très solide`,
  $localize`:@@coaching.score5:une référence pour d'autres`,
];

export interface AxisScore {
  readonly axis: string;
  readonly score: number;
}

export interface CommentTyped {
  readonly typed: string;
  readonly seen: string;
}

/** Six levels an axis, by the keys of `ScoreKeys`; each answer leaves at once. */
@Component({
  selector: 'es-score-sheet',
  imports: [MatTooltip, Field, ScoreKeys, CdkTextareaAutosize, MatFormField, MatInput],
  templateUrl: './score-sheet.html',
  styleUrl: './score-sheet.scss',
})
export class ScoreSheet {
  readonly axes = input.required<DiagnosticHead['axes']>();
  /** One's own look; null until it has been read. */
  readonly look = input.required<DiagnosticSide | null>();
  /** One axis at a time: two people of a team, or two quick keys, never cover each other. */
  readonly scored = output<AxisScore>();
  readonly commented = output<CommentTyped>();
  /** What the comment was when one began to type: what a colleague writes meanwhile does not take its place under the hand. */
  private readonly seen = signal<string | null>(null);
  protected readonly levels = [0, 1, 2, 3, 4, 5];
  protected readonly anchors = anchors;
  protected readonly comment = computed(() => this.seen() ?? this.look()?.comment ?? '');
  protected readonly rows = computed(() =>
    this.axes().map(({ id, label }) => ({ id, label: axisLabels[id] ?? label, score: this.look()?.scores[id] ?? null })),
  );

  protected choose(id: string, score: number): void {
    this.scored.emit({ axis: id, score });
  }

  protected begin(): void {
    this.seen.set(this.comment());
  }
  protected leave(typed: string): void {
    const seen = this.comment();
    this.seen.set(null);
    if (typed !== seen) this.commented.emit({ typed, seen });
  }
}
