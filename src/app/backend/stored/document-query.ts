/** Why: a list read is always bounded and described as data, so that gateways stay plain and fakes can answer it. */
import type * as sdkModule from '../sdk/firebase-firestore';
import type { Firestore, Query, QueryConstraint } from '../sdk/firebase-firestore';

export type Operator = '==' | '!=' | '<' | '<=' | '>' | '>=' | 'array-contains' | 'array-contains-any' | 'in' | 'not-in';

export interface DocumentQuery {
  /** A collection path, or a collection id when `group` is set. */
  readonly collection: string;
  readonly group?: boolean;
  readonly where?: readonly (readonly [field: string, operator: Operator, value: unknown])[];
  readonly orderBy?: readonly (readonly [field: string, direction?: 'asc' | 'desc'])[];
  /** At most 60: opening a screen reads a bounded number of documents. */
  readonly limit: number;
  /** Values of the `orderBy` fields of the last document of the previous page. */
  readonly startAfter?: readonly unknown[];
  /** Without network, nothing kept here counts as an answer: for lists that are often empty beside something that is there. */
  readonly emptyOffline?: boolean;
}

export const mostAtOnce = 60;

/** Refuses an unbounded list at the first run, not in production bills. */
export function checkBounds(query: DocumentQuery): void {
  if (!Number.isInteger(query.limit) || query.limit < 1 || query.limit > mostAtOnce) {
    throw new RangeError(`A list of ${query.collection} asks for ${query.limit} documents: 1 to ${mostAtOnce} are allowed.`);
  }
}

type Sdk = typeof sdkModule;

export function buildQuery(sdk: Sdk, db: Firestore, query: DocumentQuery): Query {
  checkBounds(query);
  const from = query.group ? sdk.collectionGroup(db, query.collection) : sdk.collection(db, query.collection);
  const constraints: QueryConstraint[] = [
    ...(query.where ?? []).map(([field, operator, value]) => sdk.where(field, operator, value)),
    ...(query.orderBy ?? []).map(([field, direction]) => sdk.orderBy(field, direction)),
    ...(query.startAfter ? [sdk.startAfter(...query.startAfter)] : []),
    sdk.limit(query.limit),
  ];
  return sdk.query(from, ...constraints);
}
