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
} from 'firebase/firestore';
import { sharedLocal, stopSharedLocal } from './local';
import { followingVersions } from './revised';
import { declaredTables } from './rules/declared-tables';
import { actorOf, membershipsOf, tokenOf, type CasePerson, type Data, type RuleCase, type RuleTable } from './rules/table';
import { withoutTwin } from './rules/twins';

export { actorOf, type CasePerson, type RuleCase, type RuleTable };

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
export const runRuleTable = (written: RuleTable): void => {
  const table = followingVersions(written);
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

    it('has an allowed twin for each refusal', () => {
      expect(withoutTwin(table.cases)).toEqual([]);
    });

    for (const one of table.cases) {
      it(one.it, async () => {
        const person = one.as === null ? null : table.people[one.as];
        if (person === undefined) throw new Error(`No person called ${String(one.as)} in the table of ${table.room}`);
        await seed(one);
        const context =
          person === null ? environment.unauthenticatedContext() : environment.authenticatedContext(person.uid, tokenOf(person));
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
