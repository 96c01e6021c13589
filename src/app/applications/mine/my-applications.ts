import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Call } from '@domain/calls/calls';
import type { Identified } from '@domain/shared/document';
import { combineLatest, map, of, switchMap, type Observable } from 'rxjs';
import { Clock } from '../../backend/clock';
import { live } from '../../backend/live';
import { Session } from '../../backend/session';
import { Page } from '../../shared/page/page';
import { Countdown } from '../../shared/show/countdown';
import { Empty } from '../../shared/show/empty';
import { Problem } from '../../shared/show/problem';
import { Progress } from '../../shared/show/progress';
import { Skeleton } from '../../shared/show/skeleton';
import { Status } from '../../shared/show/status';
import { ApplicationsGateway, type ListedApplication } from '../applications-gateway';
import { stateWords } from '../application-words';
import { nextStepOf } from './next-step';
import { RatioPipe } from '../../shared/formats/pipes';

interface Mine {
  readonly applications: readonly ListedApplication[];
  readonly calls: ReadonlyMap<string, Identified<Call> | null>;
}

/** Every dossier a person writes, with what each waits for. */
@Component({
  selector: 'es-my-applications',
  imports: [Page, Problem, Skeleton, Empty, MatButton, RatioPipe, RouterLink, Status, Countdown, Progress],
  templateUrl: './my-applications.html',
  styleUrl: './my-applications.scss',
})
export class MyApplications {
  private readonly gateway = inject(ApplicationsGateway);
  private readonly session = inject(Session);
  protected readonly now = inject(Clock).now;
  protected readonly states = stateWords;
  protected readonly mine = live(() => this.read(this.session.uid()));
  protected readonly rows = computed(() => {
    const state = this.mine.state();
    if (state.kind !== 'shown') return [];
    return state.value.applications.map((application) => {
      const call = state.value.calls.get(application.callId) ?? null;
      return { application, closesAt: call?.closesAt ?? null, step: nextStepOf(application, call, this.now()) };
    });
  });

  /** One read for each call that is applied to: a handful. */
  private read(uid: string | null): Observable<Mine> {
    if (uid === null) return of({ applications: [], calls: new Map() });
    return this.gateway.mine(uid).pipe(
      switchMap((applications) => {
        const callIds = [...new Set(applications.map((application) => application.callId))];
        if (callIds.length === 0) return of({ applications, calls: new Map() });
        return combineLatest(callIds.map((id) => this.gateway.call(id))).pipe(
          map((calls) => ({ applications, calls: new Map(callIds.map((id, index) => [id, calls[index] ?? null])) })),
        );
      }),
    );
  }
}
