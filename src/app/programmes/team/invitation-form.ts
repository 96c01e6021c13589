import { Component, computed, inject, input, signal } from '@angular/core';
import { applyWhen, form, FormField } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { InvitableRole } from '@domain/people/invitations';
import { scopeOf } from '@domain/people/people';
import { map, of } from 'rxjs';
import { keptForm } from '../../backend/kept/kept-form';
import { live } from '../../backend/live';
import { Undo } from '../../shared/dialogs/undo';
import { choicesIn, choicesNamed } from '../../shared/choices/choice';
import { Select } from '../../shared/choices/select';
import { Busy } from '../../shared/forms/busy';
import { isSound } from '../../shared/forms/checks/faults';
import { Field } from '../../shared/forms/field';
import { MessageLanguageField, ownMessageLanguage } from '../../shared/forms/message-language';
import { checkInvited, InvitedPersonFields, type InvitedPerson } from '../../shared/invite/invited-person';
import { Problem } from '../../shared/show/problem';
import { KeptNotice } from '../../shared/sending/kept-notice';
import { roleWords } from '../programme-words';
import { ProgrammesGateway } from '../programmes-gateway';
import { JurorDetails, jurorDetails, noDetails, type Details } from './juror-details';
import { ProgrammesActs } from '../programmes.state';
import { Shown } from '../../shared/reads/shown';

interface Scope {
  readonly id: string;
  readonly name: string;
}

interface Draft extends InvitedPerson {
  readonly role: InvitableRole;
  /** Of a juror. */
  readonly details: Details;
}

/** Who, for what, where; the message leaves at once and names who invites. */
@Component({
  selector: 'es-invitation-form',
  imports: [KeptNotice, MessageLanguageField, MatButton, Busy, Field, FormField, InvitedPersonFields, JurorDetails, Problem, Select, Shown],
  templateUrl: './invitation-form.html',
})
export class InvitationForm {
  private readonly gateway = inject(ProgrammesGateway);
  private readonly undo = inject(Undo);
  readonly programmeId = input.required<string>();
  readonly programmeName = input.required<string>();
  protected readonly roles = choicesIn<InvitableRole>(roleWords(), ['juror', 'coach', 'expert', 'manager', 'partner']);
  protected readonly invitation = signal<Draft>({ name: '', email: '', role: 'juror', details: noDetails });
  protected readonly form = form(this.invitation, (invitation) => {
    checkInvited(invitation);
    applyWhen(invitation.details, ({ valueOf }) => valueOf(invitation.role) === 'juror', jurorDetails);
  });
  protected readonly role = computed(() => this.invitation().role);
  protected readonly language = signal(ownMessageLanguage());
  protected readonly kept = keptForm(() => `invitation.${this.programmeId()}`, this.invitation, {
    title: () => $localize`:@@programmes.keptInvitation:Invitation, ${this.programmeName()}:programme:`,
    choices: ['role', 'details'],
  });
  protected readonly inviting = inject(ProgrammesActs).on('inviteMember', this.programmeId, ['email']);
  protected readonly read = live(() => this.scopesOf(this.role()));
  protected readonly scopes = computed<readonly Scope[]>(() => this.read.value([]));
  protected readonly scopeChoices = computed(() => choicesNamed(this.scopes()));
  /** The latest first: each role finds again what was chosen for it, and its list is read anew when the role changes. */
  private readonly chosen = signal<readonly string[]>([]);
  /** What was chosen stays, as long as the role allows it. */
  protected readonly scopeId = computed(() => {
    const ids = this.scopes().map(({ id }) => id);
    return this.chosen().find((id) => ids.includes(id)) ?? ids[0] ?? '';
  });

  protected place(id: string): void {
    this.chosen.update((before) => [id, ...before.filter((one) => one !== id)]);
  }

  protected async invite(event: Event): Promise<void> {
    event.preventDefault();
    if (!isSound(this.form) || this.scopeId() === '') return;
    const { role, email, name, details } = this.invitation();
    const [scopeId, language] = [this.scopeId(), this.language()];
    const request = { role, scopeId, email: email.trim(), name: name.trim(), language, details: role === 'juror' ? { ...details } : {} };
    const arrived = this.kept.sending();
    if ((await this.inviting.ask(request)) === null) return;
    arrived();
    this.arrive(request.email);
  }

  private scopesOf(role: InvitableRole) {
    const named = map((found: readonly Scope[]) => found.map(({ id, name }) => ({ id, name })));
    const kind = scopeOf[role];
    if (kind === 'jury') return this.gateway.juries(this.programmeId()).pipe(named);
    if (kind === 'edition') return this.gateway.editions(this.programmeId()).pipe(named);
    return of<readonly Scope[]>([{ id: this.programmeId(), name: this.programmeName() }]);
  }

  private arrive(email: string): void {
    this.undo.say($localize`:@@programmes.invited:Invitation envoyée à ${email}:email:.`);
    // Whoever writes the next invitation already keeps it.
    if (this.invitation().email === '' && this.invitation().name === '') this.form().reset();
  }
}
