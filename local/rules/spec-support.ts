/** Why: specs judge single expressions and small rule files; this says what they are asked about. */
import type { Filter, Query, RuleDocument, RuleRequest } from '../firestore/engine.ts';
import type { Fields, Value } from '../firestore/model/value.ts';
import { type CompiledRules, compileRules } from './compile.ts';

export const DOCUMENTS = 'projects/p/databases/(default)/documents';
/** 2026-11-22T10:30:15.250Z, a Sunday, day 326 of its year */
export const NOW = 1_795_343_415_250_000n;

/** A stored value from plain JavaScript: whole numbers are bigint. */
export function stored(value: unknown): Value {
  if (value === null) return { t: 'null' };
  if (typeof value === 'boolean') return { t: 'bool', v: value };
  if (typeof value === 'bigint') return { t: 'int', v: value };
  if (typeof value === 'number') return { t: 'double', v: value };
  if (typeof value === 'string') return { t: 'string', v: value };
  if (value instanceof Uint8Array) return { t: 'bytes', v: value };
  if (value instanceof Date) return { t: 'time', v: BigInt(value.getTime()) * 1000n };
  if (Array.isArray(value)) return { t: 'array', v: value.map(stored) };
  return { t: 'map', v: fields(value as Record<string, unknown>) };
}

export function fields(values: Readonly<Record<string, unknown>>): Fields {
  return new Map(Object.entries(values).map(([key, value]) => [key, stored(value)]));
}

export function aDocument(path: string, values: Readonly<Record<string, unknown>>): RuleDocument {
  return { path, fields: fields(values) };
}

export function aRequest(changes: Partial<RuleRequest> = {}): RuleRequest {
  return {
    method: 'get',
    database: 'projects/p/databases/(default)',
    path: 'things/one',
    auth: { uid: 'ana', token: { email: 'ana@example.org', email_verified: true, level: 3 } },
    time: NOW,
    resource: null,
    requestResource: null,
    read: () => null,
    readAfter: () => null,
    budget: { remaining: 10 },
    ...changes,
  };
}

export function aQuery(changes: Partial<Query> = {}): Query {
  return { parent: DOCUMENTS, collectionId: 'things', allDescendants: false, orderBy: [], offset: 0, limit: -1, ...changes };
}

export function where(field: string, op: Extract<Filter, { kind: 'field' }>['op'], value: unknown): Filter {
  return { kind: 'field', path: field.split('.'), op, value: stored(value) };
}

export function both(...filters: Filter[]): Filter {
  return { kind: 'and', filters };
}

/** Rules with one statement for documents of `things`. */
export function rulesWhere(condition: string, declarations = ''): CompiledRules {
  return compileRules(`rules_version = '2';
service cloud.firestore { match /databases/{database}/documents {
${declarations}
match /things/{id} { allow read, write: if ${condition}; } } }`);
}

/** `true`, `false`, or the error of a condition on a stored document. */
export function outcomeOf(
  condition: string,
  values: Readonly<Record<string, unknown>> = {},
  declarations = '',
  changes: Partial<RuleRequest> = {},
): string {
  const request = aRequest({ resource: aDocument('things/one', values), ...changes });
  return rulesWhere(condition, declarations).explain(request).attempts[0]?.outcome ?? 'no statement applies';
}

/** Is the query on `things` proven by the condition? */
export function proves(condition: string, filter?: Filter, changes: Partial<Query> = {}, request: Partial<RuleRequest> = {}): boolean {
  const query = aQuery({ ...(filter !== undefined && { where: filter }), ...changes });
  return rulesWhere(condition).check(aRequest({ method: 'list', path: 'things', query, ...request })).allowed;
}
