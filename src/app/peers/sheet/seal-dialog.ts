import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { SheetTally } from '@domain/peers/sheet';
import { DialogFrame } from '../../shared/dialogs/dialog-frame';
import { Opened } from '../../shared/dialogs/dialogs';
import { Busy } from '../../shared/forms/busy';
import { Problem } from '../../shared/show/problem';
import { PeersActs } from '../peers.state';

export interface SealAsked {
  readonly sessionId: string;
  readonly halfDayId: string;
  readonly label: string;
  readonly tally: SheetTally;
}

/** Sealing says what the sheet holds, and what will no longer reach it. */
@Component({
  selector: 'es-seal-dialog',
  imports: [DialogFrame, MatButton, Busy, Problem],
  template: `
    <es-dialog heading="Sceller la feuille" i18n-heading="@@peers.sealTitle" (dismissed)="opened.close()">
      <div class="es-stack">
        <p class="es-sentence">
          <b>{{ asked.label }}</b>
        </p>
        <p>
          <ng-container i18n="@@peers.sealHolds">{came, plural,
            =0 {Personne n'y est présent.}
            one {Une personne y est présente ou en retard.}
            other {{{ came }} personnes y sont présentes ou en retard.}
          }</ng-container>
        </p>
        @if (asked.tally.unsigned > 0) {
          <p>
            <ng-container i18n="@@peers.sealUnsigned">{asked.tally.unsigned, plural,
              one {
                Une personne n'a ni signature ni note : elle reste sans présence, et une signature gardée sur son téléphone ne sera plus
                reçue.
              }
              other {
                {{ asked.tally.unsigned }} personnes n'ont ni signature ni note : elles restent sans présence, et les signatures gardées sur
                leurs téléphones ne seront plus reçues.
              }
            }</ng-container>
          </p>
        }
        <p class="es-muted" i18n="@@peers.sealFinal">
          Une feuille scellée ne se rouvre pas : plus personne n'y signe ni n'y note. Son empreinte est inscrite au journal.
        </p>
        @if (sealing.refusal(); as no) {
          <es-problem [refusal]="no" [words]="sealing.problem()" [retriable]="false" />
        }
      </div>
      <button
        actions
        type="button"
        matButton="outlined"
        class="es-danger"
        [esBusy]="sealing.isPending()"
        (click)="seal()"
        i18n="@@peers.sealNow"
      >
        Sceller la feuille
      </button>
      <button actions type="button" matButton (click)="opened.close()" i18n="@@peers.goBack">Revenir</button>
    </es-dialog>
  `,
})
export class SealDialog {
  protected readonly opened = inject<Opened<SealAsked, boolean>>(Opened);
  protected readonly asked = this.opened.data;
  protected readonly came = this.asked.tally.present + this.asked.tally.late;
  private readonly subject = `${this.asked.sessionId}~${this.asked.halfDayId}`;
  protected readonly sealing = inject(PeersActs).on('sealSheet', () => this.subject);

  protected async seal(): Promise<void> {
    const { sessionId, halfDayId } = this.asked;
    if ((await this.sealing.ask({ sessionId, halfDayId })) !== null) this.opened.close(true);
  }
}
