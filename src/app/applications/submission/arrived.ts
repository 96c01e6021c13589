import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { of } from 'rxjs';
import { live } from '../../backend/live';
import { toRefusal } from '../../backend/refusal';
import { Session } from '../../backend/session';
import { Undo } from '../../shared/dialogs/undo';
import { Busy } from '../../shared/forms/busy';
import { DayTimePipe } from '../../shared/formats/pipes';
import { Problem } from '../../shared/show/problem';
import { wordsForRefusal } from '../../shared/words-for-refusal';
import { ApplicationsGateway } from '../applications-gateway';

/** A submission that reached the server and was never answered: the closing hands it in, unless its author takes it back (decision 0010). */
@Component({
  selector: 'es-arrived',
  imports: [MatButton, Busy, DayTimePipe, Problem],
  template: `
    @if (asked(); as one) {
      <section class="es-card es-stack" aria-labelledby="arrived">
        <h2 id="arrived"><ng-container i18n="@@applications.arrived">Dépôt demandé</ng-container>&ngsp;{{ one.at | dayTime }}</h2>
        <p i18n="@@applications.arrivedHint">
          Il n'a pas encore abouti. À la clôture, votre dossier sera déposé tel qu'il est, sauf si vous le modifiez d'ici là.
        </p>
        @if (problem()) {
          <es-problem [words]="problem()" [retriable]="false" />
        }
        <p>
          <button type="button" matButton="outlined" [esBusy]="busy()" (click)="takeBack()" i18n="@@applications.takeBack">
            Renoncer à ce dépôt
          </button>
        </p>
      </section>
    }
  `,
})
export class Arrived {
  private readonly gateway = inject(ApplicationsGateway);
  private readonly session = inject(Session);
  private readonly undo = inject(Undo);
  readonly id = input.required<string>();
  private readonly read = live(() => {
    const uid = this.session.uid();
    return uid === null ? of(null) : this.gateway.arrival(this.id(), uid);
  });
  protected readonly asked = computed(() => this.read.value(null));
  protected readonly busy = signal(false);
  protected readonly problem = signal('');

  protected async takeBack(): Promise<void> {
    const uid = this.session.uid();
    if (uid === null) return;
    this.busy.set(true);
    this.problem.set('');
    try {
      await this.gateway.takeBack(this.id(), uid);
      this.undo.say($localize`:@@applications.takenBack:Vous avez renoncé à ce dépôt. Votre dossier reste un brouillon.`);
    } catch (error) {
      this.problem.set(wordsForRefusal(toRefusal(error)));
    } finally {
      this.busy.set(false);
    }
  }
}
