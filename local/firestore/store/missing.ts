/** Why: a console lists parents that exist only through what lies below them; only this listing shows them. */
import { FirestoreError, type Found, type Query } from '../engine.ts';
import { afterPrefix } from '../model/key.ts';
import { splitName } from '../model/names.ts';
import { entryName } from '../query/bounds.ts';
import { project, type Overlay } from '../query/run.ts';
import type { Documents } from './tables/documents.ts';

/** Documents of a collection in name order, missing parents included (document null). */
export function listWithMissing(documents: Documents, db: string, query: Query, overlay: Overlay | undefined): Found[] {
  if (overlay?.size) throw new FirestoreError('UNIMPLEMENTED', 'showMissing is not supported for reads in the past.');
  const byName = query.orderBy.every((order) => order.path[0] === '__name__' && !order.descending);
  if (!byName || query.where || query.endAt || query.allDescendants) {
    throw new FirestoreError('INVALID_ARGUMENT', 'showMissing lists a whole collection in name order only.');
  }
  const { path: parentPath } = splitName(query.parent);
  const scan = { parentPath, collectionId: query.collectionId, low: lowOf(query), high: null, reverse: false };
  const found: Found[] = [];
  let toSkip = query.offset;
  for (const { path, document } of documents.collectionWithMissing(db, scan)) {
    if (found.length === query.limit) break;
    if (toSkip-- > 0) continue;
    found.push({ name: `${db}/documents/${path}`, document: document && project(query, document) });
  }
  return found;
}

/** After a cursor's document means after everything below it too. */
function lowOf(query: Query): Uint8Array | null {
  const value = query.startAt?.values[0];
  if (value?.t !== 'ref') return null;
  const name = entryName(splitName(value.v).path, false, false);
  return query.startAt?.before ? name : afterPrefix(name);
}
