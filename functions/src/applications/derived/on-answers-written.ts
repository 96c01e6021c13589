/** Why: names, completeness, verdict and search words follow the answers, whoever wrote them. */
import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import type { Application, ApplicationContent } from '@domain/applications/applications';
import { derive } from '@domain/applications/derive';
import type { Call, Form } from '@domain/calls/calls';
import { canonical } from '@domain/shared/canonical';
import { minutes } from '@domain/shared/time';
import { database, fromSnapshot } from '../../platform/firebase';
import { transact } from '../../platform/transact';
import { applicationAt, contentAt } from '../application-access';

/** Each save moves the answers; the application, which others watch and triggers follow, only once in a while. */
const applicationMovesEvery = minutes(10);

/** Recomputes from the stored answers; does nothing when the application, its call or its form is gone. */
export const refreshDerived = (applicationId: string): Promise<void> =>
  transact(async (transaction) => {
    const application = fromSnapshot<Application>(await transaction.get(applicationAt(applicationId)));
    const content = fromSnapshot<ApplicationContent>(await transaction.get(contentAt(applicationId)));
    if (application === null || content === null) return;
    const call = fromSnapshot<Call>(await transaction.get(database.doc(`calls/${application.callId}`)));
    const form = fromSnapshot<Form>(await transaction.get(database.doc(`calls/${application.callId}/forms/${application.formVersion}`)));
    if (call === null || form === null) return;
    const derived = derive(application, call, form, content.answers);
    const same = Object.entries(derived).every(([key, value]) => canonical(application[key as keyof Application]) === canonical(value));
    const moved = content.updatedAt.getTime() - application.updatedAt.getTime();
    if (same && moved < applicationMovesEvery) return;
    const updatedAt = moved > 0 ? content.updatedAt : application.updatedAt;
    transaction.update(applicationAt(applicationId), { ...derived, updatedAt });
  });

export const onAnswersWritten = onDocumentWritten({ document: 'applications/{application}/content/answers', retry: true }, (event) =>
  refreshDerived(event.params.application),
);
