import { Component, computed, input, output, signal } from '@angular/core';
import { MatFormField, MatInput } from '@angular/material/input';
import { MatButton } from '@angular/material/button';
import type { MemberInvitation } from '@domain/people/acts';
import type { InvitableRole } from '@domain/people/invitations';
import type { Edition } from '@domain/programmes/programmes';
import type { Identified } from '@domain/shared/document';
import { keptForm } from '../../backend/kept/kept-form';
import { choicesIn, choicesNamed } from '../../shared/choices/choice';
import { Select } from '../../shared/choices/select';
import { Busy } from '../../shared/forms/busy';
import { Field } from '../../shared/forms/field';
import { MessageLanguageField, ownMessageLanguage } from '../../shared/forms/message-language';
import { Problem } from '../../shared/show/problem';
import type { Refused } from '../../shared/words-for-refusal';
import { refusalWords, roleWords } from '../admin-words';
import type { Scope } from '../scopes';
import { isAddress, needsEdition, rolesFor, scopeIdFor } from './invitation-draft';
import { startsFrom } from '../../shared/forms/starts-from';
import { KeptNotice } from '../../shared/sending/kept-notice';

/** To whom, for which role, where. What is typed stays until the server has accepted. */
@Component({
  selector: 'es-invitation-form',
  imports: [KeptNotice, MessageLanguageField, MatButton, Busy, Field, MatFormField, MatInput, Problem, Select],
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
  protected readonly role = startsFrom<InvitableRole>(() => this.roles()[0] ?? 'manager');
  protected readonly edition = startsFrom(() => this.editions()[0]?.id ?? '');
  protected readonly withEdition = computed(() => needsEdition(this.role()));
  protected readonly email = signal('');
  protected readonly name = signal('');
  protected readonly language = signal(ownMessageLanguage());
  /** Who hands the invitation over says when it is done. */
  readonly kept = keptForm(
    () => `invitation.${this.scope().programmeId ?? 'all'}`,
    { name: this.name, email: this.email, role: this.role, edition: this.edition },
    {
      title: () => $localize`:@@admin.keptInvitation:Invitation, ${this.scope().name}:scope:`,
      opener: () => $localize`:@@admin.invite:Inviter une personne`,
      choices: ['role', 'edition'],
    },
  );
  private readonly tried = signal(false);

  protected readonly emailError = computed(() => {
    const refused = this.refused();
    if (refused?.field === 'email')
      return refusalWords[refused.detail] ?? $localize`:@@admin.emailWrong:Écrivez une adresse complète, par exemple nom@exemple.org.`;
    return this.tried() && !isAddress(this.email())
      ? $localize`:@@admin.emailWrong:Écrivez une adresse complète, par exemple nom@exemple.org.`
      : null;
  });
  protected readonly nameError = computed(() =>
    this.tried() && (this.name().trim() === '' || this.name().length > 120)
      ? $localize`:@@admin.nameMissing:Indiquez le nom de la personne.`
      : null,
  );
  protected readonly editionError = computed(() =>
    this.tried() && this.withEdition() && this.edition() === '' ? (refusalWords['scopeMissing'] ?? '') : null,
  );
  /** A refusal that no field explains. */
  protected readonly other = computed(() => (this.refused()?.field === 'email' ? null : this.refused()));
  protected readonly otherWords = computed(() => refusalWords[this.other()?.detail ?? ''] ?? '');

  protected send(event: Event): void {
    event.preventDefault();
    this.tried.set(true);
    const scopeId = scopeIdFor(this.scope(), this.role(), this.edition());
    if (isAddress(this.email()) && this.nameError() === null && scopeId !== '') {
      this.sent.emit({
        role: this.role(),
        scopeId,
        email: this.email().trim().toLowerCase(),
        name: this.name().trim(),
        language: this.language(),
      });
      return;
    }
    setTimeout(() => (event.target as HTMLFormElement).querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  }
}
