import { Component, computed, input, output, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Membership } from '@domain/people/people';
import type { Identified } from '@domain/shared/document';
import { DayPipe } from '../../shared/formats/pipes';
import { Person } from '../../shared/show/person';
import { Status } from '../../shared/show/status';
import { readBeside } from '../../shared/side-sheet/read-beside';
import { SideSheet } from '../../shared/side-sheet/side-sheet';
import { Cell } from '../../shared/tables/cell';
import type { TableColumns } from '../../shared/tables/columns';
import { DataTable } from '../../shared/tables/data-table';
import { endableRoles, roleWords } from '../admin-words';

/** Who holds a role, since when; one is read beside the list, with a way to end it where it may be ended. */
@Component({
  selector: 'es-holders-table',
  imports: [Cell, DataTable, SideSheet, Person, Status, MatButton, DayPipe],
  templateUrl: './holders-table.html',
})
export class HoldersTable {
  readonly holders = input.required<readonly Identified<Membership>[]>();
  readonly columns = input.required<TableColumns<Identified<Membership>>>();
  readonly label = input.required<string>();
  /** Who looks: nobody ends their own role. */
  readonly uid = input.required<string | null>();
  readonly now = input.required<Date>();
  readonly endAsked = output<Identified<Membership>>();
  protected readonly words = roleWords;
  private readonly table = viewChild<DataTable<Identified<Membership>>>(DataTable);
  private readonly sheet = viewChild(SideSheet);
  protected readonly beside = readBeside(
    'personne',
    () => this.table(),
    () => this.sheet(),
    'invitation',
  );
  protected readonly read = computed(() => this.holders().filter(({ id }) => id === this.beside.open()));

  protected isOver(holder: Membership): boolean {
    return holder.until !== null && holder.until <= this.now();
  }

  protected mayEnd(holder: Membership): boolean {
    return endableRoles.includes(holder.role) && holder.uid !== this.uid() && !this.isOver(holder);
  }
}
