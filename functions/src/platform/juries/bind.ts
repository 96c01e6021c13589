/** Why: whoever steps aside from an application finds it in no list either, from the same act on, and also when they come to manage later (decision 0011). */
import type { DocumentReference, DocumentSnapshot, Transaction } from 'firebase-admin/firestore';
import type { Application } from '@domain/applications/applications';
import { freestLane, type Binding, type Lane } from '@domain/applications/listing/lanes';
import type { Recusal } from '@domain/jury/jury';
import type { Membership, Role } from '@domain/people/people';
import { isHeld } from '@domain/people/permissions';
import { database, fromQueryDocument, fromSnapshot } from '../firebase';

export const bindingAt = (uid: string): DocumentReference => database.doc(`bindings/${uid}`);

/** Who lists applications. */
export const listingRoles: readonly Role[] = ['manager', 'administrator'];

const meets = (one: Membership, other: Membership): boolean =>
  one.role === 'administrator' || other.role === 'administrator' || one.programmeId === other.programmeId;

/** None for whoever manages nothing; else one that no other bound manager of the same programmes has, as long as there are enough. */
const laneFor = async (transaction: Transaction, uid: string, now: Date): Promise<Lane | null> => {
  const listing = database.collection('memberships').where('role', 'in', [...listingRoles]);
  const held = (await transaction.get(listing)).docs.map((one) => fromQueryDocument<Membership>(one)).filter((one) => isHeld(one, now));
  const mine = held.filter((one) => one.uid === uid);
  if (mine.length === 0) return null;
  const others = [...new Set(held.filter((one) => one.uid !== uid && mine.some((own) => meets(own, one))).map((one) => one.uid))];
  const bindings = others.length === 0 ? [] : await transaction.getAll(...others.map(bindingAt));
  return freestLane(bindings.map((one) => fromSnapshot<Binding>(one)?.lane ?? null));
};

const recusedFrom = async (transaction: Transaction, uid: string): Promise<readonly string[]> =>
  (await transaction.get(database.collectionGroup('recusals').where('jurorUid', '==', uid))).docs.map(
    (one) => fromQueryDocument<Recusal>(one).applicationId,
  );

/** Applications that this lane would list. */
const openRows = async (transaction: Transaction, lane: Lane, ids: readonly string[]): Promise<readonly DocumentSnapshot[]> => {
  if (ids.length === 0) return [];
  const found = await transaction.getAll(...[...new Set(ids)].map((id) => database.doc(`applications/${id}`)));
  return found.filter((one) => one.exists && (one.data() as Application).openAs?.[lane] !== false);
};

/** Reads what binds somebody to these applications; answers the writes, or null when all is as it should be. */
export const bind = async (transaction: Transaction, uid: string, applicationIds: readonly string[], now: Date) => {
  const before = fromSnapshot<Binding>(await transaction.get(bindingAt(uid)));
  const lane = before?.lane ?? (await laneFor(transaction, uid, now));
  const isGiven = before === null || before.lane !== lane;
  const asideFrom = isGiven && lane !== null ? [...applicationIds, ...(await recusedFrom(transaction, uid))] : applicationIds;
  const rows = lane === null ? [] : await openRows(transaction, lane, asideFrom);
  if (!isGiven && rows.length === 0) return null;
  return (): void => {
    if (isGiven) transaction.set(bindingAt(uid), { v: 1, lane, since: before?.since ?? now } satisfies Binding);
    if (lane !== null) for (const row of rows) transaction.update(row.ref, { [`openAs.${lane}`]: false });
  };
};

/** Somebody who stepped aside as a juror, and manages now: they list nothing until they have a lane. */
export const bindManager = async (transaction: Transaction, uid: string, now: Date) =>
  (await transaction.get(bindingAt(uid))).exists ? bind(transaction, uid, [], now) : null;

/** The lanes of those who stepped aside from one application. */
export const lanesOf = async (transaction: Transaction, uids: readonly string[]): Promise<readonly (Lane | null)[]> =>
  uids.length === 0 ? [] : (await transaction.getAll(...uids.map(bindingAt))).map((one) => fromSnapshot<Binding>(one)?.lane ?? null);
