import { Component, computed, inject, input, linkedSignal, signal, untracked } from '@angular/core';
import { longestReason, outcomes } from '@domain/jury/deliberation';
import type { Decision, Jury, Outcome } from '@domain/jury/jury';
import type { Identified } from '@domain/shared/document';
import { Undo } from '../../shared/dialogs/undo';
import { Button } from '../../shared/forms/button';
import { Field } from '../../shared/forms/field';
import { TextInput } from '../../shared/forms/text-input';
import { Problem } from '../../shared/show/problem';
import { wordsForRefusal } from '../../shared/words-for-refusal';
import { JuryCommands } from '../jury.state';
import { outcomeWords, refusalWords } from '../jury-words';

interface Draft {
  readonly outcome: Outcome | null;
  readonly reason: string;
  readonly orientation: string;
  readonly feedback: Decision['feedback'] | null;
}

/** The decision as the room takes it; it can be amended until the minutes are sealed. */
@Component({
  selector: 'es-decide-form',
  imports: [Button, Field, TextInput, Problem],
  templateUrl: './decide-form.html',
  styles: `
    .wide {
      max-width: none;
    }
    button {
      justify-self: start;
    }
  `,
})
export class DecideForm {
  private readonly undo = inject(Undo);
  protected readonly commands = inject(JuryCommands);
  readonly jury = input.required<Identified<Jury>>();
  readonly applicationId = input.required<string>();
  readonly decision = input.required<Identified<Decision> | null>();
  readonly voted = input.required<boolean>();
  protected readonly outcomes = outcomes;
  protected readonly words = outcomeWords;
  protected readonly longest = longestReason;
  protected readonly tried = signal(false);

  /** Starts from what is decided, project by project; a decision recorded meanwhile brings its feedback to approve. */
  protected readonly draft = linkedSignal<string, Draft>({
    source: computed(() => `${this.applicationId()}~${this.decision()?.decidedAt.getTime() ?? ''}`),
    computation: () => {
      const decision = untracked(this.decision);
      return decision === null
        ? { outcome: null, reason: '', orientation: '', feedback: null }
        : { outcome: decision.outcome, reason: decision.reason, orientation: decision.orientation.join('\n'), feedback: decision.feedback };
    },
  });
  private readonly refused = this.commands.refusal('recordDecision', this.applicationId);
  protected readonly refusedField = computed(() => this.refused()?.field ?? null);
  protected readonly refusal = computed(() => {
    const refused = this.refused();
    return refused === null ? '' : wordsForRefusal(refused, refusalWords);
  });
  protected readonly reasonError = computed(() => {
    if (this.tried() && this.draft().reason.trim() === '') return $localize`:@@jury.reasonMissing:Écrivez le motif : le candidat le lira.`;
    return this.refusedField() === 'reason' ? this.refusal() : null;
  });

  protected set(part: Partial<Draft>): void {
    this.draft.update((draft) => ({ ...draft, ...part }));
  }
  protected setFeedback(index: number, text: string): void {
    this.set({ feedback: (this.draft().feedback ?? []).map((line, at) => (at === index ? { ...line, text } : line)) });
  }

  protected decide(event: Event): void {
    event.preventDefault();
    this.tried.set(true);
    const { outcome, reason, orientation, feedback } = this.draft();
    if (outcome === null || reason.trim() === '') return;
    const input = {
      juryId: this.jury().id,
      applicationIds: [this.applicationId()],
      outcome,
      reason: reason.trim(),
      orientation: orientation
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
      ...(feedback === null ? {} : { feedback: feedback.filter((line) => line.text.trim() !== '') }),
    };
    this.commands.ask('recordDecision', this.applicationId(), input, () => {
      this.tried.set(false);
      this.undo.say($localize`:@@jury.decisionRecorded:Décision enregistrée.`);
    });
  }
}
