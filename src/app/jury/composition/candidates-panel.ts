import { Component, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Jury } from '@domain/jury/jury';
import type { Identified } from '@domain/shared/document';
import { Undo } from '../../shared/dialogs/undo';
import { Busy } from '../../shared/forms/busy';
import { Problem } from '../../shared/show/problem';
import { JuryActs } from '../jury.state';

/** The roster: the eligible applications of the call, taken when the manager says so. */
@Component({
  selector: 'es-candidates-panel',
  imports: [MatButton, Busy, Problem],
  template: `
    <section class="es-stack" aria-labelledby="candidates">
      <h2 id="candidates" i18n="@@jury.candidates">Dossiers</h2>
      <p>
        <span i18n="@@jury.candidatesCount">{jury().applicationCount, plural,
          one {{{ jury().applicationCount }} dossier recevable de {{ jury().callName }} est soumis au jury.}
          other {{{ jury().applicationCount }} dossiers recevables de {{ jury().callName }} sont soumis au jury.}
        }</span>
      </p>
      @if (adding.problem(); as words) {
        <es-problem [words]="words" [retriable]="false" />
      }
      @if (jury().phase === 'composing' || jury().phase === 'declaring') {
        @if (jury().phase === 'declaring') {
          <p class="es-muted es-small" i18n="@@jury.candidatesAgain">
            Si de nouveaux dossiers s'ajoutent, chaque membre déclare à nouveau ses intérêts.
          </p>
        }
        <p>
          <button type="button" matButton="outlined" [esBusy]="adding.isPending()" (click)="add()" i18n="@@jury.addCandidates">
            Reprendre les dossiers recevables
          </button>
        </p>
      }
    </section>
  `,
})
export class CandidatesPanel {
  private readonly undo = inject(Undo);
  readonly jury = input.required<Identified<Jury>>();
  protected readonly adding = inject(JuryActs).on('addCandidates', () => this.jury().id);

  protected async add(): Promise<void> {
    const done = await this.adding.ask({ juryId: this.jury().id });
    if (done === null) return;
    const { candidates, added } = done.answer;
    this.undo.say($localize`:@@jury.candidatesAdded:Dossiers au jury : ${candidates}:total:, ajoutés : ${added}:added:.`);
  }
}
