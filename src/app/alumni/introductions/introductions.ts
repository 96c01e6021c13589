import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { pendingCap } from '@domain/alumni/introductions';
import { of } from 'rxjs';
import { live } from '../../backend/live';
import { Session } from '../../backend/session';
import { Intro } from '../../shared/page/intro';
import { Page } from '../../shared/page/page';
import { Empty } from '../../shared/show/empty';
import { Problem } from '../../shared/show/problem';
import { Skeleton } from '../../shared/show/skeleton';
import { AlumniGateway, type KnownIntroduction } from '../alumni-gateway';
import { CommunityTabs } from '../ui/community-tabs';
import { IntroductionCard } from './introduction-card';

/** What waits for my answer first, then those I meet, then what I asked. */
@Component({
  selector: 'es-introductions',
  imports: [Intro, Page, RouterLink, MatButton, Skeleton, Problem, Empty, CommunityTabs, IntroductionCard],
  templateUrl: './introductions.html',
})
export class Introductions {
  private readonly gateway = inject(AlumniGateway);
  protected readonly uid = inject(Session).uid;
  protected readonly cap = pendingCap;
  protected readonly known = live(() => {
    const uid = this.uid();
    return uid === null ? of<readonly KnownIntroduction[]>([]) : this.gateway.introductions(uid);
  });
  private readonly all = computed(() => this.known.value([]));
  private readonly waiting = computed(() => this.all().filter(({ state }) => state === 'proposed'));
  protected readonly sentWaiting = computed(() => this.waiting().filter(({ fromUid }) => fromUid === this.uid()).length);
  protected readonly groups = computed(() =>
    [
      {
        key: 'received',
        heading: $localize`:@@alumni.received:À vous de répondre`,
        rows: this.waiting().filter(({ toUid }) => toUid === this.uid()),
      },
      {
        key: 'accepted',
        heading: $localize`:@@alumni.accepted:Vous êtes en relation`,
        rows: this.all().filter(({ state }) => state === 'accepted'),
      },
      {
        key: 'sent',
        heading: $localize`:@@alumni.sent:Vos demandes en attente`,
        rows: this.waiting().filter(({ fromUid }) => fromUid === this.uid()),
      },
      { key: 'declined', heading: $localize`:@@alumni.declined:Sans suite`, rows: this.all().filter(({ state }) => state === 'declined') },
    ].filter(({ rows }) => rows.length > 0),
  );
}
