/** Why: the tables that speak of one edition are about the same few people, and ask in the same words who reads what. */
import type { Actor } from '@domain/people/permissions';
import type { RuleCase } from '../support/rule-cases';

export const editionPeople = {
  amina: { uid: 'amina', roles: [['laureate', 'e1']] },
  driss: { uid: 'driss', roles: [['coach', 'e1']] },
  claire: { uid: 'claire', roles: [['manager', 'pins']] },
  admin: { uid: 'admin', roles: [['administrator', 'essaim']] },
  otherManager: { uid: 'otherManager', roles: [['manager', 'cap']] },
  juror: { uid: 'juror', roles: [['juror', 'j1']] },
  stranger: { uid: 'stranger', roles: [] },
} as const;

/** One reading for each person, null being a visitor: those allowed, then those refused. */
export const reads = <Name extends string | null>(
  path: string,
  allowed: readonly Name[],
  refused: readonly Name[],
  may?: (actor: Actor) => boolean,
): readonly RuleCase[] =>
  [...allowed.map((as) => [as, true] as const), ...refused.map((as) => [as, false] as const)].map(([as, yes]) => ({
    it: `${yes ? 'lets' : 'refuses'} ${as ?? 'a visitor'} ${yes ? 'read' : 'reading'} ${path}`,
    as,
    does: 'get',
    path,
    allowed: yes,
    ...(may === undefined ? {} : { may }),
  }));
