import { Component, computed, inject, input, signal } from '@angular/core';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatFormField, MatInput } from '@angular/material/input';
import { MatButton } from '@angular/material/button';
import type { Jury, Quality } from '@domain/jury/jury';
import type { Identified } from '@domain/shared/document';
import { keptForm } from '../../backend/kept/kept-form';
import { Undo } from '../../shared/dialogs/undo';
import { choicesIn } from '../../shared/choices/choice';
import { Select } from '../../shared/choices/select';
import { Busy } from '../../shared/forms/busy';
import { Field } from '../../shared/forms/field';
import { MessageLanguageField, ownMessageLanguage } from '../../shared/forms/message-language';
import { Problem } from '../../shared/show/problem';
import { KeptNotice } from '../../shared/sending/kept-notice';
import { JuryGateway, live } from '../jury-gateway';
import { qualityWords } from '../jury-words';
import { JuryActs } from '../jury.state';
import { Shown } from '../../shared/reads/shown';

const blank = { name: '', email: '', organisationName: '', quality: 'expert' as Quality, capacity: 12, voting: true, alternate: false };

/** An invitation by e-mail: the person signs in with that address and lands in the jury. */
@Component({
  selector: 'es-invite-juror',
  imports: [KeptNotice, MessageLanguageField, MatButton, Busy, Field, MatCheckbox, MatFormField, MatInput, Problem, Select, Shown],
  templateUrl: './invite-juror.html',
  styles: `
    button {
      justify-self: start;
    }
    summary {
      cursor: pointer;
    }
    form {
      margin-top: var(--es-space-2);
    }
    .fields {
      display: grid;
      gap: var(--es-space-2);
      grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr));
    }
  `,
})
export class InviteJuror {
  private readonly gateway = inject(JuryGateway);
  private readonly undo = inject(Undo);
  readonly jury = input.required<Identified<Jury>>();
  protected readonly qualities = choicesIn(qualityWords, Object.keys(qualityWords) as readonly Quality[]);
  protected readonly person = signal(blank);
  protected readonly language = signal(ownMessageLanguage());
  protected readonly kept = keptForm(() => `invitation.${this.jury().id}`, this.person, {
    title: () => $localize`:@@jury.keptInvitation:Invitation, ${this.jury().name}:jury:`,
    opener: () => $localize`:@@jury.invite:Inviter un juré`,
    choices: ['quality', 'capacity', 'voting', 'alternate'],
  });
  protected readonly tried = signal(false);
  protected readonly nameError = computed(() =>
    this.tried() && this.person().name.trim() === '' ? $localize`:@@jury.nameMissing:Écrivez le nom de la personne.` : null,
  );
  protected readonly emailError = computed(() =>
    this.tried() && !/^\S+@\S+\.\S+$/.test(this.person().email.trim()) ? $localize`:@@jury.emailWrong:Écrivez une adresse complète.` : null,
  );
  protected readonly inviting = inject(JuryActs).on('inviteMember', () => this.jury().id);
  private readonly programmeId = computed(() => this.jury().programmeId);
  protected readonly read = live(() => this.gateway.invitations(this.programmeId()));
  protected readonly waiting = computed(() =>
    this.read.value([]).filter((one) => one.scopeId === this.jury().id && one.state === 'pending'),
  );

  protected set(part: Partial<typeof blank>): void {
    this.person.update((person) => ({ ...person, ...part }));
  }
  protected async invite(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (this.nameError() !== null || this.emailError() !== null) return;
    const sent = this.person();
    const { name, email, ...details } = sent;
    const arrived = this.kept.sending();
    const to = { name: name.trim(), email: email.trim(), language: this.language() };
    const input = { role: 'juror' as const, scopeId: this.jury().id, ...to, details };
    if ((await this.inviting.ask(input)) === null) return;
    this.undo.say($localize`:@@jury.invited:Invitation envoyée à ${name}:name:.`);
    arrived();
    // Whoever writes the next invitation already keeps it.
    if (this.person().name === '' && this.person().email === '') this.tried.set(false);
  }
}
