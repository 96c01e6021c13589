import { inject, Injectable } from '@angular/core';
import type { ActName, InputOf, OutputOf } from '@domain/acts';
import type { Call } from '@domain/calls/calls';
import type { Jury } from '@domain/jury/jury';
import type { InvitableRole } from '@domain/people/invitations';
import type { Invitation, Membership } from '@domain/people/people';
import type { Edition, Programme } from '@domain/programmes/programmes';
import type { Identified } from '@domain/shared/document';
import { map, type Observable } from 'rxjs';
import { Callables } from '../backend/callables';
import { Documents } from '../backend/documents';
import { Outbox } from '../backend/outbox';
import { changedOf } from '../backend/sending/comparison';
import { CallCounts } from '../backend/signing/call-counts';
import { Session } from '../backend/session';

export type EditionSettings = Pick<Edition, 'places' | 'daysPerLaureate' | 'convention'>;

/** Holders of a role, and invitations, shown at a time. */
export const membersPage = 30;
export const invitationsPage = 20;

const fieldsOf = ({ places, daysPerLaureate, convention }: EditionSettings) => ({
  places,
  daysPerLaureate,
  'convention.funder': convention.funder,
  'convention.rate': convention.rate,
  'convention.amountPerLaureate': convention.amountPerLaureate,
});

/** Programmes, editions and the people of a programme, as screens read and write them. */
@Injectable({ providedIn: 'root' })
export class ProgrammesGateway {
  private readonly documents = inject(Documents);
  private readonly callables = inject(Callables);
  private readonly outbox = inject(Outbox);
  private readonly session = inject(Session);
  private readonly counts = inject(CallCounts);

  active = (): Observable<readonly Identified<Programme>[]> =>
    this.documents.watchEvery<Programme>({ collection: 'programmes', where: [['active', '==', true]], limit: 50 });
  programme = (id: string) => this.documents.watch<Programme>(`programmes/${id}`);
  editions = (programmeId: string) =>
    this.documents.watchEvery<Edition>({
      collection: 'editions',
      where: [['programmeId', '==', programmeId]],
      orderBy: [['year', 'desc']],
      limit: 20,
    });
  calls = (programmeId: string) =>
    this.documents.watchEvery<Call>({
      collection: 'calls',
      where: [['programmeId', '==', programmeId]],
      orderBy: [['createdAt', 'desc']],
      limit: 20,
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
        beyond: 'nothing',
      })
      .pipe(map(([call]) => call ?? null));
  funnel = (callId: string, programmeId: string) => this.counts.watch(callId, programmeId);
  juries = (programmeId: string) =>
    this.documents.watchEvery<Jury>({ collection: 'juries', where: [['programmeId', '==', programmeId]], limit: 20 });
  members = (programmeId: string, role: InvitableRole, pages: number) =>
    this.documents.watchPages<Membership>(
      {
        collection: 'memberships',
        where: [
          ['programmeId', '==', programmeId],
          ['role', '==', role],
        ],
        orderBy: [['personName']],
        limit: membersPage,
      },
      pages,
    );
  pendingInvitations = (programmeId: string, pages: number) =>
    this.documents.watchPages<Invitation>(
      {
        collection: 'invitations',
        where: [
          ['programmeId', '==', programmeId],
          ['state', '==', 'pending'],
        ],
        orderBy: [['invitedAt', 'desc']],
        limit: invitationsPage,
      },
      pages,
    );

  /** What was typed, setting by setting, from what the form showed. */
  saveSettings(editionId: string, settings: EditionSettings, shown: EditionSettings, label: string): void {
    const seen = fieldsOf(shown);
    const patch = changedOf(seen, fieldsOf(settings));
    const along = { updatedBy: this.session.uid() };
    if (Object.keys(patch).length > 0) this.outbox.send({ path: `editions/${editionId}`, patch, along, seen, label, mode: 'revise' });
  }

  act = <Name extends ActName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> => this.callables.call(name, input);
}
