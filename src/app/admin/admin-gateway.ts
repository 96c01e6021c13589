import { inject, Injectable } from '@angular/core';
import type { AuditLine, AuditVerdict, MailRecord } from '@domain/people/administration';
import type { InvitableRole } from '@domain/people/invitations';
import type { Invitation, Membership, Role } from '@domain/people/people';
import type { Edition, Programme } from '@domain/programmes/programmes';
import type { Identified } from '@domain/shared/document';
import { Callables } from '../backend/callables';
import { Documents } from '../backend/documents';

export const pageSize = 50;

export interface InvitationDraft {
  readonly role: InvitableRole;
  readonly scopeId: string;
  readonly email: string;
  readonly name: string;
}

/** What an organisation answers for, as its screens read it; only functions write it. */
@Injectable({ providedIn: 'root' })
export class AdminGateway {
  private readonly documents = inject(Documents);
  private readonly callables = inject(Callables);

  programmes = () => this.documents.watchAll<Programme>({ collection: 'programmes', where: [['active', '==', true]], limit: 50 });
  editions = (programmeId: string) =>
    this.documents.watchAll<Edition>({
      collection: 'editions',
      where: [['programmeId', '==', programmeId]],
      orderBy: [['year', 'desc']],
      limit: 20,
    });

  /** `programmeId` null: the organisation itself. */
  members = (programmeId: string | null, role: Role) => this.documents.watchAll<Membership>(this.membersOf(programmeId, role));
  membersAfter = (programmeId: string | null, role: Role, last: Membership) =>
    this.documents.readAll<Membership>({ ...this.membersOf(programmeId, role), startAfter: [last.personName] });
  private membersOf = (programmeId: string | null, role: Role) => ({
    collection: 'memberships',
    where: [['programmeId', '==', programmeId] as const, ['role', '==', role] as const],
    orderBy: [['personName'] as const],
    limit: pageSize,
  });
  invitations = (programmeId: string | null) =>
    this.documents.watchAll<Invitation>({
      collection: 'invitations',
      where: [['programmeId', '==', programmeId]],
      orderBy: [['invitedAt', 'desc']],
      limit: pageSize,
    });

  /** Newest first; `before` is the number of the last line shown. `programmeId` undefined: the whole journal. */
  journal = (programmeId: string | undefined, before: number | null): Promise<readonly Identified<AuditLine>[]> =>
    this.documents.readAll<AuditLine>({
      collection: 'audit',
      ...(programmeId === undefined ? {} : { where: [['programmeId', '==', programmeId] as const] }),
      orderBy: [['sequence', 'desc']],
      ...(before === null ? {} : { startAfter: [before] }),
      limit: pageSize,
    });
  mails = () => this.documents.watchAll<MailRecord>({ collection: 'mails', orderBy: [['createdAt', 'desc']], limit: pageSize });

  verify = () => this.callables.call<object, AuditVerdict>('verifyAudit', {});
  invite = (draft: InvitationDraft) => this.callables.call('inviteMember', draft);
  revoke = (invitationId: string) => this.callables.call('revokeInvitation', { invitationId });
  endMembership = (membershipId: string) => this.callables.call('endMembership', { membershipId });
}
