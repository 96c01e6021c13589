/** Why: which lists of sessions a person may ask for follows from their roles. */
import type { Membership } from '@domain/people/people';
import type { Scope } from '../peers-gateway';

export function scopesOf(memberships: readonly Pick<Membership, 'role' | 'scopeId'>[]): readonly Scope[] {
  const scopes = memberships.flatMap(({ role, scopeId }): readonly Scope[] => {
    if (role === 'manager' || role === 'partner') return [{ field: 'programmeId', value: scopeId }];
    if (role === 'laureate' || role === 'coach') return [{ field: 'editionId', value: scopeId }];
    return role === 'alumnus' ? [{ field: 'audience', value: 'community' }] : [];
  });
  return [...new Map(scopes.map((scope) => [`${scope.field}~${scope.value}`, scope])).values()];
}
