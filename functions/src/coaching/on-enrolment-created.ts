/** Why: a new laureate finds the initial diagnostic ready, and knows what to do first. */
import { onDocumentCreated } from 'firebase-functions/v2/firestore';
import type { Enrolment } from '@domain/coaching/coaching';
import { newDiagnostic } from '@domain/coaching/enrolment';
import { database, fromSnapshot } from '../platform/firebase';
import { setNextAct } from '../platform/next-acts';
import { transact } from '../platform/transact';
import { headOf, prepareDiagnostic } from './diagnostics/whole-diagnostic';

export const prepareEnrolment = (enrolmentId: string, now: Date): Promise<void> =>
  transact(async (transaction) => {
    const enrolment = fromSnapshot<Enrolment>(await transaction.get(database.doc(`enrolments/${enrolmentId}`)));
    const already = await transaction.get(headOf(enrolmentId, 'initial'));
    if (enrolment === null || already.exists) return;
    prepareDiagnostic(transaction, enrolmentId, 'initial', newDiagnostic(now));
    for (const uid of [...enrolment.team, ...enrolment.coaches]) {
      setNextAct(transaction, uid, `scoreDiagnostic~${enrolmentId}`, {
        kind: 'scoreDiagnostic',
        link: `/parcours/${enrolmentId}/diagnostic`,
        subject: enrolment.projectName,
        count: 1,
        dueAt: null,
        createdAt: now,
      });
    }
  });

export const onEnrolmentCreated = onDocumentCreated({ document: 'enrolments/{enrolment}', retry: true }, (event) =>
  prepareEnrolment(event.params.enrolment, new Date()),
);
