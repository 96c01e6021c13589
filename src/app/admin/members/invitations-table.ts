import { Component, computed, inject, input, output, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { isExpired } from '@domain/people/invitations';
import type { Invitation } from '@domain/people/people';
import type { Identified } from '@domain/shared/document';
import { Session } from '../../backend/session';
import { DayPipe } from '../../shared/formats/pipes';
import { OwnWords } from '../../shared/show/own-words';
import { Person } from '../../shared/show/person';
import { Status } from '../../shared/show/status';
import { readBeside } from '../../shared/side-sheet/read-beside';
import { SideSheet } from '../../shared/side-sheet/side-sheet';
import { Cell } from '../../shared/tables/cell';
import { tableColumns } from '../../shared/tables/columns';
import { DataTable } from '../../shared/tables/data-table';
import { invitationWords, roleWords } from '../admin-words';

/** Who was invited, and what became of it; one is read beside the list, with a way to take it back. */
@Component({
  selector: 'es-invitations-table',
  imports: [Cell, DataTable, SideSheet, Person, Status, MatButton, DayPipe, OwnWords],
  templateUrl: './invitations-table.html',
})
export class InvitationsTable {
  readonly invitations = input.required<readonly Identified<Invitation>[]>();
  readonly now = input.required<Date>();
  readonly revoked = output<Identified<Invitation>>();
  protected readonly words = roleWords;
  protected readonly columns = tableColumns<Identified<Invitation>, string>('invitations', inject(Session).uid, [
    { id: 'person', label: $localize`:@@admin.person:Personne`, kind: 'name' },
    { id: 'email', label: $localize`:@@admin.email:Adresse électronique` },
    { id: 'role', label: $localize`:@@admin.role:Rôle` },
    { id: 'sentOn', label: $localize`:@@admin.sentOn:Envoyée` },
    { id: 'state', label: $localize`:@@admin.state:État` },
  ]);
  private readonly table = viewChild<DataTable<Identified<Invitation>>>(DataTable);
  private readonly sheet = viewChild(SideSheet);
  protected readonly beside = readBeside(
    'invitation',
    () => this.table(),
    () => this.sheet(),
    'personne',
  );
  protected readonly read = computed(() => this.invitations().filter(({ id }) => id === this.beside.open()));

  protected stateOf(invitation: Invitation) {
    return invitationWords[invitation.state === 'pending' && isExpired(invitation, this.now()) ? 'expired' : invitation.state];
  }
}
