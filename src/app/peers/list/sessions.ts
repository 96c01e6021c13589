import { Component, computed, inject, input, LOCALE_ID } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { isUpcoming } from '@domain/peers/sessions';
import { sessionScopes, type SessionScope } from '@domain/peers/permissions';
import { NEVER, of } from 'rxjs';
import { READER_ZONE } from '../../shared/formats/reader-zone';
import { Intro } from '../../shared/page/intro';
import { Page } from '../../shared/page/page';
import { Empty } from '../../shared/show/empty';
import { More } from '../../shared/show/more';
import { Problem } from '../../shared/show/problem';
import { Skeleton } from '../../shared/show/skeleton';
import { livePages } from '../../backend/live-pages';
import { live, PeersGateway, sessionsPage, type Shown } from '../peers-gateway';
import { OwnWords } from '../../shared/show/own-words';
import { SessionCard } from '../ui/session-card';
import { whenWords } from '../peers-words';

/** The sessions of my editions, programmes and community: what comes, then what was. `?edition=` leaves one edition's. */
@Component({
  selector: 'es-sessions',
  imports: [RouterLink, MatButton, More, Intro, Page, Empty, OwnWords, Problem, SessionCard, Skeleton],
  templateUrl: './sessions.html',
})
export class Sessions {
  private readonly gateway = inject(PeersGateway);
  private readonly locale = inject(LOCALE_ID);
  private readonly zone = inject(READER_ZONE);
  readonly edition = input<string>();
  /** The edition that is looked at; null for all, and for one that nobody has. */
  protected readonly lookedAt = live(() => (this.edition() === undefined ? of(null) : this.gateway.edition(this.edition() ?? '')));
  private readonly managed = live(() => this.gateway.managedProgrammes());
  /** Null until known: nothing is asked, and nothing is said to be missing. */
  private readonly scopes = computed<readonly SessionScope[] | null>(
    () => {
      const run = this.managed.state();
      if (run.kind !== 'shown' || !this.gateway.session.ready()) return null;
      return sessionScopes([
        ...this.gateway.session.memberships(),
        ...run.value.map(({ id }) => ({ role: 'manager' as const, scopeId: id })),
      ]);
    },
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  protected readonly read = livePages<Shown>(
    () => sessionsPage(Math.max(1, this.scopes()?.length ?? 1)),
    () => {
      const scopes = this.scopes();
      return (pages) => (scopes === null ? NEVER : this.gateway.sessionsOf(scopes, pages));
    },
  );
  private readonly all = computed<readonly Shown[]>(() =>
    this.read.value([]).filter(({ editionId }) => this.edition() === undefined || editionId === this.edition()),
  );
  /** What was refused, first of what the list is asked by. */
  protected readonly state = computed(() => {
    const run = this.managed.state();
    return run.kind === 'refused' ? run : this.read.state();
  });
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
  protected readonly manages = computed(() => {
    const run = this.managed.state();
    return run.kind === 'shown' && run.value.length > 0;
  });
  protected retry(): void {
    this.managed.retry();
    this.read.retry();
  }
  protected when = (one: Shown): string => whenWords(one, this.locale, this.zone);
}
