import { Component, computed, inject, viewChild } from '@angular/core';
import { mayReadMails, type MailLine } from '@domain/people/administration';
import type { Identified } from '@domain/shared/document';
import { EMPTY } from 'rxjs';
import { livePages } from '../../backend/live-pages';
import { Session } from '../../backend/session';
import { DayTimePipe } from '../../shared/formats/pipes';
import { Intro } from '../../shared/page/intro';
import { Page } from '../../shared/page/page';
import { Empty } from '../../shared/show/empty';
import { More } from '../../shared/show/more';
import { Problem } from '../../shared/show/problem';
import { Skeleton } from '../../shared/show/skeleton';
import { Status } from '../../shared/show/status';
import { readBeside } from '../../shared/side-sheet/read-beside';
import { SideSheet } from '../../shared/side-sheet/side-sheet';
import { Cell } from '../../shared/tables/cell';
import { ColumnChoice } from '../../shared/tables/column-choice';
import { tableColumns } from '../../shared/tables/columns';
import { DataTable } from '../../shared/tables/data-table';
import { AdminGateway, pageSize } from '../admin-gateway';
import { wordsForDelivery } from '../admin-words';
import { Scopes } from '../scopes';
import { AdminTabs } from '../ui/admin-tabs';
import { MailDetail } from './mail-detail';

/** The e-mails that were asked for, newest first, and what became of each; one is read beside the list. */
@Component({
  selector: 'es-mails',
  imports: [
    AdminTabs,
    Cell,
    ColumnChoice,
    DataTable,
    DayTimePipe,
    Empty,
    Intro,
    MailDetail,
    More,
    Page,
    Problem,
    SideSheet,
    Skeleton,
    Status,
  ],
  providers: [Scopes],
  templateUrl: './mails.html',
})
export class Mails {
  private readonly gateway = inject(AdminGateway);
  private readonly session = inject(Session);
  protected readonly scopes = inject(Scopes);
  protected readonly deliveryOf = wordsForDelivery;
  protected readonly mayRead = computed(() => mayReadMails(this.session.actor()));
  protected readonly read = livePages(pageSize, () => (pages) => (this.mayRead() ? this.gateway.mails(pages) : EMPTY));
  protected readonly columns = tableColumns<Identified<MailLine>, string>('mails', this.session.uid, [
    { id: 'subject', label: $localize`:@@admin.mailSubject:Objet`, kind: 'name' },
    { id: 'to', label: $localize`:@@admin.mailTo:Destinataire` },
    { id: 'createdAt', label: $localize`:@@admin.mailAskedOn:Demandé le` },
    { id: 'delivery', label: $localize`:@@admin.state:État` },
  ]);
  private readonly table = viewChild<DataTable<Identified<MailLine>>>(DataTable);
  private readonly sheet = viewChild(SideSheet);
  protected readonly beside = readBeside(
    'courriel',
    () => this.table(),
    () => this.sheet(),
  );
  /** None or one: another one is drawn anew, so that no text opened of the last stays. */
  protected readonly opened = computed(() => this.read.value([]).filter(({ id }) => id === this.beside.open()));
}
