import { Component, computed, inject, input, signal } from '@angular/core';
import { form, FormField, max, maxLength, min, validate } from '@angular/forms/signals';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatFormField, MatInput } from '@angular/material/input';
import { MatButton } from '@angular/material/button';
import { isCapacity, greatestCapacity } from '@domain/jury/composition';
import type { Jury, Quality } from '@domain/jury/jury';
import type { Identified } from '@domain/shared/document';
import { keptForm } from '../../backend/kept/kept-form';
import { Undo } from '../../shared/dialogs/undo';
import { choicesIn } from '../../shared/choices/choice';
import { Select } from '../../shared/choices/select';
import { Busy } from '../../shared/forms/busy';
import { faultAt, faultIf, isSound } from '../../shared/forms/checks/faults';
import { Field } from '../../shared/forms/field';
import { MessageLanguageField, ownMessageLanguage } from '../../shared/forms/message-language';
import { checkInvited, InvitedPersonFields, type InvitedPerson } from '../../shared/invite/invited-person';
import { Problem } from '../../shared/show/problem';
import { KeptNotice } from '../../shared/sending/kept-notice';
import { JuryGateway, live } from '../jury-gateway';
import { qualityWords } from '../jury-words';
import { JuryActs } from '../jury.state';
import { Shown } from '../../shared/reads/shown';

interface Invited extends InvitedPerson {
  readonly organisationName: string;
  readonly quality: Quality;
  readonly capacity: number;
  readonly voting: boolean;
  readonly alternate: boolean;
}
const blank: Invited = { name: '', email: '', organisationName: '', quality: 'expert', capacity: 12, voting: true, alternate: false };

/** An invitation by e-mail: the person signs in with that address and lands in the jury. */
@Component({
  selector: 'es-invite-juror',
  imports: [
    KeptNotice,
    MessageLanguageField,
    MatButton,
    Busy,
    Field,
    FormField,
    InvitedPersonFields,
    MatCheckbox,
    MatFormField,
    MatInput,
    Problem,
    Select,
    Shown,
  ],
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
  protected readonly person = signal<Invited>(blank);
  protected readonly form = form(this.person, (person) => {
    checkInvited(person);
    maxLength(person.organisationName, 200);
    min(person.capacity, 1);
    max(person.capacity, greatestCapacity);
    validate(person.capacity, ({ value }) =>
      faultIf(!isCapacity(value()), 'capacityWrong', $localize`:@@jury.capacityWrong:Écrivez un nombre de dossiers, de 1 à 200.`),
    );
  });
  protected readonly faultAt = faultAt;
  protected readonly language = signal(ownMessageLanguage());
  protected readonly kept = keptForm(() => `invitation.${this.jury().id}`, this.person, {
    title: () => $localize`:@@jury.keptInvitation:Invitation, ${this.jury().name}:jury:`,
    opener: () => $localize`:@@jury.invite:Inviter un juré`,
    choices: ['quality', 'capacity', 'voting', 'alternate'],
  });
  protected readonly inviting = inject(JuryActs).on('inviteMember', () => this.jury().id, ['email']);
  private readonly programmeId = computed(() => this.jury().programmeId);
  protected readonly read = live(() => this.gateway.invitations(this.programmeId()));
  protected readonly waiting = computed(() =>
    this.read.value([]).filter((one) => one.scopeId === this.jury().id && one.state === 'pending'),
  );

  protected async invite(event: Event): Promise<void> {
    event.preventDefault();
    if (!isSound(this.form)) return;
    const sent = this.person();
    const { name, email, ...details } = sent;
    const arrived = this.kept.sending();
    const to = { name: name.trim(), email: email.trim(), language: this.language() };
    const input = { role: 'juror' as const, scopeId: this.jury().id, ...to, details };
    if ((await this.inviting.ask(input)) === null) return;
    this.undo.say($localize`:@@jury.invited:Invitation envoyée à ${name}:name:.`);
    arrived();
    // Whoever writes the next invitation already keeps it.
    if (this.person().name === '' && this.person().email === '') this.form().reset();
  }
}
