import { inject, Injectable } from '@angular/core';
import type { Call } from '@domain/calls/calls';
import type { Identified } from '@domain/shared/document';
import { defer, type Observable } from 'rxjs';
import { PublicDocuments } from '../../backend/public-documents';

@Injectable({ providedIn: 'root' })
export class HomeGateway {
  private readonly publicDocuments = inject(PublicDocuments);

  /** Read once as a visitor: the front page does not wait for an SDK. */
  openCalls(): Observable<readonly Identified<Call>[]> {
    return defer(() =>
      this.publicDocuments.readEvery<Call>({ collection: 'calls', equals: ['state', 'open'], orderBy: 'closesAt', limit: 50 }),
    );
  }
}
