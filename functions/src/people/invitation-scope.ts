/** Why: an invitation says what it opens in words, and belongs to a programme, whatever its role. */
import type { Transaction } from '../platform/firebase';
import type { InvitableRole } from '@domain/people/invitations';
import { organisationId, scopeOf, type ScopeKind } from '@domain/people/people';
import type { Jury } from '@domain/jury/jury';
import type { Edition, Programme } from '@domain/programmes/programmes';
import { database, fromSnapshot } from '../platform/firebase';
import { invalid } from '../platform/refusals';

export interface InvitationScope {
  readonly kind: ScopeKind;
  readonly name: string;
  readonly programmeId: string | null;
  /** juror: the call. */
  readonly subjectId: string | null;
}

const collections = { programme: 'programmes', edition: 'editions', jury: 'juries' } as const;

/** Reads the scope of a role; refuses `scopeMissing` when there is none. */
export const loadScope = async (transaction: Transaction, role: InvitableRole, scopeId: string): Promise<InvitationScope> => {
  const kind = scopeOf[role];
  if (kind === 'organisation') {
    if (scopeId !== organisationId) throw invalid('scopeMissing', 'scopeId');
    return { kind, name: 'Essaim', programmeId: null, subjectId: null };
  }
  if (kind !== 'programme' && kind !== 'edition' && kind !== 'jury') throw invalid('roleNotInvitable', 'role');
  const snapshot = await transaction.get(database.doc(`${collections[kind]}/${scopeId}`));
  if (!snapshot.exists) throw invalid('scopeMissing', 'scopeId');
  if (kind === 'programme') return { kind, name: fromSnapshot<Programme>(snapshot)?.name ?? '', programmeId: scopeId, subjectId: null };
  if (kind === 'edition') {
    const edition = fromSnapshot<Edition>(snapshot);
    return { kind, name: edition?.name ?? '', programmeId: edition?.programmeId ?? null, subjectId: null };
  }
  const jury = fromSnapshot<Jury>(snapshot);
  return { kind, name: jury?.name ?? '', programmeId: jury?.programmeId ?? null, subjectId: jury?.callId ?? null };
};
