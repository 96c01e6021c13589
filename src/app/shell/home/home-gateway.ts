import { inject, Injectable } from '@angular/core';
import type { Call } from '@domain/calls/calls';
import type { NextAct } from '@domain/people/people';
import type { Identified } from '@domain/shared/document';
import type { Observable } from 'rxjs';
import { Documents } from '../../backend/documents';

@Injectable({ providedIn: 'root' })
export class HomeGateway {
  private readonly documents = inject(Documents);

  openCalls(): Observable<readonly Identified<Call>[]> {
    return this.documents.watchAll<Call>({ collection: 'calls', where: [['state', '==', 'open']], orderBy: [['closesAt']], limit: 12 });
  }

  nextActs(uid: string): Observable<readonly Identified<NextAct>[]> {
    return this.documents.watchAll<NextAct>({ collection: `people/${uid}/nextActs`, orderBy: [['createdAt', 'desc']], limit: 20 });
  }
}
