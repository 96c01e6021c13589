/** Why: the counts of a whole call, less the rows that somebody lists, tell of the rows hidden from them: whoever stepped aside counts what their lane lists. */
import { inject, Injectable } from '@angular/core';
import { submittedStates } from '@domain/applications/applications';
import type { CallFunnel } from '@domain/calls/calls';
import { minutes } from '@domain/shared/instant';
import { catchError, EMPTY, exhaustMap, filter, from, fromEvent, merge, of, switchMap, timer, type Observable } from 'rxjs';
import { Documents, type DocumentQuery } from '../documents';
import { Lane, type Filters } from './lane';

export type Counts = Pick<CallFunnel, 'counts'>;
/** Between two counts while the page is looked at: the store counts when asked, and follows no count. */
const countedEvery = minutes(1);

type Where = NonNullable<DocumentQuery['where']>;

@Injectable({ providedIn: 'root' })
export class CallCounts {
  private readonly documents = inject(Documents);
  private readonly lane = inject(Lane);

  /** Null until a first application exists, and for whoever lists none. Without drafts for whoever stepped aside from an application. */
  watch(callId: string, programmeId: string): Observable<Counts | null> {
    return this.lane.binding().pipe(
      switchMap((binding): Observable<Counts | null> => {
        if (binding === null) return this.documents.watch<CallFunnel>(`callFunnels/${callId}`);
        return binding.lane === null ? of(null) : this.followOpen(callId, programmeId, this.lane.open(binding.lane));
      }),
      catchError(() => of(null)),
    );
  }

  /** At once, when one comes back to the page, and while one looks at it. What was counted stays when it cannot be counted again. */
  private followOpen(callId: string, programmeId: string, open: Filters): Observable<Counts | null> {
    const lookedAt = merge(timer(countedEvery, countedEvery), fromEvent(document, 'visibilitychange')).pipe(
      filter(() => document.visibilityState === 'visible'),
    );
    return merge(of(null), lookedAt).pipe(
      exhaustMap((_, turn) => from(this.countOpen(callId, programmeId, open)).pipe(catchError(() => (turn === 0 ? of(null) : EMPTY)))),
    );
  }

  private async countOpen(callId: string, programmeId: string, open: Filters): Promise<Counts> {
    const inCall: Where = [['programmeId', '==', programmeId], ['callId', '==', callId], ...open];
    const asked: readonly (readonly [key: string, where: Where])[] = [
      ...submittedStates.map((state) => [state, [...inCall, ['state', '==', state]]] as const),
      ['submitted~toCheck', [...inCall, ['state', '==', 'submitted'], ['verdict', '==', 'toCheck']]],
    ];
    const counted = asked.map(async ([key, where]) => [key, await this.documents.count({ collection: 'applications', where })] as const);
    return { counts: Object.fromEntries(await Promise.all(counted)) };
  }
}
