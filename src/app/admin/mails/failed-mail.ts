import { Component, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { toRefusal } from '../../backend/refusal';
import { attempt } from '../../shared/acts/attempt';
import { Busy } from '../../shared/forms/busy';
import { Problem } from '../../shared/show/problem';
import { AdminGateway } from '../admin-gateway';
import { refusalWords } from '../admin-words';

/** A mail that reached nobody waits on the home of administrators until one of them took note of it. */
@Component({
  selector: 'es-failed-mail',
  imports: [Busy, MatButton, Problem],
  template: `
    @if (settling.refusal(); as refusal) {
      <es-problem [refusal]="refusal" [words]="settling.problem()" [retriable]="false" />
    }
    <p>
      <button type="button" matButton="outlined" [esBusy]="settling.isPending()" (click)="settle()" i18n="@@admin.settleMail">
        J'en ai pris note
      </button>
    </p>
    <p class="es-muted es-small" i18n="@@admin.settleMailWhat">Cet échec n'attendra plus sur l'accueil des administrateurs.</p>
  `,
})
export class FailedMail {
  private readonly gateway = inject(AdminGateway);
  readonly mailId = input.required<string>();
  protected readonly settling = attempt(toRefusal, refusalWords);

  protected async settle(): Promise<void> {
    await this.settling.run(() => this.gateway.settleFailedMail(this.mailId()));
  }
}
