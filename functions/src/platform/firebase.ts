/** Why: the only file that starts the admin SDK, so that every function shares one connection and one region. */
import { getApps, initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import {
  FieldValue,
  getFirestore,
  Timestamp,
  type DocumentSnapshot,
  type Firestore,
  type QueryDocumentSnapshot,
} from 'firebase-admin/firestore';
import { getStorage } from 'firebase-admin/storage';
import { setGlobalOptions } from 'firebase-functions/v2';
import type { Identified } from '@domain/shared/document';

export { AggregateField } from 'firebase-admin/firestore';
/** The few types of the admin SDK that rooms need to name. */
export type {
  BulkWriter,
  DocumentReference,
  DocumentSnapshot,
  Query,
  QueryDocumentSnapshot,
  Transaction,
  WriteBatch,
} from 'firebase-admin/firestore';

/** Paris: data stay in the European Union (docs/deploy.md). */
export const region = 'europe-west9';
setGlobalOptions({ region, maxInstances: 20, memory: '512MiB' });

const app = getApps()[0] ?? initializeApp();
export const database: Firestore = getFirestore(app);
export const authentication = getAuth(app);
export const bucket = () => getStorage(app).bucket();

/** The value of a field that an update takes away. */
export const forgotten = (): FieldValue => FieldValue.delete();

/** Deep conversion Timestamp → Date, so that the domain never sees the SDK. */
export const plain = (value: unknown): unknown => {
  if (value instanceof Timestamp) return value.toDate();
  if (Array.isArray(value)) return value.map(plain);
  if (value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
  }
  return value;
};

/** A document as the domain knows it, or null when there is none. */
export const fromSnapshot = <T>(snapshot: DocumentSnapshot): Identified<T> | null =>
  snapshot.exists ? { ...(plain(snapshot.data()) as T), id: snapshot.id } : null;

/** What `create` throws when the document exists. */
export const isAlreadyThere = (error: unknown): boolean => (error as { readonly code?: unknown }).code === 6;

export const fromQueryDocument = <T>(snapshot: QueryDocumentSnapshot): Identified<T> => ({
  ...(plain(snapshot.data()) as T),
  id: snapshot.id,
});
