/** Why: what a conjunction of constraints says about every document the query can return, as a symbolic `resource.data`. */
import type { FieldPath, Query } from '../../firestore/engine.ts';
import type { Value as StoredValue } from '../../firestore/model/value.ts';
import { type Bound, type Known, type MapValue, NULL, type TypeName, type Unknown, type Value, float } from '../value.ts';
import { compareKnown } from '../value-order.ts';
import { fromStored } from '../value-source.ts';
import type { Conjunction, Constraint } from './disjuncts.ts';
import { equalTo } from './equals.ts';

export const NAME_FIELD = '__name__';

/** Everything known about one field; `below` makes it a map. */
interface Facts {
  exact: Known | null;
  type: TypeName | null;
  low: Bound | null;
  high: Bound | null;
  readonly contains: Known[];
  readonly excludes: Known[];
  readonly below: Map<string, Facts>;
}

const TYPES: Readonly<Record<StoredValue['t'], TypeName>> = {
  null: 'null',
  bool: 'bool',
  int: 'number',
  double: 'number',
  time: 'timestamp',
  string: 'string',
  bytes: 'bytes',
  ref: 'path',
  geo: 'latlng',
  array: 'list',
  map: 'map',
};

/** `resource.data` of any document that satisfies the conjunction; an ordered or filtered field exists. */
export function symbolicData(conjunction: Conjunction, orderBy: Query['orderBy']): MapValue {
  const root = noFacts();
  for (const { path } of orderBy) if (path[0] !== NAME_FIELD) fieldAt(root, path);
  for (const constraint of conjunction) if (constraint.path[0] !== NAME_FIELD) learn(fieldAt(root, constraint.path), constraint);
  return openMap(root, 'resource.data');
}

/** The document name the conjunction pins, if it does. */
export function pinnedName(conjunction: Conjunction): string | null {
  for (const constraint of conjunction) {
    if (constraint.path[0] === NAME_FIELD && constraint.op === '==' && constraint.value.t === 'ref') return constraint.value.v;
  }
  return null;
}

function noFacts(): Facts {
  return { exact: null, type: null, low: null, high: null, contains: [], excludes: [], below: new Map() };
}

function fieldAt(root: Facts, path: FieldPath): Facts {
  let at = root;
  for (const segment of path) {
    const next = at.below.get(segment) ?? noFacts();
    at.below.set(segment, next);
    at = next;
  }
  return at;
}

function learn(facts: Facts, constraint: Constraint): void {
  switch (constraint.op) {
    case 'is-null':
      facts.exact = NULL;
      return;
    case 'is-nan':
      facts.exact = float(Number.NaN);
      return;
    case 'is-not-null':
      facts.excludes.push(NULL);
      return;
    case 'is-not-nan':
      return;
    default:
      learnFilter(facts, constraint.op, constraint.value);
  }
}

function learnFilter(facts: Facts, op: Extract<Constraint, { value: StoredValue }>['op'], stored: StoredValue): void {
  const value = fromStored(stored);
  switch (op) {
    case '==':
      facts.exact = value;
      return;
    case '!=':
      facts.excludes.push(NULL, value);
      return;
    case 'not-in':
      facts.excludes.push(NULL, ...(value.k === 'list' ? value.v : []));
      return;
    case 'array-contains':
      facts.type = 'list';
      facts.contains.push(value);
      return;
    default:
      facts.type = TYPES[stored.t];
      narrow(facts, op, value);
  }
}

function narrow(facts: Facts, op: '<' | '<=' | '>' | '>=', value: Known): void {
  const bound: Bound = { value, inclusive: op.endsWith('=') };
  if (op.startsWith('<')) facts.high = tighter(facts.high, bound, 1);
  else facts.low = tighter(facts.low, bound, -1);
}

function tighter(old: Bound | null, bound: Bound, sign: number): Bound {
  const order = old === null ? undefined : compareKnown(old.value, bound.value);
  if (old === null || order === undefined) return bound;
  if (order === 0) return old.inclusive ? bound : old;
  return order * sign > 0 ? bound : old;
}

function toValue(facts: Facts, label: string): Value {
  if (facts.exact !== null) return equalTo(facts.exact, label);
  if (facts.below.size > 0) return openMap(facts, label);
  const value: Unknown = {
    k: 'unknown',
    of: label,
    ...(facts.type !== null && { type: facts.type }),
    ...(facts.low !== null && { low: facts.low }),
    ...(facts.high !== null && { high: facts.high }),
    ...(facts.contains.length > 0 && { contains: facts.contains }),
    ...(facts.excludes.length > 0 && { excludes: facts.excludes }),
  };
  return value;
}

function openMap(facts: Facts, label: string): MapValue {
  const entries = [...facts.below].map(([key, inner]): [string, Value] => [key, toValue(inner, `${label}.${key}`)]);
  return { k: 'map', v: new Map(entries), open: label };
}
