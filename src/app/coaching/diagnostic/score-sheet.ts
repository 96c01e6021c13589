import { Component, computed, input, output } from '@angular/core';
import type { Diagnostic } from '@domain/coaching/coaching';
import type { Side } from '@domain/coaching/diagnostic';
import { Field } from '../../shared/forms/field';
import { TextInput } from '../../shared/forms/text-input';
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

/** Six levels an axis, with arrow keys or digits; each answer leaves at once. */
@Component({
  selector: 'es-score-sheet',
  imports: [Field, TextInput],
  templateUrl: './score-sheet.html',
  styleUrl: './score-sheet.scss',
})
export class ScoreSheet {
  readonly diagnostic = input.required<Diagnostic>();
  readonly side = input.required<Side>();
  /** One axis at a time: two people of a team, or two quick keys, never cover each other. */
  readonly scored = output<AxisScore>();
  readonly commented = output<string>();
  protected readonly levels = [0, 1, 2, 3, 4, 5];
  protected readonly anchors = anchors;
  private readonly scores = computed(() => (this.side() === 'laureate' ? this.diagnostic().byLaureate : this.diagnostic().byCoach));
  protected readonly comment = computed(() =>
    this.side() === 'laureate' ? this.diagnostic().laureateComment : this.diagnostic().coachComment,
  );
  protected readonly rows = computed(() =>
    this.diagnostic().axes.map(({ id, label }) => ({ id, label: axisLabels[id] ?? label, score: this.scores()[id] ?? null })),
  );

  protected choose(id: string, score: number): void {
    this.scored.emit({ axis: id, score });
  }

  protected digit(event: KeyboardEvent, id: string): void {
    if (!/^[0-5]$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const level = Number(event.key);
    const group = (event.currentTarget as HTMLElement).closest('fieldset');
    group?.querySelector<HTMLInputElement>(`input[value="${level}"]`)?.focus();
    this.choose(id, level);
  }
}
