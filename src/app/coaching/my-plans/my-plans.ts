import { Component, computed, effect, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { Enrolment } from '@domain/coaching/coaching';
import { attentionReasons } from '@domain/coaching/progress';
import type { Identified } from '@domain/shared/document';
import { combineLatest, map, of } from 'rxjs';
import { wordsForAttention } from '../../shared/formats/attention-words';
import { DayPipe, FigurePipe } from '../../shared/formats/pipes';
import { Page } from '../../shared/page/page';
import { Empty } from '../../shared/show/empty';
import { Problem } from '../../shared/show/problem';
import { Progress } from '../../shared/show/progress';
import { Skeleton } from '../../shared/show/skeleton';
import { Status } from '../../shared/show/status';
import { Why } from '../../shared/show/why';
import { CoachingGateway, live } from '../coaching-gateway';
import { MalformedNotice } from '../ui/malformed-notice';
import { KeptNotes } from './kept-notes';
import { missionTones, missionWords, planWords } from '../coaching-words';
import { OwnWords } from '../../shared/show/own-words';

/** The plans I live or coach; straight to the plan when there is only one. */
@Component({
  selector: 'es-my-plans',
  imports: [
    RouterLink,
    MatButton,
    DayPipe,
    FigurePipe,
    Page,
    Empty,
    KeptNotes,
    MalformedNotice,
    Problem,
    Progress,
    Skeleton,
    Status,
    Why,
    OwnWords,
  ],
  templateUrl: './my-plans.html',
  styleUrl: './my-plans.scss',
})
export class MyPlans {
  private readonly gateway = inject(CoachingGateway);
  private readonly router = inject(Router);
  private readonly uid = computed(() => this.gateway.session.uid());
  protected readonly missionWords = missionWords;
  protected readonly missionTones = missionTones;

  protected readonly read = live(() => {
    const uid = this.uid();
    if (uid === null) return of({ mine: [], coached: [], missions: [] });
    return combineLatest([this.gateway.plansOfTeam(uid), this.gateway.plansOfCoach(uid), this.gateway.missionsOfExpert(uid)]).pipe(
      map(([mine, coached, missions]) => ({ mine, coached: coached.filter((plan) => !mine.some(({ id }) => id === plan.id)), missions })),
    );
  });

  constructor() {
    effect(() => {
      const state = this.read.state();
      if (state.kind !== 'shown') return;
      const { mine, coached, missions } = state.value;
      const [only, other] = [...mine, ...coached];
      if (only && !other && missions.length === 0) void this.router.navigate(['/parcours', only.id], { replaceUrl: true });
    });
  }

  protected reasons(plan: Identified<Enrolment>): readonly string[] {
    return attentionReasons(plan, this.gateway.clock.now()).map(wordsForAttention);
  }
  /** Lateness first: it is what one opens the plan for. */
  protected stateOf({ state, milestonesLate: count }: Enrolment): string {
    return count > 0 ? wordsForAttention({ kind: 'lateMilestones', count, points: 0 }) : planWords[state];
  }
}
