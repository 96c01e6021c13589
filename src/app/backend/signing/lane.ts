/** Why: rules prove lists, they do not filter them: whoever stepped aside from an application asks in each list of applications for what is open to their lane. */
import { inject, Injectable } from '@angular/core';
import type { Binding, Lane as OpenLane } from '@domain/applications/listing/lanes';
import { catchError, distinctUntilChanged, firstValueFrom, map, of, type Observable } from 'rxjs';
import { Documents, type DocumentQuery } from '../documents';
import { Session } from '../session';

export type Filters = NonNullable<DocumentQuery['where']>;

@Injectable({ providedIn: 'root' })
export class Lane {
  private readonly documents = inject(Documents);
  private readonly session = inject(Session);

  /** Null for whoever never stepped aside; again when its lane changes. */
  binding(): Observable<Binding | null> {
    return this.documents.watch<Binding>(`bindings/${this.session.uid() ?? ''}`).pipe(
      // Where it cannot be known, the list says what is wrong.
      catchError(() => of(null)),
      distinctUntilChanged((before, now) => before?.lane === now?.lane),
    );
  }

  /** What a list of applications asks for besides, empty for whoever never stepped aside; again when that changes. */
  filters(): Observable<Filters> {
    return this.binding().pipe(map((binding) => (binding === null || binding.lane === null ? [] : this.open(binding.lane))));
  }

  open(lane: OpenLane): Filters {
    return [[`openAs.${lane}`, '==', true]];
  }

  /** The same, once. */
  read(): Promise<Filters> {
    return firstValueFrom(this.filters());
  }
}
