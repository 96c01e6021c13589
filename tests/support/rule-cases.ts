/** Why: one table says who may do what; it is put to `firestore.rules` and to the domain's permissions, and both must answer alike. */
import { readFileSync } from 'node:fs';
import { setLogLevel } from 'firebase/app';
import { initializeTestEnvironment, type RulesTestEnvironment } from '@firebase/rules-unit-testing';
import {
  collection,
  collectionGroup,
  deleteDoc,
  doc,
  getDoc,
  getDocs,
  limit,
  orderBy,
  query,
  setDoc,
  updateDoc,
  where,
  type Firestore,
  type WhereFilterOp,
} from 'firebase/firestore';
import { membershipId, scopeOf, type Role } from '@domain/people/people';
import type { Actor } from '@domain/people/permissions';
import { declaredTables } from './declared-tables';
import { sharedLocal, stopSharedLocal } from './local';

/** A person of the table: their roles as `[role, scopeId]`, and their e-mail if it matters. */
export interface CasePerson {
  readonly uid: string;
  readonly roles: readonly (readonly [role: Role, scopeId: string])[];
  /** Roles that have ended. */
  readonly formerRoles?: readonly (readonly [role: Role, scopeId: string])[];
  readonly email?: string;
  readonly emailVerified?: boolean;
}

type Data = object;

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

/** The person as the domain's permissions see them, at the moment of the question. */
export const actorOf = (person: CasePerson | null): Actor => ({
  uid: person?.uid ?? null,
  email: person === null ? null : (person.email ?? `${person.uid}@example.org`),
  emailVerified: person?.emailVerified ?? true,
  memberships: person === null ? [] : rolesOf(person),
  now: new Date(),
});

const perform = async (firestore: Firestore, one: RuleCase): Promise<void> => {
  if (one.does === 'list') {
    const source = one.path.startsWith('group:') ? collectionGroup(firestore, one.path.slice(6)) : collection(firestore, one.path);
    const filters = (one.where ?? []).map(([field, op, value]) => where(field, op, value));
    const orders = (one.orderBy ?? []).map(([field, direction]) => orderBy(field, direction));
    await getDocs(query(source, ...filters, ...orders, limit(50)));
    return;
  }
  const reference = doc(firestore, one.path);
  if (one.does === 'get') await getDoc(reference);
  else if (one.does === 'delete') await deleteDoc(reference);
  else if (one.does === 'create') await setDoc(reference, { ...one.data });
  else await updateDoc(reference, { ...one.data });
};

const outcomeOf = async (work: Promise<void>): Promise<'allowed' | 'refused'> => {
  try {
    await work;
    return 'allowed';
  } catch (error) {
    if ((error as { code?: string }).code === 'permission-denied') return 'refused';
    throw error;
  }
};

// The SDK logs each refusal as an error; here refusals are what we ask for.
setLogLevel('silent');

afterAll(() => stopSharedLocal(), 30_000);

/** Declares one spec per case: the rules' answer, and the domain's answer to the same question. */
export const runRuleTable = (table: RuleTable): void => {
  declaredTables.push(table);
  describe(`${table.room} rules`, () => {
    let environment: RulesTestEnvironment;

    beforeAll(async () => {
      const { ports } = await sharedLocal();
      environment = await initializeTestEnvironment({
        projectId: `demo-rules-${table.room}`,
        firestore: { host: '127.0.0.1', port: ports.firestore, rules: readFileSync('firestore.rules', 'utf8') },
      });
    }, 60_000);
    afterAll(() => environment.cleanup(), 30_000);

    const seed = async (one: RuleCase): Promise<void> => {
      await environment.clearFirestore();
      const roles = Object.assign({}, ...Object.values(table.people).map(membershipsOf)) as Readonly<Record<string, Data>>;
      await environment.withSecurityRulesDisabled(async (context) => {
        const firestore = context.firestore() as unknown as Firestore;
        const all: Readonly<Record<string, Data | null>> = { ...roles, ...table.world, ...one.given };
        await Promise.all(
          Object.entries(all).flatMap(([path, data]) => (data === null ? [] : [setDoc(doc(firestore, path), { ...data })])),
        );
      });
    };

    for (const one of table.cases) {
      it(one.it, async () => {
        const person = one.as === null ? null : table.people[one.as];
        if (person === undefined) throw new Error(`No person called ${String(one.as)} in the table of ${table.room}`);
        await seed(one);
        const context =
          person === null
            ? environment.unauthenticatedContext()
            : environment.authenticatedContext(person.uid, {
                email: person.email ?? `${person.uid}@example.org`,
                email_verified: person.emailVerified ?? true,
              });
        const rules = await outcomeOf(perform(context.firestore() as unknown as Firestore, one));
        expect(rules)
          .withContext('firestore.rules')
          .toBe(one.allowed ? 'allowed' : 'refused');
        if (one.may !== undefined)
          expect(one.may(actorOf(person)))
            .withContext('domain permissions')
            .toBe(one.allowed);
      });
    }
  });
};
