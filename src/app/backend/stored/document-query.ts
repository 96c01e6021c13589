/** Why: a list read is always bounded and described as data, so that gateways stay plain and fakes can answer it. */
import type { Identified } from '@domain/shared/document';
import type * as sdkModule from '../sdk/firebase-firestore';
import type { Firestore, Query, QueryConstraint, QueryDocumentSnapshot } from '../sdk/firebase-firestore';

export type Operator = '==' | '!=' | '<' | '<=' | '>' | '>=' | 'array-contains' | 'array-contains-any' | 'in' | 'not-in';

export interface DocumentQuery {
  /** A collection path, or a collection id when `group` is set. */
  readonly collection: string;
  readonly group?: boolean;
  readonly where?: readonly (readonly [field: string, operator: Operator, value: unknown])[];
  readonly orderBy?: readonly (readonly [field: string, direction?: 'asc' | 'desc'])[];
  /** At most 60: opening a screen reads a bounded number of documents. */
  readonly limit: number;
  /** What lies beyond the limit: a list is never cut in silence. */
  readonly beyond: Beyond;
  /** The last document of the page before, as it was read: two documents alike in everything are still told apart. */
  readonly after?: Identified<object>;
  /** Without network, nothing kept here counts as an answer: for lists that are often empty beside something that is there. */
  readonly emptyOffline?: boolean;
}

/**
 * `nothing`: rules or functions let no more exist. `older` or `others`: the screen says that these are the latest or the best.
 * `pages`: the page after is asked for, by `watchPages`, `watchEvery`, `readEvery` or a reader's press.
 */
export type Beyond = 'nothing' | 'older' | 'others' | 'pages';

/** A list that is followed or read page after page: its limit is the length of a page. */
export type PagedQuery = Omit<DocumentQuery, 'beyond'>;

export const mostAtOnce = 60;

/** Where each document that was read stood in its list. */
const places = new WeakMap<object, QueryDocumentSnapshot>();

/** Remembers the place of a document in its list, for the page after it. */
export function keepPlace<T extends object>(document: T, snapshot: QueryDocumentSnapshot): T {
  places.set(document, snapshot);
  return document;
}

function placeOf(document: object): QueryDocumentSnapshot {
  const place = places.get(document);
  if (place === undefined) throw new RangeError('A page follows a document that a list answered, not a copy of it.');
  return place;
}

/** Refuses an unbounded list at the first run, not in production bills. */
export function checkBounds(query: DocumentQuery): void {
  if (!Number.isInteger(query.limit) || query.limit < 1 || query.limit > mostAtOnce) {
    throw new RangeError(`A list of ${query.collection} asks for ${query.limit} documents: 1 to ${mostAtOnce} are allowed.`);
  }
}

type Sdk = typeof sdkModule;

/** Of everything that meets the conditions: to be counted, never read. */
export const buildWhole = (sdk: Sdk, db: Firestore, { collection, where = [] }: Pick<DocumentQuery, 'collection' | 'where'>): Query =>
  sdk.query(sdk.collection(db, collection), ...where.map(([field, operator, value]) => sdk.where(field, operator, value)));

export function buildQuery(sdk: Sdk, db: Firestore, query: DocumentQuery): Query {
  checkBounds(query);
  const from = query.group ? sdk.collectionGroup(db, query.collection) : sdk.collection(db, query.collection);
  const constraints: QueryConstraint[] = [
    ...(query.where ?? []).map(([field, operator, value]) => sdk.where(field, operator, value)),
    ...(query.orderBy ?? []).map(([field, direction]) => sdk.orderBy(field, direction)),
    ...(query.after ? [sdk.startAfter(placeOf(query.after))] : []),
    sdk.limit(query.limit),
  ];
  return sdk.query(from, ...constraints);
}
