import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Exchange } from '@domain/alumni/alumni';
import { waitingMatches } from '@domain/alumni/matching';
import { mayPropose, mayWriteExchange } from '@domain/alumni/permissions';
import { of } from 'rxjs';
import { Clock } from '../../backend/clock';
import { live } from '../../backend/live';
import { livePages } from '../../backend/live-pages';
import { Session } from '../../backend/session';
import { Undo } from '../../shared/dialogs/undo';
import { Intro } from '../../shared/page/intro';
import { Page } from '../../shared/page/page';
import { Empty } from '../../shared/show/empty';
import { More } from '../../shared/show/more';
import { Problem } from '../../shared/show/problem';
import { Skeleton } from '../../shared/show/skeleton';
import { AlumniGateway, exchangesPage, type ExchangeDraft, type PostedExchange } from '../alumni-gateway';
import { CommunityTabs } from '../ui/community-tabs';
import { ExchangeCard } from '../ui/exchange-card';
import { ExchangeForm } from '../ui/exchange-form';
import { MatchCard } from '../ui/match-card';
import { MyExchange } from '../ui/my-exchange';
import { seenBy } from './seen-match';
import { attempt } from '../../shared/acts/attempt';
import { toRefusal } from '../../backend/refusal';
import { Shown } from '../../shared/reads/shown';

/** Needs and offers: what fits mine first, then mine, then everyone's. */
@Component({
  selector: 'es-mutual-aid',
  imports: [
    Intro,
    Page,
    RouterLink,
    MatButton,
    Skeleton,
    Problem,
    Empty,
    More,
    CommunityTabs,
    ExchangeCard,
    ExchangeForm,
    MatchCard,
    MyExchange,
    Shown,
  ],
  templateUrl: './mutual-aid.html',
  styleUrl: './mutual-aid.scss',
})
export class MutualAid {
  private readonly gateway = inject(AlumniGateway);
  private readonly session = inject(Session);
  private readonly undo = inject(Undo);
  protected readonly uid = this.session.uid;
  protected readonly now = inject(Clock).now;
  protected readonly isMember = computed(() => mayPropose(this.session.actor()));
  protected readonly mayPost = computed(() => mayWriteExchange(this.session.actor(), { authorUid: this.uid() ?? '' }));

  protected readonly needs = livePages(exchangesPage, () => (pages) => this.gateway.open('need', pages));
  protected readonly offers = livePages(exchangesPage, () => (pages) => this.gateway.open('offer', pages));
  protected readonly lists = [
    { kind: 'need', read: this.needs, heading: $localize`:@@alumni.needs:Besoins`, act: $localize`:@@alumni.help:Proposer mon aide` },
    { kind: 'offer', read: this.offers, heading: $localize`:@@alumni.offers:Offres`, act: $localize`:@@alumni.ask:Demander` },
  ] as const;
  protected readonly minePosted = live(() => this.ofMe((uid) => this.gateway.mine(uid)));
  protected readonly mineMatched = live(() => this.ofMe((uid) => this.gateway.matches(uid)));
  protected readonly profile = live(() => this.ofMe((uid) => this.gateway.member(uid)));
  protected readonly mine = computed(() => this.minePosted.value(null) ?? []);
  /** Whoever one wrote to is no longer to be answered: home counts the same. */
  protected readonly written = live(() => this.ofMe((uid) => this.gateway.introductions(uid)));
  protected readonly matches = computed(() => {
    const uid = this.uid() ?? '';
    return waitingMatches(uid, this.mineMatched.value(null) ?? [], this.written.value(null) ?? []).map((match) => seenBy(uid, match));
  });
  protected readonly me = computed(() => this.profile.value(null));
  protected readonly writing = signal(false);
  protected readonly moving = attempt(toRefusal);

  private ofMe<T>(read: (uid: string) => T) {
    const uid = this.uid();
    return uid === null ? of(null) : read(uid);
  }

  protected post(draft: ExchangeDraft): void {
    const me = this.me();
    if (me === null) return;
    this.gateway.post(me, draft, $localize`:@@alumni.sendingExchange:Annonce « ${draft.title}:title: »`);
    this.writing.set(false);
    this.undo.say($localize`:@@alumni.published:Annonce publiée. Les offres ou besoins qui y répondent apparaîtront ici.`);
  }

  protected async move(exchange: PostedExchange, state: Exchange['state']): Promise<void> {
    if ((await this.moving.run(() => this.gateway.moveExchange(exchange, state))) === null) return;
    const words = {
      open: $localize`:@@alumni.reopened:Annonce rouverte.`,
      closed: $localize`:@@alumni.closedDone:Annonce fermée.`,
      met: $localize`:@@alumni.metDone:Besoin satisfait.`,
    };
    this.undo.offer(words[state], () => void this.move(exchange, exchange.state));
  }
}
