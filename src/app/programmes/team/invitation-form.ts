import { Component, computed, inject, input, signal } from '@angular/core';
import { MatFormField, MatInput } from '@angular/material/input';
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
import { Field } from '../../shared/forms/field';
import { MessageLanguageField, ownMessageLanguage } from '../../shared/forms/message-language';
import { Problem } from '../../shared/show/problem';
import { KeptNotice } from '../../shared/sending/kept-notice';
import { roleWords } from '../programme-words';
import { ProgrammesGateway } from '../programmes-gateway';
import { JurorDetails, noDetails, type Details } from './juror-details';
import { ProgrammesActs } from '../programmes.state';
import { Shown } from '../../shared/reads/shown';

interface Scope {
  readonly id: string;
  readonly name: string;
}

/** Who, for what, where; the message leaves at once and names who invites. */
@Component({
  selector: 'es-invitation-form',
  imports: [KeptNotice, MessageLanguageField, MatButton, Busy, Field, JurorDetails, Problem, MatFormField, MatInput, Select, Shown],
  templateUrl: './invitation-form.html',
})
export class InvitationForm {
  private readonly gateway = inject(ProgrammesGateway);
  private readonly undo = inject(Undo);
  readonly programmeId = input.required<string>();
  readonly programmeName = input.required<string>();
  protected readonly roles = choicesIn<InvitableRole>(roleWords(), ['juror', 'coach', 'expert', 'manager', 'partner']);
  protected readonly role = signal<InvitableRole>('juror');
  protected readonly email = signal('');
  protected readonly name = signal('');
  protected readonly language = signal(ownMessageLanguage());
  protected readonly details = signal<Details>(noDetails);
  protected readonly kept = keptForm(
    () => `invitation.${this.programmeId()}`,
    { name: this.name, email: this.email, role: this.role, details: this.details },
    { title: () => $localize`:@@programmes.keptInvitation:Invitation, ${this.programmeName()}:programme:`, choices: ['role', 'details'] },
  );
  private readonly attempted = signal(false);
  protected readonly inviting = inject(ProgrammesActs).on('inviteMember', this.programmeId, ['email', 'name']);
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
  protected readonly emailProblem = computed(() => {
    const right = /^\S+@\S+\.\S+$/.test(this.email().trim());
    return this.attempted() && !right
      ? $localize`:@@programmes.emailProblem:Écrivez une adresse complète, par exemple nom@exemple.org.`
      : this.inviting.problemAt('email');
  });
  protected readonly nameProblem = computed(() =>
    this.attempted() && this.name().trim() === ''
      ? $localize`:@@programmes.nameProblem:Écrivez le nom de la personne.`
      : this.inviting.problemAt('name'),
  );

  protected place(id: string): void {
    this.chosen.update((before) => [id, ...before.filter((one) => one !== id)]);
  }

  protected write(what: 'email' | 'name', event: Event): void {
    this[what].set((event.target as HTMLInputElement).value);
  }

  protected async invite(event: Event): Promise<void> {
    event.preventDefault();
    this.attempted.set(true);
    if (this.emailProblem() !== null || this.nameProblem() !== null || this.scopeId() === '') return;
    const details = this.role() === 'juror' ? { ...this.details() } : {};
    const [role, scopeId, language] = [this.role(), this.scopeId(), this.language()];
    const request = { role, scopeId, email: this.email().trim(), name: this.name().trim(), language, details };
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
    if (this.email() === '' && this.name() === '') this.attempted.set(false);
  }
}
