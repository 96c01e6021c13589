import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { MatRadioButton } from '@angular/material/radio';
import { MatCheckbox } from '@angular/material/checkbox';
import { Component, computed, input, output, signal } from '@angular/core';
import { MatFormField, MatInput } from '@angular/material/input';
import { MatButton } from '@angular/material/button';
import type { ScreeningDraft } from '@domain/applications/acts';
import type { Screening } from '@domain/applications/applications';
import { overriddenVerdict } from '@domain/applications/screening';
import type { Verdict } from '@domain/calls/calls';
import { schemeNames } from '@domain/calls/orientation';
import { keptForm } from '../../backend/kept/kept-form';
import { Busy } from '../../shared/forms/busy';
import { Field } from '../../shared/forms/field';
import { KeptNotice } from '../../shared/sending/kept-notice';
import { Problem } from '../../shared/show/problem';
import { refusalWords } from '../application-words';

let count = 0;

/** A decision on one dossier or on several: what it is, why, and where else to go; says what the candidate will receive. */
@Component({
  selector: 'es-decision-form',
  imports: [KeptNotice, Field, CdkTextareaAutosize, MatCheckbox, MatFormField, MatInput, MatButton, Busy, Problem, MatRadioButton],
  templateUrl: './decision-form.html',
  styles: `
    fieldset {
      display: grid;
      gap: 0.25rem;
      padding: 0;
      margin: 0;
      border: 0;
    }
    .es-problem-words {
      color: var(--es-red);
    }
    legend {
      padding: 0 0 0.25rem;
      font-weight: 600;
    }
  `,
})
export class DecisionForm {
  /** The computed verdicts of the dossiers decided. */
  readonly verdicts = input.required<readonly Verdict[]>();
  readonly busy = input(false);
  readonly problem = input('');
  /** Where what is typed is kept until it is sent; '' keeps nothing. */
  readonly place = input('');
  /** For the list of unsent words: a decision, of what. */
  readonly title = input('');
  /** For that list too: what opens the form on its page; '' when the page shows it. */
  readonly opener = input('');
  readonly decided = output<ScreeningDraft>();

  protected readonly group = `decision-${++count}`;
  protected readonly decision = signal<Screening['decision'] | null>(null);
  protected readonly reason = signal('');
  protected readonly orientation = signal<readonly string[]>([]);
  readonly kept = keptForm(
    this.place,
    { decision: this.decision, reason: this.reason, orientation: this.orientation },
    { title: () => this.title(), opener: () => this.opener(), choices: ['decision'] },
  );
  private readonly tried = signal(false);
  protected readonly schemes = Object.values(schemeNames);
  protected readonly reasonLabel = $localize`:@@applications.reason:Motif`;
  protected readonly noteLabel = $localize`:@@applications.note:Note`;
  protected readonly reasonHelp = $localize`:@@applications.reasonHelp:Le candidat le lira tel quel.`;

  protected readonly overrides = computed(() => {
    const decision = this.decision();
    return decision !== null && this.verdicts().some((verdict) => overriddenVerdict(decision, verdict) !== null);
  });
  protected readonly reasonNeeded = computed(() => this.overrides() || (this.decision() !== null && this.decision() !== 'eligible'));
  protected readonly choiceError = computed(() =>
    this.tried() && this.decision() === null ? $localize`:@@applications.chooseDecision:Choisissez une décision.` : '',
  );
  protected readonly reasonError = computed(() => {
    if (!this.tried() || !this.reasonNeeded() || this.reason().trim() !== '') return null;
    return refusalWords()[this.overrides() ? 'overrideNeedsReason' : 'reasonNeeded'] ?? null;
  });
  protected readonly orientationError = computed(() =>
    this.tried() && this.decision() === 'reoriented' && this.orientation().length === 0 ? (refusalWords()['orientationNeeded'] ?? '') : '',
  );

  protected text = (event: Event): string => (event.target as HTMLTextAreaElement).value;

  protected toggle(scheme: string): void {
    this.orientation.update((chosen) => (chosen.includes(scheme) ? chosen.filter((one) => one !== scheme) : [...chosen, scheme]));
  }

  protected send(event: Event): void {
    event.preventDefault();
    this.tried.set(true);
    const decision = this.decision();
    if (decision === null || this.busy() || this.reasonError() !== null || this.orientationError() !== '') return;
    this.decided.emit({ decision, reason: this.reason().trim(), orientation: decision === 'eligible' ? [] : this.orientation() });
  }
}
