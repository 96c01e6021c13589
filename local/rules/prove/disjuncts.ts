/** Why: a query is proven one conjunction at a time, so its filter is first brought into disjunctive normal form. */
import type { FieldPath, Filter, Operator } from '../../firestore/engine.ts';
import type { Value } from '../../firestore/model/value.ts';

export const MAX_DISJUNCTS = 30;

export type Constraint =
  | { readonly path: FieldPath; readonly op: Exclude<Operator, 'in' | 'array-contains-any'>; readonly value: Value }
  | { readonly path: FieldPath; readonly op: 'is-null' | 'is-not-null' | 'is-nan' | 'is-not-nan' };
export type Conjunction = readonly Constraint[];

/** The filter's disjuncts, `in` and `array-contains-any` expanded; null when there are more than 30. */
export function disjunctsOf(filter: Filter | undefined): readonly Conjunction[] | null {
  return filter === undefined ? [[]] : expand(filter);
}

function expand(filter: Filter): readonly Conjunction[] | null {
  switch (filter.kind) {
    case 'unary':
      return [[{ path: filter.path, op: filter.op }]];
    case 'field':
      return expandField(filter);
    case 'or': {
      const all: Conjunction[] = [];
      for (const part of filter.filters) {
        const some = expand(part);
        if (some === null) return null;
        all.push(...some);
      }
      return bounded(all);
    }
    case 'and':
      return product(filter.filters);
  }
}

function expandField({ path, op, value }: Extract<Filter, { kind: 'field' }>): readonly Conjunction[] | null {
  if (op !== 'in' && op !== 'array-contains-any') return [[{ path, op, value }]];
  const single = op === 'in' ? '==' : 'array-contains';
  const choices = value.t === 'array' ? value.v : [value];
  return bounded(choices.map((choice) => [{ path, op: single, value: choice }]));
}

function product(filters: readonly Filter[]): readonly Conjunction[] | null {
  let all: readonly Conjunction[] = [[]];
  for (const part of filters) {
    const some = expand(part);
    if (some === null) return null;
    const combined = bounded(all.flatMap((left) => some.map((right) => [...left, ...right])));
    if (combined === null) return null;
    all = combined;
  }
  return all;
}

function bounded(all: readonly Conjunction[]): readonly Conjunction[] | null {
  return all.length > MAX_DISJUNCTS ? null : all;
}
