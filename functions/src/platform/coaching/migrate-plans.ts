/** Why: plans written before each side of a diagnostic had its document, and before a private note named its project. */
import { FieldValue, type DocumentReference, type Transaction } from 'firebase-admin/firestore';
import { isOldDiagnostic, splitDiagnostic } from '@domain/coaching/reading/old-diagnostic';

type Data = Readonly<Record<string, unknown>>;

const oldFields = ['byLaureate', 'byCoach', 'laureateComment', 'coachComment'];

/** The head loses the scores, each look goes to its own document. */
export const splitLooks = (transaction: Transaction, reference: DocumentReference, data: Data): Promise<(() => void) | null> => {
  if (!isOldDiagnostic(data)) return Promise.resolve(null);
  const { head, sides } = splitDiagnostic(data);
  return Promise.resolve(() => {
    transaction.update(reference, { ...head, ...Object.fromEntries(oldFields.map((field) => [field, FieldValue.delete()])) });
    for (const side of ['laureate', 'coach'] as const) transaction.set(reference.collection('sides').doc(side), sides[side]);
  });
};

/** A note says which project it is about, as its plan does. */
export const nameNote = async (transaction: Transaction, reference: DocumentReference, data: Data): Promise<(() => void) | null> => {
  const plan = reference.parent.parent;
  if (typeof data['projectName'] === 'string' || plan === null) return null;
  const projectName: unknown = (await transaction.get(plan)).get('projectName');
  return typeof projectName === 'string' ? () => void transaction.update(reference, { projectName }) : null;
};

/** A mission says which edition it belongs to, as its plan does. */
export const nameEdition = async (transaction: Transaction, reference: DocumentReference, data: Data): Promise<(() => void) | null> => {
  const plan = reference.parent.parent;
  if (typeof data['editionId'] === 'string' || plan === null) return null;
  const editionId: unknown = (await transaction.get(plan)).get('editionId');
  return typeof editionId === 'string' ? () => void transaction.update(reference, { editionId }) : null;
};
