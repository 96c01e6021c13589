import { Component, computed, inject, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { keptForm } from '../../backend/kept/kept-form';
import { Session, unprovenAddress } from '../../backend/session';
import { DialogFrame } from '../../shared/dialogs/dialog-frame';
import { Opened } from '../../shared/dialogs/dialogs';
import { Undo } from '../../shared/dialogs/undo';
import { Busy } from '../../shared/forms/busy';
import { isSound } from '../../shared/forms/checks/faults';
import { invitedPerson, InvitedPersonFields, type InvitedPerson } from '../../shared/invite/invited-person';
import { ConfirmAddress } from '../../shared/page/confirm-address';
import { MessageLanguageField, ownMessageLanguage } from '../../shared/forms/message-language';
import { Problem } from '../../shared/show/problem';
import { KeptNotice } from '../../shared/sending/kept-notice';
import { ApplicationsActs } from '../applications.state';

/** Invites by e-mail somebody who will write the same dossier. */
@Component({
  selector: 'es-invite-co-author',
  imports: [KeptNotice, MessageLanguageField, ConfirmAddress, DialogFrame, InvitedPersonFields, MatButton, Busy, Problem],
  template: `
    <es-dialog heading="Inviter une personne à écrire avec vous" i18n-heading="@@applications.invite" (dismissed)="opened.close()">
      <form class="es-form" novalidate id="invite" (submit)="send($event)">
        <es-kept-notice [kept]="kept" />
        <p i18n="@@applications.inviteLead">
          Elle recevra un lien par e-mail. Elle pourra lire et modifier tout le dossier, comme vous, et le déposer.
        </p>
        <es-invited-person [name]="form.name" [email]="form.email" [refused]="inviting.problemAt('email')" />
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
  protected readonly person = signal<InvitedPerson>({ name: '', email: '' });
  protected readonly form = form(this.person, invitedPerson);
  protected readonly language = signal(ownMessageLanguage());
  protected readonly kept = keptForm(() => `invitation.${this.opened.data.applicationId}`, this.person, {
    title: () => $localize`:@@applications.keptInvitation:Invitation à écrire le dossier`,
    opener: () => $localize`:@@applications.inviteShort:Inviter`,
  });
  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    if (!isSound(this.form) || this.inviting.isPending()) return;
    const [name, email] = [this.person().name.trim(), this.person().email.trim()];
    const arrived = this.kept.sending();
    const { applicationId } = this.opened.data;
    if ((await this.inviting.ask({ applicationId, email, name, language: this.language() })) === null) return;
    arrived();
    this.undo.say($localize`:@@applications.invited:Invitation envoyée à ${email}:email:.`);
    this.opened.close(true);
  }
}
