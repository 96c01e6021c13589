import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { isExpired } from '@domain/people/invitations';
import type { Invitation } from '@domain/people/people';
import type { Identified } from '@domain/shared/document';
import { DayPipe } from '../../shared/formats/pipes';
import { Person } from '../../shared/show/person';
import { Status } from '../../shared/show/status';
import { Table, TableFrame } from '../../shared/tables/table';
import { invitationWords, roleWords } from '../admin-words';
import { OwnWords } from '../../shared/show/own-words';

/** Who was invited, and what became of it. */
@Component({
  selector: 'es-invitations-table',
  imports: [Table, TableFrame, Person, Status, MatButton, DayPipe, OwnWords],
  templateUrl: './invitations-table.html',
})
export class InvitationsTable {
  readonly invitations = input.required<readonly Identified<Invitation>[]>();
  readonly now = input.required<Date>();
  readonly revoked = output<Identified<Invitation>>();
  protected readonly words = roleWords;

  protected stateOf(invitation: Invitation) {
    return invitationWords[invitation.state === 'pending' && isExpired(invitation, this.now()) ? 'expired' : invitation.state];
  }
}
