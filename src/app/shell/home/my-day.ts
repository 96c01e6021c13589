import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { NextAct } from '@domain/people/people';
import type { Identified } from '@domain/shared/document';
import { EMPTY } from 'rxjs';
import { Clock } from '../../backend/clock';
import { live } from '../../backend/live';
import { Session } from '../../backend/session';
import { DeadlinePipe } from '../../shared/formats/pipes';
import { SincePipe } from '../../shared/formats/since';
import { Icon } from '../../shared/icon/icon';
import { Page } from '../../shared/page/page';
import { Problem } from '../../shared/show/problem';
import { Skeleton } from '../../shared/show/skeleton';
import { Navigation } from '../frame/navigation';
import { wordsForAct } from './act-words';
import { HomeGateway } from './home-gateway';

/** "What do I do now?": one sentence and one button, then what waits, then the spaces. */
@Component({
  selector: 'es-my-day',
  imports: [RouterLink, MatButton, Icon, Page, Problem, Skeleton, DeadlinePipe, SincePipe],
  templateUrl: './my-day.html',
  styleUrl: './my-day.scss',
})
export class MyDay {
  private readonly session = inject(Session);
  private readonly gateway = inject(HomeGateway);
  protected readonly spaces = inject(Navigation).spaces;
  protected readonly now = inject(Clock).now;
  protected readonly acts = live(() => {
    const uid = this.session.uid();
    return uid === null ? EMPTY : this.gateway.nextActs(uid);
  });
  protected readonly waiting = computed(() => {
    const state = this.acts.state();
    return state.kind === 'shown' ? [...state.value].sort(byUrgency).map((act) => ({ act, words: wordsForAct(act) })) : [];
  });
  protected readonly greeting = computed(() => {
    const state = this.session.state();
    const name = state.kind === 'signedIn' ? (state.name.split(' ')[0] ?? '') : '';
    return name === '' ? $localize`:@@shell.hello:Bonjour` : $localize`:@@shell.helloName:Bonjour ${name}:name:`;
  });
}

/** Deadlines first, the nearest first; then the oldest. */
const byUrgency = (a: Identified<NextAct>, b: Identified<NextAct>): number =>
  (a.dueAt?.getTime() ?? Number.MAX_SAFE_INTEGER) - (b.dueAt?.getTime() ?? Number.MAX_SAFE_INTEGER) ||
  a.createdAt.getTime() - b.createdAt.getTime();
