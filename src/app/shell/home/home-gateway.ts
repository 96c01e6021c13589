import { inject, Injectable } from '@angular/core';
import type { Call } from '@domain/calls/calls';
import type { NextAct } from '@domain/people/people';
import type { Identified } from '@domain/shared/document';
import { defer, type Observable } from 'rxjs';
import { Documents } from '../../backend/documents';
import { PublicDocuments } from '../../backend/public-documents';

@Injectable({ providedIn: 'root' })
export class HomeGateway {
  private readonly documents = inject(Documents);
  private readonly publicDocuments = inject(PublicDocuments);

  /** Read once as a visitor: the front page does not wait for an SDK. */
  openCalls(): Observable<readonly Identified<Call>[]> {
    return defer(() =>
      this.publicDocuments.readEvery<Call>({ collection: 'calls', equals: ['state', 'open'], orderBy: 'closesAt', limit: 50 }),
    );
  }

  nextActs(uid: string): Observable<readonly Identified<NextAct>[]> {
    return this.documents.watchEvery<NextAct>({ collection: `people/${uid}/nextActs`, orderBy: [['createdAt', 'desc']], limit: 20 });
  }
}
