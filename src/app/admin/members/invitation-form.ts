import { Component, computed, input, output, signal } from '@angular/core';
import { form, FormField, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { MemberInvitation } from '@domain/people/acts';
import type { InvitableRole } from '@domain/people/invitations';
import type { Edition } from '@domain/programmes/programmes';
import type { Identified } from '@domain/shared/document';
import { keptForm } from '../../backend/kept/kept-form';
import { choicesIn, choicesNamed } from '../../shared/choices/choice';
import { Select } from '../../shared/choices/select';
import { Busy } from '../../shared/forms/busy';
import { faultAt, faultIf, isSound } from '../../shared/forms/checks/faults';
import { Field } from '../../shared/forms/field';
import { MessageLanguageField, ownMessageLanguage } from '../../shared/forms/message-language';
import { checkInvited, InvitedPersonFields, type InvitedPerson } from '../../shared/invite/invited-person';
import { Problem } from '../../shared/show/problem';
import type { Refused } from '../../shared/words-for-refusal';
import { refusalWords, roleWords } from '../admin-words';
import type { Scope } from '../scopes';
import { needsEdition, rolesFor, scopeIdFor } from './invitation-draft';
import { KeptNotice } from '../../shared/sending/kept-notice';

interface Draft extends InvitedPerson {
  readonly role: InvitableRole;
  /** Where the role is one of an edition. */
  readonly edition: string;
}
const blank: Draft = { name: '', email: '', role: 'manager', edition: '' };

/** To whom, for which role, where. What is typed stays until the server has accepted. */
@Component({
  selector: 'es-invitation-form',
  imports: [KeptNotice, MessageLanguageField, MatButton, Busy, Field, FormField, InvitedPersonFields, Problem, Select],
  templateUrl: './invitation-form.html',
})
export class InvitationForm {
  readonly scope = input.required<Scope>();
  readonly editions = input<readonly Identified<Edition>[]>([]);
  readonly sending = input(false);
  readonly refused = input<(Refused & { readonly field: string | null }) | null>(null);
  readonly sent = output<MemberInvitation>();
  readonly dismissed = output();

  protected readonly roles = computed(() => rolesFor(this.scope()));
  protected readonly roleChoices = computed(() => choicesIn(roleWords, this.roles()));
  protected readonly editionChoices = computed(() => choicesNamed(this.editions()));
  private readonly known = computed<Draft>(() => ({
    ...blank,
    role: this.roles()[0] ?? blank.role,
    edition: this.editions()[0]?.id ?? '',
  }));
  protected readonly draft = signal<Draft>(blank);
  protected readonly form = form(this.draft, (invitation) => {
    checkInvited(invitation);
    validate(invitation.edition, ({ value, valueOf }) =>
      faultIf(needsEdition(valueOf(invitation.role)) && value() === '', 'scopeMissing', refusalWords['scopeMissing'] ?? ''),
    );
  });
  protected readonly withEdition = computed(() => needsEdition(this.draft().role));
  protected readonly language = signal(ownMessageLanguage());
  /** Who hands the invitation over says when it is done. */
  readonly kept = keptForm(() => `invitation.${this.scope().programmeId ?? 'all'}`, this.draft, {
    title: () => $localize`:@@admin.keptInvitation:Invitation, ${this.scope().name}:scope:`,
    opener: () => $localize`:@@admin.invite:Inviter une personne`,
    known: this.known,
    choices: ['role', 'edition'],
  });
  protected readonly faultAt = faultAt;

  protected readonly emailRefused = computed(() => {
    const refused = this.refused();
    if (refused?.field !== 'email') return null;
    return refusalWords[refused.detail] ?? $localize`:@@admin.emailWrong:Écrivez une adresse complète, par exemple nom@exemple.org.`;
  });
  /** A refusal that no field explains. */
  protected readonly other = computed(() => (this.refused()?.field === 'email' ? null : this.refused()));
  protected readonly otherWords = computed(() => refusalWords[this.other()?.detail ?? ''] ?? '');

  protected send(event: Event): void {
    event.preventDefault();
    if (!isSound(this.form)) return;
    const { role, edition, email, name } = this.draft();
    this.sent.emit({
      role,
      scopeId: scopeIdFor(this.scope(), role, edition),
      email: email.trim().toLowerCase(),
      name: name.trim(),
      language: this.language(),
    });
  }
}
