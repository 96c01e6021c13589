import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { Component, inject, signal } from '@angular/core';
import { MatFormField, MatInput } from '@angular/material/input';
import { MatButton } from '@angular/material/button';
import { keptForm } from '../../backend/kept/kept-form';
import { DialogFrame } from '../../shared/dialogs/dialog-frame';
import { Opened } from '../../shared/dialogs/dialogs';
import { Busy } from '../../shared/forms/busy';
import { Field } from '../../shared/forms/field';
import { Problem } from '../../shared/show/problem';
import { KeptNotice } from '../../shared/sending/kept-notice';
import type { Shown } from '../peers-gateway';
import { PeersActs } from '../peers.state';
import { OwnWords } from '../../shared/show/own-words';

export interface CancelAsked {
  readonly session: Shown;
}

/** Cancelling says to how many people it will be told, and why. */
@Component({
  selector: 'es-cancel-dialog',
  imports: [KeptNotice, DialogFrame, MatButton, Busy, Field, CdkTextareaAutosize, MatFormField, MatInput, Problem, OwnWords],
  template: `
    <es-dialog heading="Annuler la séance" i18n-heading="@@peers.cancelTitle" (dismissed)="opened.close()">
      <form id="peers-cancel" class="es-form" novalidate (submit)="confirm($event)">
        <es-kept-notice [kept]="kept" />
        <p>
          <b esOwnWords>{{ session.title }}</b>
        </p>
        <p>
          <ng-container i18n="@@peers.cancelEffect">{told, plural,
            =0 {Personne n'est inscrit : aucun message ne partira.}
            one {Une personne, inscrite ou en attente, recevra un message avec votre raison.}
            other {{{ told }} personnes, inscrites ou en attente, recevront un message avec votre raison.}
          }</ng-container>
        </p>
        <p class="es-muted" i18n="@@peers.cancelFinal">Une séance annulée ne se rouvre pas ; vous pourrez en prévoir une autre.</p>
        <es-field label="La raison, telle qu'elle sera lue" i18n-label="@@peers.cancelReason" [max]="500" [error]="error()">
          <mat-form-field>
            <textarea
              #why
              [value]="reason()"
              (input)="reason.set(why.value)"
              matInput
              cdkTextareaAutosize
              cdkAutosizeMinRows="3"
              maxlength="500"
            ></textarea>
          </mat-form-field>
        </es-field>
        @if (cancelling.refusal(); as no) {
          <es-problem [refusal]="no" [words]="cancelling.problem()" [retriable]="false" />
        }
      </form>
      <button
        actions
        type="submit"
        form="peers-cancel"
        matButton="outlined"
        class="es-danger"
        [esBusy]="cancelling.isPending()"
        i18n="@@peers.cancelNow"
      >
        Annuler la séance
      </button>
      <button actions type="button" matButton (click)="opened.close()" i18n="@@peers.goBack">Revenir</button>
    </es-dialog>
  `,
})
export class CancelDialog {
  protected readonly opened = inject<Opened<CancelAsked, boolean>>(Opened);
  protected readonly session = this.opened.data.session;
  protected readonly told = this.session.registeredCount + this.session.waitingCount;
  protected readonly reason = signal('');
  protected readonly kept = keptForm(
    () => `session.${this.session.id}.cancel`,
    { reason: this.reason },
    {
      opener: () => $localize`:@@peers.cancelSession:Annuler la séance…`,
      title: () => $localize`:@@peers.keptCancel:Annulation de « ${this.session.title}:title: »`,
    },
  );
  protected readonly error = signal<string | null>(null);
  protected readonly cancelling = inject(PeersActs).on('cancelSession', () => this.session.id);

  protected async confirm(event: Event): Promise<void> {
    event.preventDefault();
    const reason = this.reason();
    this.error.set(
      reason.trim() === '' ? $localize`:@@peers.cancelReasonMissing:Donnez la raison : les personnes inscrites la liront.` : null,
    );
    if (this.error() !== null) return;
    const arrived = this.kept.sending();
    if ((await this.cancelling.ask({ sessionId: this.session.id, reason })) === null) return;
    arrived();
    this.opened.close(true);
  }
}
