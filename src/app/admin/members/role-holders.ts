import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { MemberInvitation } from '@domain/people/acts';
import { Router } from '@angular/router';
import type { Invitation, Membership, Role } from '@domain/people/people';
import type { Identified } from '@domain/shared/document';
import { of } from 'rxjs';
import { Clock } from '../../backend/clock';
import { live } from '../../backend/live';
import { livePages } from '../../backend/live-pages';
import { Session } from '../../backend/session';
import { Dialogs } from '../../shared/dialogs/dialogs';
import { Undo } from '../../shared/dialogs/undo';
import { Select } from '../../shared/choices/select';
import { choicesIn } from '../../shared/choices/choice';
import { Intro } from '../../shared/page/intro';
import { Page } from '../../shared/page/page';
import { Empty } from '../../shared/show/empty';
import { More } from '../../shared/show/more';
import { Problem } from '../../shared/show/problem';
import { Skeleton } from '../../shared/show/skeleton';
import { ColumnChoice } from '../../shared/tables/column-choice';
import { tableColumns } from '../../shared/tables/columns';
import { AdminGateway, pageSize } from '../admin-gateway';
import { organisationRoles, programmeRoles, refusalWords, roleWords } from '../admin-words';
import { keyOfScope, Scopes } from '../scopes';
import { AdminTabs } from '../ui/admin-tabs';
import { EndRole } from './end-role';
import { HoldersTable } from './holders-table';
import { InvitationForm } from './invitation-form';
import { InvitationsTable } from './invitations-table';
import { attempt } from '../../shared/acts/attempt';
import { toRefusal } from '../../backend/refusal';
import { Shown } from '../../shared/reads/shown';

type Holder = Identified<Membership>;

/** Who holds which role in a programme, who was invited, and how to invite or to end. */
@Component({
  selector: 'es-role-holders',
  imports: [
    Intro,
    Page,
    MatButton,
    Skeleton,
    Problem,
    Empty,
    More,
    AdminTabs,
    ColumnChoice,
    InvitationForm,
    HoldersTable,
    InvitationsTable,
    Select,
    Shown,
  ],
  providers: [Scopes],
  templateUrl: './role-holders.html',
  styleUrl: './role-holders.scss',
})
export class RoleHolders {
  private readonly gateway = inject(AdminGateway);
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  private readonly undo = inject(Undo);
  protected readonly scopes = inject(Scopes);
  protected readonly uid = inject(Session).uid;
  protected readonly now = inject(Clock).now;
  readonly programme = input<string>();
  readonly role = input<string>();
  /** What is read beside a list: its table follows it (`readBeside`). */
  readonly personne = input<string>();
  readonly invitation = input<string>();

  protected readonly words = roleWords;
  protected readonly columns = tableColumns<Holder, string>('holders', this.uid, [
    { id: 'person', label: $localize`:@@admin.person:Personne`, kind: 'name' },
    { id: 'for', label: $localize`:@@admin.for:Pour` },
    { id: 'since', label: $localize`:@@admin.since:Depuis` },
    { id: 'until', label: $localize`:@@admin.until:Jusqu'au` },
  ]);
  protected readonly scope = computed(
    () => this.scopes.all().find((one) => keyOfScope(one) === this.programme()) ?? this.scopes.all()[0] ?? null,
  );
  protected readonly scopeChoices = computed(() => this.scopes.all().map((one) => ({ value: keyOfScope(one), label: one.name })));
  protected readonly key = computed(() => {
    const scope = this.scope();
    return scope === null ? '' : keyOfScope(scope);
  });
  protected readonly roles = computed<readonly Role[]>(() => (this.scope()?.programmeId === null ? organisationRoles : programmeRoles));
  protected readonly roleChoices = computed(() => choicesIn(roleWords, this.roles()));
  protected readonly shown = computed<Role>(() => this.roles().find((one) => one === this.role()) ?? this.roles()[0] ?? 'manager');

  protected readonly holders = livePages<Holder>(pageSize, () => {
    const [scope, role] = [this.scope(), this.shown()];
    return (pages) => (scope === null ? of([]) : this.gateway.members(scope.programmeId, role, pages));
  });
  protected readonly invited = livePages<Identified<Invitation>>(pageSize, () => {
    const scope = this.scope();
    return (pages) => (scope === null ? of([]) : this.gateway.invitations(scope.programmeId, pages));
  });
  protected readonly knownEditions = live(() => {
    const id = this.scope()?.programmeId ?? null;
    return id === null ? of([]) : this.gateway.editions(id);
  });
  protected readonly editions = computed(() => this.knownEditions.value([]));
  protected readonly inviting = signal(false);
  protected readonly sending = attempt(toRefusal, refusalWords);
  protected readonly changing = attempt(toRefusal, refusalWords);

  constructor() {
    effect(() => {
      this.scope();
      this.shown();
      this.changing.forget();
    });
  }

  protected go(change: { programme?: string; role?: string }): void {
    void this.router.navigate([], { queryParams: { ...change, personne: null, invitation: null }, queryParamsHandling: 'merge' });
  }

  protected async invite(draft: MemberInvitation, arrived: () => void): Promise<void> {
    if ((await this.sending.run(() => this.gateway.invite(draft))) === null) return;
    arrived();
    this.inviting.set(false);
    this.undo.say($localize`:@@admin.invited:Invitation envoyée à ${draft.email}:email:.`);
  }

  protected async revoke(invitation: Identified<Invitation>): Promise<void> {
    if ((await this.changing.run(() => this.gateway.revoke(invitation.id))) === null) return;
    this.undo.say($localize`:@@admin.revokedDone:Invitation de ${invitation.name}:name: annulée : son lien n'ouvre plus rien.`);
  }

  protected async end(holder: Holder): Promise<void> {
    if ((await this.dialogs.open<Holder, boolean>(EndRole, { data: holder })) !== true) return;
    if ((await this.changing.run(() => this.gateway.endMembership(holder.id))) === null) return;
    this.undo.say($localize`:@@admin.endedDone:Le rôle de ${holder.personName}:name: a pris fin.`);
  }
}
