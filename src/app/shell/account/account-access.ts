import { Component, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Session } from '../../backend/session';
import { Busy } from '../../shared/forms/busy';
import { Problem } from '../../shared/show/problem';
import { Unsent } from './unsent';
import { attempt } from '../../shared/acts/attempt';
import { toRefusal } from '../../backend/refusal';

/** What lets somebody in under this name: the password, chosen again through the mailbox, and the sessions open elsewhere. */
@Component({
  selector: 'es-account-access',
  imports: [MatButton, Busy, Problem],
  template: `
    <section class="es-card es-stack">
      <h2 i18n="@@shell.access">Connexion</h2>
      @if (ending.refusal() ?? asking.refusal(); as no) {
        <es-problem [refusal]="no" [retriable]="false" />
      }
      <p i18n="@@shell.accessHelp">
        Un appareil perdu ou partagé ? Fermez toutes vos sessions : il faudra vous reconnecter, sur cet appareil aussi.
      </p>
      <p class="es-row">
        <button type="button" matButton="outlined" [esBusy]="ending.isPending()" (click)="endAll()" i18n="@@shell.signOutEverywhere">
          Se déconnecter partout
        </button>
        <button type="button" matButton (click)="askPassword()" i18n="@@shell.changePassword">Changer de mot de passe</button>
      </p>
      @if (sent()) {
        <p role="status" i18n="@@shell.passwordLinkSent">
          Un lien vient d'être envoyé à {{ email() }} : la page qu'il ouvre permet de choisir un mot de passe.
        </p>
      }
    </section>
  `,
})
export class AccountAccess {
  private readonly session = inject(Session);
  private readonly unsent = inject(Unsent);
  readonly email = input.required<string>();
  protected readonly ending = attempt(toRefusal);
  protected readonly sent = signal(false);
  protected readonly asking = attempt(toRefusal);

  protected async endAll(): Promise<void> {
    if (this.ending.isPending()) return;
    this.asking.forget();
    await this.ending.run(() => this.unsent.before(() => this.session.signOutEverywhere(), 'partout'));
  }

  protected async askPassword(): Promise<void> {
    this.ending.forget();
    if ((await this.asking.run(() => this.session.resetPassword(this.email()))) !== null) this.sent.set(true);
  }
}
