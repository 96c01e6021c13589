/** Why: a diagnostic is three documents, a head and two looks, read and written together by every act that needs them. */
import type { DiagnosticHead, DiagnosticKind, DiagnosticSide, Side } from '@domain/coaching/coaching';
import { sides } from '@domain/coaching/diagnostic';
import { emptyLook } from '@domain/coaching/enrolment';
import { isOldDiagnostic, splitDiagnostic, type OldDiagnostic, type SplitDiagnostic } from '@domain/coaching/reading/old-diagnostic';
import { database, fromSnapshot, type Transaction } from '../../platform/firebase';

export const headOf = (enrolmentId: string, kind: DiagnosticKind) => database.doc(`enrolments/${enrolmentId}/diagnostics/${kind}`);
export const lookOf = (enrolmentId: string, kind: DiagnosticKind, side: Side) => headOf(enrolmentId, kind).collection('sides').doc(side);

/** The whole diagnostic, in either shape; null before it is prepared. */
export const loadDiagnostic = async (
  transaction: Transaction,
  enrolmentId: string,
  kind: DiagnosticKind,
): Promise<SplitDiagnostic | null> => {
  const [snapshot, ...looks] = await Promise.all([
    transaction.get(headOf(enrolmentId, kind)),
    ...sides.map((side) => transaction.get(lookOf(enrolmentId, kind, side))),
  ]);
  const head = fromSnapshot<DiagnosticHead | OldDiagnostic>(snapshot);
  if (head === null) return null;
  if (isOldDiagnostic(head)) return splitDiagnostic(head);
  const [laureate = null, coach = null] = looks.map((look) => fromSnapshot<DiagnosticSide>(look));
  return { head, sides: { laureate: laureate ?? emptyLook(head.updatedAt), coach: coach ?? emptyLook(head.updatedAt) } };
};

/** Writes a head nobody has scored, and both empty looks. */
export const prepareDiagnostic = (transaction: Transaction, enrolmentId: string, kind: DiagnosticKind, head: DiagnosticHead): void => {
  transaction.set(headOf(enrolmentId, kind), head);
  for (const side of sides) transaction.set(lookOf(enrolmentId, kind, side), emptyLook(head.updatedAt));
};
