/** Why: what a table of rules says, apart from how it is put to the rules: the specs and the mutation test read the same. */
import type { WhereFilterOp } from 'firebase/firestore';
import { membershipId, scopeOf, type Role } from '@domain/people/people';
import type { Actor } from '@domain/people/permissions';

/** A person of the table: their roles as `[role, scopeId]`, and their e-mail if it matters. */
export interface CasePerson {
  readonly uid: string;
  readonly roles: readonly (readonly [role: Role, scopeId: string])[];
  /** Roles that have ended. */
  readonly formerRoles?: readonly (readonly [role: Role, scopeId: string])[];
  readonly email?: string;
  readonly emailVerified?: boolean;
  /** Authentication says the address verified, yet its owner never ended the sessions from before. */
  readonly shared?: boolean;
  /** When their session began, if it matters. */
  readonly signedInAt?: Date;
}

export type Data = object;

export interface RuleCase {
  /** A sentence carrying the state: "refuses a score when the juror is recused". */
  readonly it: string;
  /** A key of the table's people, or null for a visitor. */
  readonly as: string | null;
  readonly does: 'get' | 'list' | 'create' | 'update' | 'delete';
  /** A document path, or a collection path for `list` (`group:reviews` for a collection group). */
  readonly path: string;
  readonly data?: Data;
  readonly where?: readonly (readonly [field: string, op: WhereFilterOp, value: unknown])[];
  readonly orderBy?: readonly (readonly [field: string, direction: 'asc' | 'desc'])[];
  /** Documents that differ from the table's world for this case only; null removes one. */
  readonly given?: Readonly<Record<string, Data | null>>;
  readonly allowed: boolean;
  /** Where the path itself is what is refused: the path on which somebody is allowed the same act. */
  readonly twin?: string;
  /** The same question to `src/domain/<room>/permissions`; left out only when the path has no domain counterpart. */
  readonly may?: (actor: Actor) => boolean;
}

export interface RuleTable {
  readonly room: string;
  readonly people: Readonly<Record<string, CasePerson>>;
  /** Documents there before each case, by path. */
  readonly world: Readonly<Record<string, Data>>;
  readonly cases: readonly RuleCase[];
}

const longAgo = new Date('2020-01-01T00:00:00Z');
const lastYear = new Date('2025-01-01T00:00:00Z');

const rolesOf = (person: CasePerson): readonly { role: Role; scopeId: string; from: Date; until: Date | null }[] => [
  ...person.roles.map(([role, scopeId]) => ({ role, scopeId, from: longAgo, until: null })),
  ...(person.formerRoles ?? []).map(([role, scopeId]) => ({ role, scopeId, from: longAgo, until: lastYear })),
];

/** The documents that give a person of the table their roles, by path. */
export const membershipsOf = (person: CasePerson): Readonly<Record<string, Data>> =>
  Object.fromEntries(
    rolesOf(person).map(({ role, scopeId, until }) => [
      `memberships/${membershipId(role, scopeId, person.uid)}`,
      {
        v: 1,
        uid: person.uid,
        personName: person.uid,
        role,
        scopeKind: scopeOf[role],
        scopeId,
        scopeName: scopeId,
        programmeId: null,
        subjectId: null,
        from: longAgo,
        until,
      },
    ]),
  );

const addressOf = ({ uid, email = `${uid}@example.org` }: CasePerson): string => email;
const isProven = ({ emailVerified = true, shared = false }: CasePerson): boolean => emailVerified && !shared;

/** What the token of a person of the table says beside who they are. */
export const tokenOf = (person: CasePerson): Readonly<Record<string, string | number | boolean>> => ({
  email: addressOf(person),
  email_verified: person.emailVerified ?? true,
  auth_time: person.signedInAt === undefined ? 0 : Math.floor(person.signedInAt.getTime() / 1000),
  ...(isProven(person) && { proven: addressOf(person) }),
});

/** The person as the domain's permissions see them, at the moment of the question. */
export const actorOf = (person: CasePerson | null): Actor => ({
  uid: person?.uid ?? null,
  email: person === null ? null : addressOf(person),
  emailVerified: person === null || isProven(person),
  memberships: person === null ? [] : rolesOf(person),
  now: new Date(),
});
