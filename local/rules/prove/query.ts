/** Why: a query is allowed only when the rules hold for every document it could return, proven from its constraints and never from its results. */
import type { Query, RuleRequest } from '../../firestore/engine.ts';
import { MANY, ONE, type Token } from '../build/tree.ts';
import { type Known, type MapValue, NULL, type Value, map, path, string, unknown } from '../value.ts';
import { referenceSegments } from '../value-source.ts';
import { type Conjunction, disjunctsOf } from './disjuncts.ts';
import { pinnedName, symbolicData } from './facts.ts';

/** One conjunction of the query: the paths it covers and what its documents look like. */
export interface QueryCase {
  readonly tokens: readonly Token[];
  readonly resource: MapValue;
}

/** The cases that must all be allowed; null when the query has more than 30. */
export function casesOf(request: RuleRequest, database: string): readonly QueryCase[] | null {
  const { query } = request;
  const disjuncts = disjunctsOf(query?.where);
  return disjuncts?.map((conjunction) => caseOf(conjunction, request, database)) ?? null;
}

function caseOf(conjunction: Conjunction, request: RuleRequest, database: string): QueryCase {
  const pinned = pinnedName(conjunction);
  const tokens: readonly Token[] =
    pinned === null ? ['databases', database, 'documents', ...sourceTokens(request)] : referenceSegments(pinned);
  const known = tokens.filter((token) => typeof token === 'string');
  const complete = known.length === tokens.length;
  const id = tokens.at(-1);
  const entries: [string, Value][] = [
    ['data', symbolicData(conjunction, request.query?.orderBy ?? [])],
    ['id', typeof id === 'string' ? string(id) : unknown('resource.id', 'string')],
    ['__name__', complete ? path(known) : unknown('resource.__name__', 'path')],
  ];
  return { tokens, resource: { k: 'map', v: new Map(entries), open: 'resource' } };
}

function sourceTokens({ query, path: collection }: RuleRequest): Token[] {
  if (query === undefined) return [...collection.split('/'), ONE];
  const parent = referenceSegments(query.parent).slice(3);
  const between: Token[] = query.allDescendants ? [MANY] : [];
  return [...parent, ...between, query.collectionId === '' ? ONE : query.collectionId, ONE];
}

/** `request.query`: `limit` is null without one; `orderBy` reads like `age DESC, name ASC`. */
export function queryValue(query: Query | undefined): MapValue {
  const whole = (value: number): Known => ({ k: 'int', v: BigInt(value) });
  const orderBy = (query?.orderBy ?? []).map((order) => `${order.path.join('.')} ${order.descending ? 'DESC' : 'ASC'}`).join(', ');
  return map(
    new Map<string, Known>([
      ['limit', query === undefined || query.limit < 0 ? NULL : whole(query.limit)],
      ['offset', whole(Math.max(0, query?.offset ?? 0))],
      ['orderBy', orderBy === '' ? NULL : string(orderBy)],
    ]),
  );
}
