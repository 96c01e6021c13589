import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatRadioButton } from '@angular/material/radio';
import { MatFormField, MatInput } from '@angular/material/input';
import { MatButton } from '@angular/material/button';
import { longestReason, outcomes } from '@domain/jury/deliberation';
import { saysTheSame, seenOf } from '@domain/jury/deciding/seen-decision';
import { canonical } from '@domain/shared/canonical';
import type { Decision, Jury, Outcome } from '@domain/jury/jury';
import type { Identified } from '@domain/shared/document';
import { Undo } from '../../shared/dialogs/undo';
import { Busy } from '../../shared/forms/busy';
import { Field } from '../../shared/forms/field';
import { forgetWords, keepWords, keptWords } from '../../shared/forms/kept-words';
import { Problem } from '../../shared/show/problem';
import { wordsForRefusal } from '../../shared/words-for-refusal';
import { JuryGateway } from '../jury-gateway';
import { JuryCommands } from '../jury.state';
import { outcomeWords, refusalWords } from '../jury-words';

interface Draft {
  readonly outcome: Outcome | null;
  readonly reason: string;
  readonly orientation: string;
  readonly feedback: Decision['feedback'] | null;
  /** The decision it answers to, as `seenOf` says it. */
  readonly seen: string | null;
  /** Somebody wrote in it. */
  readonly isTyped: boolean;
}

const blank: Draft = { outcome: null, reason: '', orientation: '', feedback: null, seen: null, isTyped: false };
const draftOf = (decision: Decision | null): Draft => {
  if (decision === null) return blank;
  const { outcome, reason, orientation, feedback } = decision;
  return { outcome, reason, orientation: orientation.join('\n'), feedback, seen: seenOf(decision), isTyped: false };
};
const linesOf = (orientation: string): readonly string[] =>
  orientation
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
const feedbackOf = ({ feedback }: Draft): Decision['feedback'] | null => feedback?.filter((line) => line.text.trim() !== '') ?? null;

/** Whether the decision is what was typed: then nothing typed is left. */
const isRecorded = (decision: Decision, draft: Draft): boolean => {
  const { outcome, reason, orientation } = draft;
  if (outcome === null || !saysTheSame(decision, { outcome, reason: reason.trim(), orientation: linesOf(orientation) })) return false;
  const feedback = feedbackOf(draft);
  return feedback === null || canonical(feedback) === canonical(decision.feedback);
};

/** The decision as the room takes it; it can be amended until the minutes are sealed. */
@Component({
  selector: 'es-decide-form',
  imports: [MatButton, Busy, Field, CdkTextareaAutosize, MatFormField, MatInput, Problem, MatRadioButton],
  templateUrl: './decide-form.html',
  styles: `
    .wide {
      max-width: none;
    }
    .met {
      padding: var(--es-space-2);
      background: var(--es-red-soft);
      border-inline-start: 4px solid var(--es-red);
      border-radius: var(--es-radius-control);
    }
    blockquote {
      margin: 0;
      white-space: pre-line;
      overflow-wrap: anywhere;
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

  private readonly uid = inject(JuryGateway).session.uid;
  private readonly place = computed(() => `${this.uid() ?? ''}.decision.${this.applicationId()}`);
  /** Starts from what is decided, project by project. What is typed stays, whatever is decided meanwhile or shown in between. */
  protected readonly draft = linkedSignal<{ readonly place: string; readonly decision: Decision | null }, Draft>({
    source: () => ({ place: this.place(), decision: this.decision() }),
    computation: ({ place, decision }, previous) => {
      const typed = previous?.source.place === place ? previous.value : (keptWords(place) as Draft | null);
      if (typed?.isTyped !== true || (decision !== null && isRecorded(decision, typed))) return draftOf(decision);
      return typed;
    },
  });
  /** Another decision was recorded while this one was typed. */
  protected readonly met = computed(() => {
    const [draft, decision] = [this.draft(), this.decision()];
    return draft.isTyped && decision !== null && seenOf(decision) !== draft.seen ? decision : null;
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
    this.draft.update((draft) => ({ ...draft, ...part, isTyped: true }));
    keepWords(this.place(), this.draft());
  }
  protected keep(version: 'mine' | 'theirs'): void {
    if (version === 'mine') {
      this.set({ seen: seenOf(this.decision()) });
      return;
    }
    forgetWords(this.place());
    this.draft.set(draftOf(this.decision()));
  }
  protected setFeedback(index: number, text: string): void {
    this.set({ feedback: (this.draft().feedback ?? []).map((line, at) => (at === index ? { ...line, text } : line)) });
  }

  protected decide(event: Event): void {
    event.preventDefault();
    this.tried.set(true);
    const { outcome, reason, orientation, seen } = this.draft();
    const [place, feedback] = [this.place(), feedbackOf(this.draft())];
    if (outcome === null || reason.trim() === '') return;
    const input = {
      juryId: this.jury().id,
      applicationIds: [this.applicationId()],
      outcome,
      reason: reason.trim(),
      orientation: linesOf(orientation),
      ...(feedback === null ? {} : { feedback }),
      seen: this.met() === null ? seenOf(this.decision()) : seen,
    };
    this.commands.ask('recordDecision', this.applicationId(), input, () => {
      this.tried.set(false);
      forgetWords(place);
      if (place === this.place()) this.draft.update((draft) => ({ ...draft, isTyped: false }));
      this.undo.say($localize`:@@jury.decisionRecorded:Décision enregistrée.`);
    });
  }
}
