import { Component, computed, inject } from '@angular/core';
import { isFailed, mayReadMails } from '@domain/people/administration';
import { EMPTY } from 'rxjs';
import { Clock } from '../../backend/clock';
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
import { AdminGateway, pageSize } from '../admin-gateway';
import { wordsForDelivery } from '../admin-words';
import { Scopes } from '../scopes';
import { FailedMail } from './failed-mail';
import { OpenedMail } from './opened-mail';
import { AdminTabs } from '../ui/admin-tabs';

/** The e-mails that were asked for, newest first, and what became of each; words are opened one by one. */
@Component({
  selector: 'es-mails',
  imports: [FailedMail, OpenedMail, Intro, Page, Skeleton, Problem, Empty, More, Status, DayTimePipe, AdminTabs],
  providers: [Scopes],
  templateUrl: './mails.html',
  styleUrl: './mails.scss',
})
export class Mails {
  private readonly gateway = inject(AdminGateway);
  protected readonly scopes = inject(Scopes);
  protected readonly now = inject(Clock).now;
  protected readonly isFailed = isFailed;
  protected readonly deliveryOf = wordsForDelivery;
  private readonly session = inject(Session);
  protected readonly mayRead = computed(() => mayReadMails(this.session.actor()));
  protected readonly read = livePages(pageSize, () => (pages) => (this.mayRead() ? this.gateway.mails(pages) : EMPTY));
}
