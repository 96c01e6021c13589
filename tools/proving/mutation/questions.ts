/** Why: a case of a table, put to compiled rules in process: a whole table takes milliseconds, so that it can be asked of every mutant. */
import type { Filter, Query, RuleDocument, RuleRequest } from '../../../local/firestore/engine.ts';
import type { Micros } from '../../../local/firestore/model/value.ts';
import type { CompiledRules } from '../../../local/rules/compile.ts';
import type { membershipsOf, CasePerson, RuleCase, RuleTable } from '../../../tests/support/rules/table.ts';
import { storedFields, updatedFields } from './stored-values.ts';

/** One case of one table, ready to be asked. */
export interface Question {
  readonly name: string;
  readonly path: string;
  /** What the table expects. */
  readonly allowed: boolean;
  readonly ask: (rules: CompiledRules) => boolean;
}

const database = 'projects/p/databases/(default)';
const documentsLimit = { read: 10, write: 20 };

/** The cases of a table at one instant. */
export function questionsOf(table: RuleTable, roles: typeof membershipsOf, time: Micros): readonly Question[] {
  const memberships = Object.assign({}, ...Object.values(table.people).map(roles)) as Readonly<Record<string, object>>;
  const world = documentsIn({ ...memberships, ...table.world }, time);
  return table.cases.map((one): Question => {
    const there = new Map([...world, ...documentsIn(one.given ?? {}, time)]);
    const request = requestOf(one, one.as === null ? null : (table.people[one.as] ?? null), there, time);
    return {
      name: `${table.room}: ${one.it}`,
      path: one.path,
      allowed: one.allowed,
      ask: (rules) =>
        rules.check({ ...request, budget: { remaining: request.requestResource === null ? documentsLimit.read : documentsLimit.write } })
          .allowed,
    };
  });
}

function documentsIn(data: Readonly<Record<string, object | null>>, time: Micros): readonly (readonly [string, RuleDocument | null])[] {
  return Object.entries(data).map(([path, fields]) => [path, fields === null ? null : { path, fields: storedFields(fields, time) }]);
}

function requestOf(
  one: RuleCase,
  person: CasePerson | null,
  there: ReadonlyMap<string, RuleDocument | null>,
  time: Micros,
): Omit<RuleRequest, 'budget'> {
  const read = (path: string): RuleDocument | null => there.get(path) ?? null;
  const common = { database, auth: person === null ? null : tokenOf(person), time, read };
  if (one.does === 'list') {
    const query = queryOf(one);
    return {
      ...common,
      method: 'list',
      path: query.allDescendants ? '' : one.path,
      resource: null,
      requestResource: null,
      query,
      readAfter: read,
    };
  }
  const before = read(one.path);
  const after = afterOf(one, before, time);
  const readAfter = (path: string): RuleDocument | null => (path === one.path ? after : read(path));
  const method = one.does === 'create' && before !== null ? 'update' : one.does;
  return { ...common, method, path: one.path, resource: before, requestResource: after, readAfter };
}

function afterOf(one: RuleCase, before: RuleDocument | null, time: Micros): RuleDocument | null {
  if (one.does === 'create') return { path: one.path, fields: storedFields(one.data ?? {}, time) };
  if (one.does !== 'update') return null;
  if (before === null) throw new Error(`${one.it}: nothing to update at ${one.path}`);
  return { path: one.path, fields: updatedFields(before.fields, one.data ?? {}, time) };
}

function tokenOf(person: CasePerson): RuleRequest['auth'] {
  const email = person.email ?? `${person.uid}@example.org`;
  const { emailVerified = true, shared = false, signedInAt } = person;
  const claims = {
    sub: person.uid,
    user_id: person.uid,
    email,
    email_verified: emailVerified,
    auth_time: (signedInAt?.getTime() ?? 0) / 1000,
  };
  return { uid: person.uid, token: emailVerified && !shared ? { ...claims, proven: email } : claims };
}

function queryOf(one: RuleCase): Query {
  const group = one.path.startsWith('group:');
  const segments = one.path.split('/');
  const collectionId = group ? one.path.slice('group:'.length) : (segments.at(-1) ?? '');
  const parent = [database, 'documents', ...(group ? [] : segments.slice(0, -1))].join('/');
  const filters = (one.where ?? []).map(([field, op, value]): Filter => {
    const path = field.split('.');
    if (value === null) return { kind: 'unary', path, op: op === '==' ? 'is-null' : 'is-not-null' };
    return { kind: 'field', path, op, value: storedFields({ value }, 0n).get('value') ?? { t: 'null' } };
  });
  const orderBy = (one.orderBy ?? []).map(([field, direction]) => ({ path: field.split('.'), descending: direction === 'desc' }));
  const where: Filter | undefined = filters.length > 1 ? { kind: 'and', filters } : filters[0];
  return { parent, collectionId, allDescendants: group, ...(where !== undefined && { where }), orderBy, offset: 0, limit: 50 };
}
