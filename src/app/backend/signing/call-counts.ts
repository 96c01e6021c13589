/** Why: the counts of a whole call, less the rows that somebody lists, tell of the rows hidden from them: whoever stepped aside counts what their lane lists. */
import { inject, Injectable } from '@angular/core';
import { submittedStates } from '@domain/applications/applications';
import type { CallFunnel } from '@domain/calls/calls';
import { catchError, from, of, switchMap, type Observable } from 'rxjs';
import { Documents, type DocumentQuery } from '../documents';
import { Lane, type Filters } from './lane';

export type Counts = Pick<CallFunnel, 'counts'>;
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
        return binding.lane === null ? of(null) : from(this.countOpen(callId, programmeId, this.lane.open(binding.lane)));
      }),
      catchError(() => of(null)),
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
