/** Why: `storage.rules` may look up two documents only, so who may open an application's files is kept in one: `applications/{a}/access/files`. */
import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import type { Application, FileAccess } from '@domain/applications/applications';
import type { Assignment, Recusal } from '@domain/jury/jury';
import { database, fromSnapshot, plain } from '../../platform/firebase';

const juryOf = (reference: FirebaseFirestore.DocumentReference): string => reference.parent.parent?.id ?? '';

/** Jurors assigned and not recused, with their jury. */
const readersOf = async (applicationId: string): Promise<Readonly<Record<string, string>>> => {
  const [assignments, recusals] = await Promise.all([
    database.collectionGroup('assignments').where('applicationId', '==', applicationId).limit(60).get(),
    database.collectionGroup('recusals').where('applicationId', '==', applicationId).limit(200).get(),
  ]);
  const recused = new Set(recusals.docs.map((document) => (plain(document.data()) as Recusal).jurorUid));
  return Object.fromEntries(
    assignments.docs
      .map((document) => [(plain(document.data()) as Assignment).jurorUid, juryOf(document.ref)] as const)
      .filter(([uid]) => !recused.has(uid)),
  );
};

/** Recomputed from its sources: a retry, or an event out of order, gives the same answer. */
export const refreshFileAccess = async (applicationId: string): Promise<void> => {
  const application = fromSnapshot<Application>(await database.doc(`applications/${applicationId}`).get());
  if (application === null) return;
  await database.doc(`applications/${applicationId}/access/files`).set({
    v: 1,
    programmeId: application.programmeId,
    authors: application.authors,
    submitted: application.state !== 'draft',
    jurors: await readersOf(applicationId),
  } satisfies FileAccess);
};

/** `{applicationId~uid}`: the first part is the application. */
const subjectOf = (id: string): string => id.slice(0, id.lastIndexOf('~'));

export const onAssignmentForFiles = onDocumentWritten('juries/{jury}/assignments/{assignment}', (event) =>
  refreshFileAccess(subjectOf(event.params.assignment)),
);
export const onRecusalForFiles = onDocumentWritten('juries/{jury}/recusals/{recusal}', (event) =>
  refreshFileAccess(subjectOf(event.params.recusal)),
);
