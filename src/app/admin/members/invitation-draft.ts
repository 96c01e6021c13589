/** Why: who may be invited depends on where: an edition has coaches, a programme managers, the organisation administrators; juries invite in their own room. */
import { organisationId } from '@domain/people/people';
import type { InvitableRole } from '@domain/people/invitations';
import type { Scope } from '../scopes';

export const rolesFor = (scope: Scope): readonly Exclude<InvitableRole, 'juror'>[] =>
  scope.programmeId === null ? ['administrator'] : ['manager', 'partner', 'coach', 'expert'];

export const needsEdition = (role: InvitableRole): boolean => role === 'coach' || role === 'expert';

/** What the role is scoped to; '' while the edition is not chosen. */
export const scopeIdFor = (scope: Scope, role: InvitableRole, editionId: string): string => {
  if (role === 'administrator') return organisationId;
  return needsEdition(role) ? editionId : (scope.programmeId ?? '');
};
