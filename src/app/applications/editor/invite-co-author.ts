import { Component, computed, inject, signal } from '@angular/core';
import { MatFormField, MatInput } from '@angular/material/input';
import { MatButton } from '@angular/material/button';
import { keptForm } from '../../backend/kept/kept-form';
import { Session, unprovenAddress } from '../../backend/session';
import { DialogFrame } from '../../shared/dialogs/dialog-frame';
import { Opened } from '../../shared/dialogs/dialogs';
import { Undo } from '../../shared/dialogs/undo';
import { Busy } from '../../shared/forms/busy';
import { Field } from '../../shared/forms/field';
import { ConfirmAddress } from '../../shared/page/confirm-address';
import { MessageLanguageField, ownMessageLanguage } from '../../shared/forms/message-language';
import { Problem } from '../../shared/show/problem';
import { KeptNotice } from '../../shared/sending/kept-notice';
import { ApplicationsActs } from '../applications.state';

const address = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Invites by e-mail somebody who will write the same dossier. */
@Component({
  selector: 'es-invite-co-author',
  imports: [KeptNotice, MessageLanguageField, ConfirmAddress, DialogFrame, Field, MatFormField, MatInput, MatButton, Busy, Problem],
  template: `
    <es-dialog heading="Inviter une personne à écrire avec vous" i18n-heading="@@applications.invite" (dismissed)="opened.close()">
      <form class="es-form" novalidate id="invite" (submit)="send($event)">
        <es-kept-notice [kept]="kept" />
        <p i18n="@@applications.inviteLead">
          Elle recevra un lien par e-mail. Elle pourra lire et modifier tout le dossier, comme vous, et le déposer.
        </p>
        <es-field label="Son nom" i18n-label="@@applications.inviteName" [error]="nameError()">
          <mat-form-field
            ><input matInput type="text" autocomplete="name" maxlength="120" [value]="name()" (input)="name.set(text($event))"
          /></mat-form-field>
        </es-field>
        <es-field label="Son adresse e-mail" i18n-label="@@applications.inviteEmail" [error]="emailError()">
          <mat-form-field
            ><input matInput type="email" autocomplete="email" maxlength="200" [value]="email()" (input)="email.set(text($event))"
          /></mat-form-field>
        </es-field>
        <es-message-language [(language)]="language" />
        @if (inviting.problem(); as words) {
          <es-problem [words]="words" [retriable]="false" />
        }
        @if (unproven(); as own) {
          <es-confirm-address
            [email]="own"
            (confirmed)="session.refresh()"
            (asked)="session.verifyEmail('/candidatures/' + opened.data.applicationId)"
          />
        }
      </form>
      <button actions type="submit" form="invite" matButton="filled" [esBusy]="inviting.isPending()" i18n="@@applications.sendInvitation">
        Envoyer l'invitation
      </button>
      <button actions type="button" matButton (click)="opened.close()" i18n="@@applications.cancel">Annuler</button>
    </es-dialog>
  `,
})
export class InviteCoAuthor {
  protected readonly opened = inject<Opened<{ readonly applicationId: string }, boolean>>(Opened);
  private readonly undo = inject(Undo);
  protected readonly session = inject(Session);
  protected readonly unproven = computed(() => unprovenAddress(this.session.state()));
  protected readonly inviting = inject(ApplicationsActs).on('inviteCoAuthor', () => this.opened.data.applicationId, ['email']);
  protected readonly name = signal('');
  protected readonly language = signal(ownMessageLanguage());
  protected readonly email = signal('');
  protected readonly kept = keptForm(
    () => `invitation.${this.opened.data.applicationId}`,
    { name: this.name, email: this.email },
    {
      title: () => $localize`:@@applications.keptInvitation:Invitation à écrire le dossier`,
      opener: () => $localize`:@@applications.inviteShort:Inviter`,
    },
  );
  private readonly tried = signal(false);

  protected readonly nameError = computed(() =>
    this.tried() && this.name().trim() === '' ? $localize`:@@applications.nameNeeded:Écrivez son nom.` : null,
  );
  protected readonly emailError = computed(() => {
    const refused = this.inviting.problemAt('email');
    if (refused !== null) return refused;
    return this.tried() && !address.test(this.email().trim())
      ? $localize`:@@applications.emailNeeded:Écrivez une adresse complète, par exemple nom@exemple.org.`
      : null;
  });

  protected text = (event: Event): string => (event.target as HTMLInputElement).value;

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const [name, email] = [this.name().trim(), this.email().trim()];
    if (name === '' || !address.test(email) || this.inviting.isPending()) return;
    const arrived = this.kept.sending();
    const { applicationId } = this.opened.data;
    if ((await this.inviting.ask({ applicationId, email, name, language: this.language() })) === null) return;
    arrived();
    this.undo.say($localize`:@@applications.invited:Invitation envoyée à ${email}:email:.`);
    this.opened.close(true);
  }
}
