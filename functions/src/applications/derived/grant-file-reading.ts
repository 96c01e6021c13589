/** Why: `storage.rules` may look up two documents only, so who may open an application's files is kept in one: `applications/{a}/access/files`. */
import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import type { Application, FileAccess } from '@domain/applications/applications';
import type { Assignment, Recusal } from '@domain/jury/jury';
import { AggregateField, database, fromSnapshot, plain, type DocumentReference, type DocumentSnapshot } from '../../platform/firebase';

/** A juror's uid, and their jury. */
type Reader = readonly [uid: string, juryId: string];

const juryOf = (reference: DocumentReference): string => reference.parent.parent?.id ?? '';

const hasDeclared = (member: DocumentSnapshot | undefined): boolean => (member?.get('declaredAt') ?? null) !== null;

/** Nothing before declaring interests; and whoever left the jury reads nothing more, even what they had submitted an opinion on. */
const declaredMembers = async (readers: readonly Reader[]): Promise<readonly Reader[]> => {
  if (readers.length === 0) return [];
  const members = await database.getAll(...readers.map(([uid, juryId]) => database.doc(`juries/${juryId}/members/${uid}`)));
  return readers.filter((_, index) => hasDeclared(members[index]));
};

/** Jurors assigned and not recused, with their jury; and those recused. */
const readersOf = async (applicationId: string): Promise<Pick<FileAccess, 'jurors' | 'recused'>> => {
  const [assignments, recusals] = await Promise.all([
    database.collectionGroup('assignments').where('applicationId', '==', applicationId).get(),
    database.collectionGroup('recusals').where('applicationId', '==', applicationId).get(),
  ]);
  const recused = new Set(recusals.docs.map((document) => (plain(document.data()) as Recusal).jurorUid));
  const readers = assignments.docs
    // One of a distribution being written opens nothing yet; it is written again once it stands.
    .filter((document) => (document.data() as Assignment).from === undefined)
    .map((document): Reader => [(plain(document.data()) as Assignment).jurorUid, juryOf(document.ref)])
    .filter(([uid]) => !recused.has(uid));
  return { jurors: Object.fromEntries(await declaredMembers(readers)), recused: [...recused].sort() };
};

/** Counted by the store, so that a retry gives the same answer. */
const attachedTo = async (applicationId: string): Promise<FileAccess['attached']> => {
  const files = database.collection(`applications/${applicationId}/files`);
  const { count, bytes } = (await files.aggregate({ count: AggregateField.count(), bytes: AggregateField.sum('size') }).get()).data();
  return { count, bytes };
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
    ...(await readersOf(applicationId)),
    attached: await attachedTo(applicationId),
  } satisfies FileAccess);
};

/** `{applicationId~uid}`: the first part is the application. */
const subjectOf = (id: string): string => id.slice(0, id.lastIndexOf('~'));

export const onAssignmentForFiles = onDocumentWritten('juries/{jury}/assignments/{assignment}', (event) =>
  refreshFileAccess(subjectOf(event.params.assignment)),
);
/** Every application that one juror may open, or could until now. */
export const refreshFilesOf = async (juryId: string, uid: string): Promise<void> => {
  const pile = await database.collection(`juries/${juryId}/assignments`).where('jurorUid', '==', uid).get();
  for (const one of pile.docs) await refreshFileAccess(subjectOf(one.id));
};

/** A member who declares interests, is asked to again, or leaves; counters change nothing. */
export const onMemberForFiles = onDocumentWritten('juries/{jury}/members/{uid}', async (event) => {
  if (hasDeclared(event.data?.before) !== hasDeclared(event.data?.after)) await refreshFilesOf(event.params.jury, event.params.uid);
});
/** What is attached is counted as it changes. */
export const onFileForCount = onDocumentWritten('applications/{application}/files/{file}', (event) =>
  refreshFileAccess(event.params.application),
);
export const onRecusalForFiles = onDocumentWritten('juries/{jury}/recusals/{recusal}', (event) =>
  refreshFileAccess(subjectOf(event.params.recusal)),
);
