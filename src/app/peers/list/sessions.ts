import { Component, computed, inject, LOCALE_ID } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { isUpcoming } from '@domain/peers/sessions';
import { of } from 'rxjs';
import { READER_ZONE } from '../../shared/formats/reader-zone';
import { Intro } from '../../shared/page/intro';
import { Page } from '../../shared/page/page';
import { Empty } from '../../shared/show/empty';
import { More } from '../../shared/show/more';
import { Problem } from '../../shared/show/problem';
import { Skeleton } from '../../shared/show/skeleton';
import { livePages } from '../../backend/live-pages';
import { PeersGateway, sessionsPage, type Shown } from '../peers-gateway';
import { SessionCard } from '../ui/session-card';
import { whenWords } from '../peers-words';
import { scopesOf } from './scopes';

/** The sessions of my editions, programmes and community: what comes, then what was. */
@Component({
  selector: 'es-sessions',
  imports: [RouterLink, MatButton, More, Intro, Page, Empty, Problem, SessionCard, Skeleton],
  templateUrl: './sessions.html',
})
export class Sessions {
  private readonly gateway = inject(PeersGateway);
  private readonly locale = inject(LOCALE_ID);
  private readonly zone = inject(READER_ZONE);
  private readonly scopes = computed(() => scopesOf(this.gateway.session.memberships()), {
    equal: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  });
  protected readonly read = livePages<Shown>(
    () => sessionsPage(Math.max(1, this.scopes().length)),
    () => {
      const [ready, scopes] = [this.gateway.session.ready(), this.scopes()];
      return (pages) => (ready ? this.gateway.sessionsOf(scopes, pages) : of([]));
    },
  );
  private readonly all = computed<readonly Shown[]>(() => this.read.value([]));
  private readonly now = this.gateway.clock.now;
  protected readonly upcoming = computed(() =>
    this.all()
      .filter((one) => isUpcoming(one, this.now()))
      .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime()),
  );
  protected readonly past = computed(() =>
    this.all()
      .filter((one) => !isUpcoming(one, this.now()))
      .sort((a, b) => b.startsAt.getTime() - a.startsAt.getTime()),
  );
  protected readonly manages = computed(() => this.gateway.session.memberships().some(({ role }) => role === 'manager'));
  protected when = (one: Shown): string => whenWords(one, this.locale, this.zone);
}
