import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { of } from 'rxjs';
import { live } from '../../backend/live';
import { Session } from '../../backend/session';
import { Undo } from '../../shared/dialogs/undo';
import { Busy } from '../../shared/forms/busy';
import { DayTimePipe } from '../../shared/formats/pipes';
import { Problem } from '../../shared/show/problem';
import { ApplicationsGateway } from '../applications-gateway';
import { attempt } from '../../shared/acts/attempt';
import { toRefusal } from '../../backend/refusal';

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
        @if (renouncing.problem(); as words) {
          <es-problem [words]="words" [retriable]="false" />
        }
        <p>
          <button type="button" matButton="outlined" [esBusy]="renouncing.isPending()" (click)="takeBack()" i18n="@@applications.takeBack">
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
  protected readonly renouncing = attempt(toRefusal);

  protected async takeBack(): Promise<void> {
    const uid = this.session.uid();
    if (uid === null) return;
    if ((await this.renouncing.run(() => this.gateway.takeBack(this.id(), uid))) === null) return;
    this.undo.say($localize`:@@applications.takenBack:Vous avez renoncé à ce dépôt. Votre dossier reste un brouillon.`);
  }
}
