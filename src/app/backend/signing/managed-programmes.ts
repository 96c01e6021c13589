/** Why: "the programmes I run" are those of one's roles, and every programme for an administrator, who holds no role in any. */
import { inject, Injectable } from '@angular/core';
import { organisationId } from '@domain/people/people';
import type { Programme } from '@domain/programmes/programmes';
import { map, of, type Observable } from 'rxjs';
import { Documents } from '../documents';
import { Session } from '../session';

export interface ManagedProgramme {
  readonly id: string;
  readonly name: string;
}

@Injectable({ providedIn: 'root' })
export class ManagedProgrammes {
  private readonly documents = inject(Documents);
  private readonly session = inject(Session);

  /** Follows them; to be called in a live read, which is asked again when roles change. */
  watch(): Observable<readonly ManagedProgramme[]> {
    const held = this.session.memberships();
    if (!held.some(({ role, scopeId }) => role === 'administrator' && scopeId === organisationId)) {
      const own = held
        .filter(({ role }) => role === 'manager')
        .map(({ scopeId, scopeName }) => [scopeId, { id: scopeId, name: scopeName }] as const);
      return of([...new Map(own).values()]);
    }
    return this.documents
      .watchEvery<Programme>({ collection: 'programmes', where: [['active', '==', true]], limit: 50 })
      .pipe(map((all) => all.map(({ id, name }) => ({ id, name }))));
  }
}
