import { Component, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { toRefusal, type Refusal } from '../../backend/refusal';
import { Session } from '../../backend/session';
import { Busy } from '../../shared/forms/busy';
import { Problem } from '../../shared/show/problem';
import { Unsent } from './unsent';

/** What lets somebody in under this name: the password, chosen again through the mailbox, and the sessions open elsewhere. */
@Component({
  selector: 'es-account-access',
  imports: [MatButton, Busy, Problem],
  template: `
    <section class="es-card es-stack">
      <h2 i18n="@@shell.access">Connexion</h2>
      @if (refusal(); as no) {
        <es-problem [refusal]="no" [retriable]="false" />
      }
      <p i18n="@@shell.accessHelp">
        Un appareil perdu ou partagé ? Fermez toutes vos sessions : il faudra vous reconnecter, sur cet appareil aussi.
      </p>
      <p class="es-row">
        <button type="button" matButton="outlined" [esBusy]="busy()" (click)="endAll()" i18n="@@shell.signOutEverywhere">
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
  protected readonly busy = signal(false);
  protected readonly sent = signal(false);
  protected readonly refusal = signal<Refusal | null>(null);

  protected async endAll(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    await this.attempt(() => this.unsent.before(() => this.session.signOutEverywhere(), 'partout'));
    this.busy.set(false);
  }

  protected async askPassword(): Promise<void> {
    if (await this.attempt(() => this.session.resetPassword(this.email()))) this.sent.set(true);
  }

  private async attempt(act: () => Promise<void>): Promise<boolean> {
    this.refusal.set(null);
    try {
      await act();
      return true;
    } catch (error) {
      this.refusal.set(toRefusal(error));
      return false;
    }
  }
}
