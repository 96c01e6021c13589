import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { attentionReasons } from '@domain/coaching/progress';
import type { NextAct } from '@domain/people/people';
import type { Identified } from '@domain/shared/document';
import { EMPTY, NEVER, throwError } from 'rxjs';
import { live } from '../../backend/live';
import { Refusal } from '../../backend/refusal';
import { wordsForAttention } from '../../shared/formats/attention-words';
import { DeadlinePipe } from '../../shared/formats/pipes';
import { SincePipe } from '../../shared/formats/since';
import { Icon } from '../../shared/icon/icon';
import { Page } from '../../shared/page/page';
import { Problem } from '../../shared/show/problem';
import { Skeleton } from '../../shared/show/skeleton';
import { wordsForAct } from './act-words';
import { Ahead } from './ahead';
import { Moved } from './moved';
import { MyDayGateway } from './my-day-gateway';
import { PlansToFollow } from './plans-to-follow';

/** "What do I do now?": one sentence and one button, then what else waits, what moved, and what comes. */
@Component({
  selector: 'es-my-day',
  imports: [RouterLink, MatButton, Ahead, Icon, Moved, Page, PlansToFollow, Problem, Skeleton, DeadlinePipe, SincePipe],
  templateUrl: './my-day.html',
  styleUrl: './my-day.scss',
})
export class MyDay {
  private readonly gateway = inject(MyDayGateway);
  protected readonly now = this.gateway.clock.now;
  protected readonly acts = live(() => {
    const uid = this.gateway.session.uid();
    return uid === null ? EMPTY : this.gateway.nextActs(uid);
  });
  protected readonly outlook = live(() => {
    const { session } = this.gateway;
    const [uid, roles, held] = [session.uid(), session.roles.state(), session.memberships()];
    if (uid === null || roles.kind === 'loading') return NEVER;
    return roles.kind === 'refused'
      ? throwError(() => new Refusal(roles.refusal.reason, roles.refusal.detail))
      : this.gateway.outlook(uid, held);
  });
  /** The projects one coaches, or whose programme one runs, that need a call, and why; those that need it most come first. */
  protected readonly toCall = computed(() => {
    const state = this.outlook.state();
    const { coached, followed } = state.kind === 'shown' ? state.value : { coached: [], followed: [] };
    const plans = [...new Map([...coached, ...followed].map((plan) => [plan.id, plan])).values()];
    return plans.flatMap(({ id, projectName, ...plan }) => {
      const [first] = attentionReasons(plan, this.now());
      return first === undefined ? [] : [{ id, name: projectName, why: wordsForAttention(first) }];
    });
  });
  /** Nothing waits: known once what is coming is known too. */
  protected readonly isCalm = computed(() => this.outlook.state().kind === 'shown' && this.toCall().length === 0);
  protected readonly waiting = computed(() => [...this.acts.value([])].sort(byUrgency).map((act) => ({ act, words: wordsForAct(act) })));
  protected readonly greeting = computed(() => {
    const state = this.gateway.session.state();
    const name = state.kind === 'signedIn' ? (state.name.split(' ')[0] ?? '') : '';
    return name === '' ? $localize`:@@shell.hello:Bonjour` : $localize`:@@shell.helloName:Bonjour ${name}:name:`;
  });
}

/** Deadlines first, the nearest first; then the oldest. */
const byUrgency = (a: Identified<NextAct>, b: Identified<NextAct>): number =>
  (a.dueAt?.getTime() ?? Number.MAX_SAFE_INTEGER) - (b.dueAt?.getTime() ?? Number.MAX_SAFE_INTEGER) ||
  a.createdAt.getTime() - b.createdAt.getTime();
