import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { MatRadioButton } from '@angular/material/radio';
import { Component, computed, effect, inject, input, signal, untracked, viewChildren } from '@angular/core';
import { form, FormField, maxLength, validate } from '@angular/forms/signals';
import { MatFormField, MatInput } from '@angular/material/input';
import { MatButton } from '@angular/material/button';
import { lacksOrientation, longestReason, outcomes } from '@domain/jury/deliberation';
import { seenOf } from '@domain/jury/deciding/seen-decision';
import type { Decision, Jury, Outcome } from '@domain/jury/jury';
import type { Identified } from '@domain/shared/document';
import { keptForm } from '../../backend/kept/kept-form';
import { Undo } from '../../shared/dialogs/undo';
import { Busy } from '../../shared/forms/busy';
import { faultAt, faultIf, isSound } from '../../shared/forms/checks/faults';
import { Field } from '../../shared/forms/field';
import { KeptNotice } from '../../shared/sending/kept-notice';
import { Problem } from '../../shared/show/problem';
import { checkReason } from '../checks/motion';
import { outcomeWords, refusalWords } from '../jury-words';
import { JuryActs } from '../jury.state';

interface Draft {
  readonly outcome: Outcome | null;
  readonly reason: string;
  readonly orientation: string;
  readonly feedback: Decision['feedback'] | null;
}

const blank: Draft = { outcome: null, reason: '', orientation: '', feedback: null };
const draftOf = (decision: Decision | null): Draft => {
  if (decision === null) return blank;
  const { outcome, reason, orientation } = decision;
  // Proposed feedback is nobody's yet: amending the decision without it leaves it proposed.
  const feedback = (decision.proposedFeedback ?? []).length > 0 ? null : decision.feedback;
  return { outcome, reason, orientation: orientation.join('\n'), feedback };
};
const linesOf = (orientation: string): readonly string[] =>
  orientation
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
const feedbackOf = ({ feedback }: Draft): Decision['feedback'] | null => feedback?.filter((line) => line.text.trim() !== '') ?? null;

/** The decision as the room takes it; it can be amended until the minutes are sealed. */
@Component({
  selector: 'es-decide-form',
  imports: [KeptNotice, MatButton, Busy, Field, FormField, CdkTextareaAutosize, MatFormField, MatInput, Problem, MatRadioButton],
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
  readonly jury = input.required<Identified<Jury>>();
  readonly applicationId = input.required<string>();
  readonly decision = input.required<Identified<Decision> | null>();
  readonly voted = input.required<boolean>();
  protected readonly outcomes = outcomes;
  protected readonly words = outcomeWords;
  protected readonly longest = longestReason;

  /** Starts from what is decided, project by project. What is typed stays, whatever is decided meanwhile or shown in between. */
  protected readonly draft = signal<Draft>(blank);
  protected readonly form = form(this.draft, (motion) => {
    validate(motion.outcome, ({ value }) =>
      faultIf(value() === null, 'outcomeMissing', $localize`:@@jury.outcomeMissing:Choisissez l'issue.`),
    );
    checkReason(motion.reason);
    maxLength(motion.orientation, 1200);
    validate(motion.orientation, ({ value, valueOf }) =>
      faultIf(lacksOrientation(valueOf(motion.outcome), linesOf(value())), 'orientationMissing', refusalWords['orientationMissing'] ?? ''),
    );
  });
  protected readonly faultAt = faultAt;
  private readonly radios = viewChildren(MatRadioButton);
  protected readonly kept = keptForm(() => `decision.${this.applicationId()}`, this.draft, {
    title: () => $localize`:@@jury.keptDecision:Décision de la salle, ${this.jury().name}:jury:`,
    known: computed(() => draftOf(this.decision())),
    say: { outcome: (outcome) => (outcome === null ? '' : this.words[outcome]) },
  });
  protected readonly proposed = computed(() => this.decision()?.proposedFeedback ?? []);
  protected readonly deciding = inject(JuryActs).on('recordDecision', this.applicationId, ['reason']);
  protected readonly reasonError = computed(() => faultAt(this.form.reason) ?? this.deciding.problemAt('reason'));

  constructor() {
    // Another project: nothing was tried of it.
    effect(() => {
      this.applicationId();
      untracked(() => this.form().reset());
    });
  }

  protected set(part: Partial<Draft>): void {
    this.draft.update((draft) => ({ ...draft, ...part }));
  }
  protected setFeedback(index: number, text: string): void {
    this.set({ feedback: (this.draft().feedback ?? []).map((line, at) => (at === index ? { ...line, text } : line)) });
  }

  protected async decide(event: Event): Promise<void> {
    event.preventDefault();
    this.set({ reason: this.draft().reason.trim(), orientation: linesOf(this.draft().orientation).join('\n') });
    const { outcome, reason, orientation } = this.draft();
    const feedback = feedbackOf(this.draft());
    const isReady = isSound(this.form);
    if (outcome === null) this.radios()[0]?.focus();
    if (outcome === null || !isReady || this.kept.met() !== null) return;
    const arrived = this.kept.sending();
    const input = {
      juryId: this.jury().id,
      applicationIds: [this.applicationId()],
      outcome,
      reason,
      orientation: linesOf(orientation),
      ...(feedback === null ? {} : { feedback }),
      seen: seenOf(this.decision()),
    };
    if ((await this.deciding.ask(input)) === null) return;
    this.form().reset();
    arrived();
    this.undo.say($localize`:@@jury.decisionRecorded:Décision enregistrée.`);
  }
}
