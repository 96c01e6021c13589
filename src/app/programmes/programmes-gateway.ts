import { inject, Injectable } from '@angular/core';
import type { Call, CallFunnel } from '@domain/calls/calls';
import type { Jury } from '@domain/jury/jury';
import type { InvitableRole } from '@domain/people/invitations';
import type { Invitation, Membership } from '@domain/people/people';
import type { Edition, Programme } from '@domain/programmes/programmes';
import type { Identified } from '@domain/shared/document';
import { catchError, map, of, type Observable } from 'rxjs';
import { Callables } from '../backend/callables';
import { Documents } from '../backend/documents';
import { Outbox } from '../backend/outbox';

export interface EditionRequest {
  readonly programmeId: string;
  readonly presetId?: string;
  readonly copyFrom?: string;
  readonly name: string;
  readonly year: number;
}
export interface MemberRequest {
  readonly role: InvitableRole;
  readonly scopeId: string;
  readonly email: string;
  readonly name: string;
  readonly details: Readonly<Record<string, string | number | boolean>>;
}
export type EditionSettings = Pick<Edition, 'places' | 'daysPerLaureate' | 'convention'>;

/** Programmes, editions and the people of a programme, as screens read and write them. */
@Injectable({ providedIn: 'root' })
export class ProgrammesGateway {
  private readonly documents = inject(Documents);
  private readonly callables = inject(Callables);
  private readonly outbox = inject(Outbox);

  active = (): Observable<readonly Identified<Programme>[]> =>
    this.documents.watchAll<Programme>({ collection: 'programmes', where: [['active', '==', true]], limit: 50 });
  programme = (id: string) => this.documents.watch<Programme>(`programmes/${id}`);
  editions = (programmeId: string, limit = 20) =>
    this.documents.watchAll<Edition>({
      collection: 'editions',
      where: [['programmeId', '==', programmeId]],
      orderBy: [['year', 'desc']],
      limit,
    });
  calls = (programmeId: string, limit = 20) =>
    this.documents.watchAll<Call>({
      collection: 'calls',
      where: [['programmeId', '==', programmeId]],
      orderBy: [['createdAt', 'desc']],
      limit,
    });
  edition = (id: string) => this.documents.watch<Edition>(`editions/${id}`);
  /** The call of an edition: it has one. */
  callOf = (programmeId: string, editionId: string): Observable<Identified<Call> | null> =>
    this.documents
      .watchAll<Call>({
        collection: 'calls',
        where: [
          ['programmeId', '==', programmeId],
          ['editionId', '==', editionId],
        ],
        limit: 1,
      })
      .pipe(map(([call]) => call ?? null));
  /** Null until a first application exists. */
  funnel = (callId: string): Observable<Identified<CallFunnel> | null> =>
    this.documents.watch<CallFunnel>(`callFunnels/${callId}`).pipe(catchError(() => of(null)));
  juries = (programmeId: string) =>
    this.documents.watchAll<Jury>({ collection: 'juries', where: [['programmeId', '==', programmeId]], limit: 5 });
  members = (programmeId: string, role: InvitableRole) =>
    this.documents.watchAll<Membership>({
      collection: 'memberships',
      where: [
        ['programmeId', '==', programmeId],
        ['role', '==', role],
      ],
      orderBy: [['personName']],
      limit: 30,
    });
  invitations = (programmeId: string) =>
    this.documents.watchAll<Invitation>({
      collection: 'invitations',
      where: [['programmeId', '==', programmeId]],
      orderBy: [['invitedAt', 'desc']],
      limit: 20,
    });

  saveSettings(editionId: string, settings: EditionSettings, label: string): void {
    this.outbox.send({ path: `editions/${editionId}`, patch: settings, label, mode: 'update' });
  }

  createProgramme = (presetId: string, name: string): Promise<{ readonly programmeId: string }> =>
    this.callables.call('createProgramme', { presetId, name });
  createEdition = (request: EditionRequest): Promise<{ readonly editionId: string; readonly callId: string }> =>
    this.callables.call('createEdition', request);
  invite = (request: MemberRequest): Promise<{ readonly invitationId: string }> => this.callables.call('inviteMember', request);
  revoke = (invitationId: string): Promise<null> => this.callables.call('revokeInvitation', { invitationId });
  end = (membershipId: string): Promise<null> => this.callables.call('endMembership', { membershipId });
}
