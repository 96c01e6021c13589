/** Why: roles are given and ended here only, so that every change is one shape. */
import type { DocumentReference, Transaction, WriteBatch } from 'firebase-admin/firestore';
import { membershipId, scopeOf, type Membership, type Role } from '@domain/people/people';
import { isHeld } from '@domain/people/permissions';
import { database, fromQueryDocument } from './firebase';

export interface Grant {
  readonly uid: string;
  readonly personName: string;
  readonly role: Role;
  readonly scopeId: string;
  readonly scopeName: string;
  readonly programmeId: string | null;
  readonly subjectId: string | null;
  readonly from: Date;
  readonly until?: Date | null;
}

interface Writer {
  set(reference: DocumentReference, data: Membership): unknown;
}

/** Writes the membership in a transaction or a batch. Granting twice is harmless. */
export const grant = (writer: Transaction | WriteBatch, given: Grant): void => {
  const membership: Membership = {
    v: 1,
    uid: given.uid,
    personName: given.personName,
    role: given.role,
    scopeKind: scopeOf[given.role],
    scopeId: given.scopeId,
    scopeName: given.scopeName,
    programmeId: given.programmeId,
    subjectId: given.subjectId,
    from: given.from,
    until: given.until ?? null,
  };
  (writer as Writer).set(database.doc(`memberships/${membershipId(given.role, given.scopeId, given.uid)}`), membership);
};

/** Managers of a programme now. Within a transaction when it is given: call it with its other reads. */
export const managersOf = async (programmeId: string, now: Date, transaction?: Transaction): Promise<readonly string[]> => {
  const held = database.collection('memberships').where('programmeId', '==', programmeId).where('role', '==', 'manager');
  return (await (transaction?.get(held) ?? held.get())).docs
    .map((document) => fromQueryDocument<Membership>(document))
    .filter((membership) => isHeld(membership, now))
    .map((membership) => membership.uid);
};
