/** Why: rows written before words were folded in one way are found as the others are. */
import type { DocumentReference, Transaction } from 'firebase-admin/firestore';
import type { Application } from '@domain/applications/applications';
import { keywordsOf } from '@domain/applications/names';
import type { Enrolment } from '@domain/coaching/coaching';
import { pathWords } from '@domain/coaching/enrolment';
import { canonical } from '@domain/shared/canonical';
import { database, plain } from '../firebase';

type Data = Readonly<Record<string, unknown>>;

export const refoldedApplication = (data: Data): Data => {
  const {
    projectName = '',
    organisationName = '',
    department = '',
    number = '',
    authorNames = [],
  } = data as unknown as Partial<Application>;
  return { keywords: keywordsOf({ projectName, organisationName, department }, number, authorNames) };
};

export const refoldEnrolment = async (transaction: Transaction, { id }: DocumentReference): Promise<(() => void) | null> => {
  const snapshot = await transaction.get(database.doc(`enrolments/${id}`));
  if (!snapshot.exists) return null;
  const { projectName = '', organisationName = '', editionName = '', keywords = [] } = plain(snapshot.data() ?? {}) as Partial<Enrolment>;
  const words = pathWords({ projectName, organisationName, editionName });
  return canonical(words) === canonical(keywords) ? null : () => void transaction.update(snapshot.ref, { keywords: words });
};
