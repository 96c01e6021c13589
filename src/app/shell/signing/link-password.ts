import { Component, inject, input, output, signal } from '@angular/core';
import { MatFormField, MatInput } from '@angular/material/input';
import { MatButton } from '@angular/material/button';
import { Session } from '../../backend/session';
import { Busy } from '../../shared/forms/busy';
import { Field } from '../../shared/forms/field';
import { checkNewPassword, wordsForSignIn } from './words-for-sign-in';
import { attempt } from '../../shared/acts/attempt';
import { toRefusal } from '../../backend/refusal';

/** Whoever opened the link chooses a password: the one from before counts only if they type it again. */
@Component({
  selector: 'es-link-password',
  imports: [MatButton, Busy, Field, MatFormField, MatInput],
  template: `
    <form class="es-card es-form" novalidate (submit)="$event.preventDefault(); choose()">
      @if (again()) {
        <p i18n="@@shell.passwordAgain">
          Votre adresse est confirmée, et les sessions ouvertes auparavant avec ce compte sont fermées. Un mot de passe avait été choisi :
          retapez-le si c'était le vôtre, choisissez-en un autre, ou continuez sans.
        </p>
      } @else {
        <p i18n="@@shell.passwordNew">Choisissez votre mot de passe. Les sessions ouvertes sur d'autres appareils seront fermées.</p>
      }
      <es-field label="Mot de passe" i18n-label="@@shell.password" [help]="help" [error]="error()">
        <mat-form-field
          ><input
            matInput
            #passwordInput
            type="password"
            autocomplete="new-password"
            [value]="password()"
            (input)="password.set(passwordInput.value)"
        /></mat-form-field>
      </es-field>
      <div class="es-row">
        <button type="submit" matButton="filled" [esBusy]="choosing.isPending()" i18n="@@shell.keepPassword">
          Enregistrer ce mot de passe
        </button>
        <button type="button" matButton (click)="chosen.emit()" i18n="@@shell.withoutPassword">Continuer sans mot de passe</button>
      </div>
    </form>
  `,
})
export class LinkPassword {
  private readonly session = inject(Session);
  /** A password had been chosen before the address was proven. */
  readonly again = input.required<boolean>();
  /** A password is kept, or they go on without. */
  readonly chosen = output();
  protected readonly password = signal('');
  protected readonly error = signal<string | null>(null);
  protected readonly choosing = attempt(toRefusal);
  protected readonly help = $localize`:@@shell.passwordHelp:Au moins 12 caractères ; une phrase courte se retient mieux.`;

  protected async choose(): Promise<void> {
    if (this.choosing.isPending()) return;
    this.error.set(checkNewPassword(this.password()));
    if (this.error() !== null) return;
    if ((await this.choosing.run(() => this.session.choosePassword(this.password()))) !== null) this.chosen.emit();
    const refused = this.choosing.refusal();
    if (refused !== null) this.error.set(wordsForSignIn(refused));
  }
}
