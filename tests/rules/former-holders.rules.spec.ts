/** Why: a right must end with the role that opened it: every case that a table allows is put again, in process, to whoever held those roles and does no longer. */
import { readFileSync } from 'node:fs';
import { compileRules } from '../../local/rules/compile.ts';
import { questionsOf } from '../../tools/proving/mutation/questions.ts';
import { declaredTables } from '../support/rules/declared-tables';
import { membershipsOf, type CasePerson, type RuleCase, type RuleTable } from '../support/rules/table';
import { outliving, outlivingOf, type NamedIn } from './what-outlives';

const rules = compileRules(readFileSync('firestore.rules', 'utf8'));
const now = BigInt(Date.now()) * 1000n;

const former = (person: CasePerson): CasePerson => ({
  ...person,
  roles: [],
  formerRoles: [...(person.formerRoles ?? []), ...person.roles],
});
const isHolder = (table: RuleTable, { as }: RuleCase): boolean => as !== null && (table.people[as]?.roles.length ?? 0) > 0;

/** The cases of a table that the rules allow. */
const allowedOf = (table: RuleTable): readonly RuleCase[] => {
  const questions = questionsOf(table, membershipsOf, now);
  return table.cases.filter((_, index) => questions[index]?.ask(rules) === true);
};
/** What is allowed to the holders of a role, asked once every role is over; still allowed. */
const outlasting = (table: RuleTable): readonly RuleCase[] =>
  allowedOf({
    ...table,
    people: Object.fromEntries(Object.entries(table.people).map(([name, person]) => [name, former(person)])),
    cases: table.cases.filter((one) => one.allowed && isHolder(table, one)),
  });
const told = (table: RuleTable, { as, does, path, it: what }: RuleCase): string => `${table.room}: ${as ?? ''} ${does} ${path} (${what})`;

/** A document without one person in the lists that name people. */
const withoutName = (data: object, uid: string, lists: readonly NamedIn[]): object => ({
  ...data,
  ...Object.fromEntries(
    lists.flatMap((list) => {
      const named = (data as Readonly<Record<string, unknown>>)[list];
      return Array.isArray(named) ? [[list, named.filter((one) => one !== uid)] as const] : [];
    }),
  ),
});
/** The same case where their name was taken off, as the act that ends the right does. */
const takenOff = (table: RuleTable, one: RuleCase): RuleCase => {
  const uid = table.people[one.as ?? '']?.uid ?? '';
  const lists = outlivingOf(one.does, one.path)?.namedIn ?? [];
  const there: Readonly<Record<string, object | null>> = { ...table.world, ...one.given };
  const given = Object.entries(there).map(([path, data]) => [path, data === null ? null : withoutName(data, uid, lists)] as const);
  return { ...one, given: Object.fromEntries(given) };
};

describe('whoever held a role and does no longer', () => {
  it('is asked what every holder of a role may', () => {
    const asked = declaredTables.flatMap((table) => table.cases.filter((one) => one.allowed && isHolder(table, one)));
    const roles = new Set(
      declaredTables.flatMap(({ people }) => Object.values(people).flatMap((person) => person.roles.map(([role]) => role))),
    );
    expect(asked.length).toBeGreaterThan(500);
    expect([...roles].sort()).toEqual(
      ['administrator', 'alumnus', 'applicant', 'coach', 'expert', 'juror', 'laureate', 'manager', 'partner'].sort() as never,
    );
  });

  it('keeps what the table of what outlives a role says, and nothing else', () => {
    const kept = declaredTables.flatMap((table) =>
      outlasting(table)
        .filter(({ does, path }) => outlivingOf(does, path) === undefined)
        .map((one) => told(table, one)),
    );
    expect(kept).toEqual([]);
  });

  it('keeps nothing that a name on a document gave, once the name is off', () => {
    const kept = declaredTables.flatMap((table) => {
      const named = outlasting(table).filter(({ does, path }) => outlivingOf(does, path)?.namedIn !== undefined && does !== 'list');
      const people = Object.fromEntries(Object.entries(table.people).map(([name, person]) => [name, former(person)]));
      return allowedOf({ ...table, people, cases: named.map((one) => takenOff(table, one)) }).map((one) => told(table, one));
    });
    expect(kept).toEqual([]);
  });

  it('has no line in the table for what ends with the role', () => {
    const lines = new Set(declaredTables.flatMap((table) => outlasting(table).map(({ does, path }) => outlivingOf(does, path))));
    expect(outliving.filter((line) => !lines.has(line)).map(({ because }) => because)).toEqual([]);
  });
});
