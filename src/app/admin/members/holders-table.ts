import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Membership } from '@domain/people/people';
import type { Identified } from '@domain/shared/document';
import { DayPipe } from '../../shared/formats/pipes';
import { Person } from '../../shared/show/person';
import { Status } from '../../shared/show/status';
import { Table, TableFrame } from '../../shared/tables/table';
import { endableRoles } from '../admin-words';

/** Who holds a role, since when, and a way to end it where it may be ended. */
@Component({
  selector: 'es-holders-table',
  imports: [Table, TableFrame, Person, Status, MatButton, DayPipe],
  templateUrl: './holders-table.html',
})
export class HoldersTable {
  readonly holders = input.required<readonly Identified<Membership>[]>();
  readonly label = input.required<string>();
  /** Who looks: nobody ends their own role. */
  readonly uid = input.required<string | null>();
  readonly now = input.required<Date>();
  readonly endAsked = output<Identified<Membership>>();

  protected isOver(holder: Membership): boolean {
    return holder.until !== null && holder.until <= this.now();
  }

  protected mayEnd(holder: Membership): boolean {
    return endableRoles.includes(holder.role) && holder.uid !== this.uid() && !this.isOver(holder);
  }
}
