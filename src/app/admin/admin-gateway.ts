import { inject, Injectable } from '@angular/core';
import type { InputOf } from '@domain/acts';
import type { AuditLine, MailLine } from '@domain/people/administration';
import type { Invitation, Membership, Role } from '@domain/people/people';
import type { Edition, Programme } from '@domain/programmes/programmes';
import type { Identified } from '@domain/shared/document';
import { firstValueFrom, map, type Observable } from 'rxjs';
import { Callables } from '../backend/callables';
import { Documents } from '../backend/documents';
import { Lane } from '../backend/signing/lane';

export const pageSize = 50;

/** What an organisation answers for, as its screens read it; only functions write it. */
@Injectable({ providedIn: 'root' })
export class AdminGateway {
  private readonly documents = inject(Documents);
  private readonly callables = inject(Callables);
  private readonly lane = inject(Lane);

  programmes = () => this.documents.watchEvery<Programme>({ collection: 'programmes', where: [['active', '==', true]], limit: 50 });
  editions = (programmeId: string) =>
    this.documents.watchEvery<Edition>({
      collection: 'editions',
      where: [['programmeId', '==', programmeId]],
      orderBy: [['year', 'desc']],
      limit: 20,
    });

  /** `programmeId` null: the organisation itself. */
  members = (programmeId: string | null, role: Role, pages: number) =>
    this.documents.watchPages<Membership>(
      {
        collection: 'memberships',
        where: [
          ['programmeId', '==', programmeId],
          ['role', '==', role],
        ],
        orderBy: [['personName']],
        limit: pageSize,
      },
      pages,
    );
  invitations = (programmeId: string | null, pages: number) =>
    this.documents.watchPages<Invitation>(
      {
        collection: 'invitations',
        where: [['programmeId', '==', programmeId]],
        orderBy: [['invitedAt', 'desc']],
        limit: pageSize,
      },
      pages,
    );

  /** Whether the reader stepped aside from an application: lines about applications and juries are then not theirs. */
  steppedAside = (): Observable<boolean> => this.lane.binding().pipe(map((binding) => binding !== null));
  /** Newest first; `last` is the last line shown. `programmeId` undefined: the whole journal. */
  async journal(programmeId: string | undefined, last: Identified<AuditLine> | null): Promise<readonly Identified<AuditLine>[]> {
    const isAside = await firstValueFrom(this.steppedAside());
    return this.documents.readAll<AuditLine>({
      collection: 'audit',
      where: [
        ...(programmeId === undefined ? [] : [['programmeId', '==', programmeId] as const]),
        ...(isAside ? [['selection', '==', false] as const] : []),
      ],
      orderBy: [['sequence', 'desc']],
      ...(last === null ? {} : { after: last }),
      limit: pageSize,
      beyond: 'pages',
    });
  }
  mails = (pages: number) =>
    this.documents.watchPages<MailLine>({ collection: 'mailLog', orderBy: [['createdAt', 'desc']], limit: pageSize }, pages);

  settleFailedMail = (mailId: string) => this.callables.call('settleFailedMail', { mailId });
  openMail = (mailId: string) => this.callables.call('openMail', { mailId });
  verify = () => this.callables.call('verifyAudit', {});
  invite = (draft: InputOf<'inviteMember'>) => this.callables.call('inviteMember', draft);
  revoke = (invitationId: string) => this.callables.call('revokeInvitation', { invitationId });
  endMembership = (membershipId: string) => this.callables.call('endMembership', { membershipId });
}
