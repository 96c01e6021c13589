/** Why: a new laureate finds the initial diagnostic ready, and knows what to do first. */
import { onDocumentCreated } from 'firebase-functions/v2/firestore';
import type { Enrolment } from '@domain/coaching/coaching';
import { emptyDiagnostic } from '@domain/coaching/enrolment';
import { database, fromSnapshot } from '../platform/firebase';
import { setNextAct } from '../platform/next-acts';
import { transact } from '../platform/transact';

export const prepareEnrolment = (enrolmentId: string, now: Date): Promise<void> =>
  transact(async (transaction) => {
    const enrolment = fromSnapshot<Enrolment>(await transaction.get(database.doc(`enrolments/${enrolmentId}`)));
    const diagnostic = database.doc(`enrolments/${enrolmentId}/diagnostics/initial`);
    const already = await transaction.get(diagnostic);
    if (enrolment === null || already.exists) return;
    transaction.set(diagnostic, emptyDiagnostic(now));
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
