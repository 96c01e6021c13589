import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Ballot, Jury } from '@domain/jury/jury';
import type { Identified } from '@domain/shared/document';
import { Busy } from '../../shared/forms/busy';
import { Problem } from '../../shared/show/problem';
import { JuryGateway, live } from '../jury-gateway';
import { attempt } from '../../shared/acts/attempt';
import { toRefusal } from '../../backend/refusal';
import { Shown } from '../../shared/reads/shown';

/** One's own vote: chosen, shown, then cast once. */
@Component({
  selector: 'es-ballot-box',
  imports: [MatButton, Busy, Problem, Shown],
  template: `
    <section class="es-card es-stack" aria-labelledby="ballot">
      <h3 id="ballot" i18n="@@jury.yourVote">Votre vote : retenir ce projet ?</h3>
      <ng-container *esShown="[read]; lines: 2">
        @if (cast(); as choice) {
          <p role="status">
            <b>{{ words[choice] }}</b>. <ng-container i18n="@@jury.voteTaken">Votre vote est enregistré ; il ne change plus.</ng-container>
          </p>
        } @else if (chosen(); as choice) {
          <p i18n="@@jury.voteConfirm">
            Vous votez <b>{{ words[choice] }}</b>. Un vote ne se reprend pas.
          </p>
          <div class="es-row">
            <button type="button" matButton="filled" [esBusy]="voting.isPending()" (click)="vote(choice)" i18n="@@jury.voteNow">
              Voter
            </button>
            <button type="button" matButton (click)="chosen.set(null)" i18n="@@jury.changeMind">Choisir autrement</button>
          </div>
        } @else {
          <div class="es-row">
            @for (choice of choices; track choice) {
              <button type="button" matButton="outlined" class="es-large" (click)="chosen.set(choice)">{{ words[choice] }}</button>
            }
          </div>
        }
      </ng-container>
      @if (voting.problem(); as said) {
        <es-problem [words]="said" [retriable]="false" />
      }
    </section>
  `,
})
export class BallotBox {
  private readonly gateway = inject(JuryGateway);
  readonly jury = input.required<Identified<Jury>>();
  readonly applicationId = input.required<string>();
  protected readonly choices: readonly Ballot['choice'][] = ['for', 'against', 'abstain'];
  protected readonly words: Readonly<Record<Ballot['choice'], string>> = {
    for: $localize`:@@jury.choiceFor:Pour`,
    against: $localize`:@@jury.choiceAgainst:Contre`,
    abstain: $localize`:@@jury.choiceAbstain:Abstention`,
  };
  protected readonly chosen = signal<Ballot['choice'] | null>(null);
  protected readonly voting = attempt(toRefusal, {
    permission: $localize`:@@jury.voteRefused:Votre vote n'est pas accepté : la salle est passée à un autre projet, vous avez déjà voté, ou vous n'avez pas voix délibérative.`,
  });
  private readonly juryId = computed(() => this.jury().id);
  protected readonly read = live(() => this.gateway.ballot(this.juryId(), this.applicationId(), this.gateway.session.uid() ?? ''));
  protected readonly cast = computed(() => this.read.value(null)?.choice ?? null);

  protected async vote(choice: Ballot['choice']): Promise<void> {
    const uid = this.gateway.session.uid() ?? '';
    const voted = await this.voting.run(() => this.gateway.castBallot(this.jury(), this.applicationId(), uid, choice));
    if (voted !== null) this.chosen.set(null);
  }
}
