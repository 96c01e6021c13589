/** Why: the bell and the home page show the same notifications, and either marks them read. */
import { inject, Injectable, LOCALE_ID } from '@angular/core';
import type { Notification } from '@domain/people/people';
import type { Identified } from '@domain/shared/document';
import type { Observable } from 'rxjs';
import { Documents, serverTime } from '../../backend/documents';

@Injectable({ providedIn: 'root' })
export class Notifications {
  private readonly documents = inject(Documents);
  /** In which their words are shown. */
  readonly language: 'fr' | 'en' = inject(LOCALE_ID).startsWith('en') ? 'en' : 'fr';

  /** The last twenty of a person, newest first. */
  latest(uid: string): Observable<readonly Identified<Notification>[]> {
    return this.documents.watchAll<Notification>({
      collection: `people/${uid}/notifications`,
      orderBy: [['at', 'desc']],
      limit: 20,
      beyond: 'older',
    });
  }

  markRead(uid: string, ids: readonly string[]): Promise<void> {
    return this.documents.batch(
      ids.map((id) => ({ kind: 'update', path: `people/${uid}/notifications/${id}`, patch: { readAt: serverTime() } })),
    );
  }
}
