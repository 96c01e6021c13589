/** Why: `storage.rules` may look up two documents only, so who may open an application's files is kept in one: `applications/{a}/access/files`. */
import { onDocumentUpdated, onDocumentWritten } from 'firebase-functions/v2/firestore';
import type { Application, FileAccess } from '@domain/applications/applications';
import { openLanes } from '@domain/applications/listing/lanes';
import type { Assignment, Jury, JuryPhase, Recusal } from '@domain/jury/jury';
import { canonical } from '@domain/shared/canonical';
import {
  AggregateField,
  database,
  fromSnapshot,
  plain,
  type DocumentReference,
  type DocumentSnapshot,
  type Transaction,
} from '../../platform/firebase';
import { inTurns } from '../../platform/derived/in-turns';
import { lanesOf } from '../../platform/juries/bind';
import { transact } from '../../platform/transact';
import { applicationAt } from '../application-access';

/** A juror's uid, and their jury. */
type Reader = readonly [uid: string, juryId: string];

const juryOf = (reference: DocumentReference): string => reference.parent.parent?.id ?? '';

const hasDeclared = (member: DocumentSnapshot | undefined): boolean => (member?.get('declaredAt') ?? null) !== null;

/** Nothing before declaring interests; and whoever left the jury reads nothing more, even what they had submitted an opinion on. */
const declaredMembers = async (transaction: Transaction, readers: readonly Reader[]): Promise<readonly Reader[]> => {
  if (readers.length === 0) return [];
  const members = await transaction.getAll(...readers.map(([uid, juryId]) => database.doc(`juries/${juryId}/members/${uid}`)));
  return readers.filter((_, index) => hasDeclared(members[index]));
};

/** Once the minutes are sealed a jury reads nothing more. */
const isSealed = (phase: unknown): boolean =>
  (['decided', 'announced'] satisfies readonly JuryPhase[] as readonly unknown[]).includes(phase);

const ofOpenJuries = async (transaction: Transaction, readers: readonly Reader[]): Promise<readonly Reader[]> => {
  const ids = [...new Set(readers.map(([, juryId]) => juryId))];
  if (ids.length === 0) return [];
  const juries = await transaction.getAll(...ids.map((id) => database.doc(`juries/${id}`)));
  const sealed = new Set(juries.filter((jury) => isSealed(jury.get('phase'))).map(({ id }) => id));
  return readers.filter(([, juryId]) => !sealed.has(juryId));
};

/** Jurors assigned and not recused, with their jury; and those recused. */
const readersOf = async (transaction: Transaction, applicationId: string): Promise<Pick<FileAccess, 'jurors' | 'recused'>> => {
  const [assignments, recusals] = await Promise.all([
    transaction.get(database.collectionGroup('assignments').where('applicationId', '==', applicationId)),
    transaction.get(database.collectionGroup('recusals').where('applicationId', '==', applicationId)),
  ]);
  const recused = new Set(recusals.docs.map((document) => (plain(document.data()) as Recusal).jurorUid));
  const readers = assignments.docs
    // One of a distribution being written opens nothing yet; it is written again once it stands.
    .filter((document) => (document.data() as Assignment).from === undefined)
    .map((document): Reader => [(plain(document.data()) as Assignment).jurorUid, juryOf(document.ref)])
    .filter(([uid]) => !recused.has(uid));
  return {
    jurors: Object.fromEntries(await declaredMembers(transaction, await ofOpenJuries(transaction, readers))),
    recused: [...recused].sort(),
  };
};

/** Counted by the store, so that a retry gives the same answer. */
const attachedTo = async (transaction: Transaction, applicationId: string): Promise<FileAccess['attached']> => {
  const files = database.collection(`applications/${applicationId}/files`);
  const sums = files.aggregate({ count: AggregateField.count(), bytes: AggregateField.sum('size') });
  const { count, bytes } = (await transaction.get(sums)).data();
  return { count, bytes };
};

/** Recomputed from its sources in one transaction: a retry, an event out of order or two at once give the same answer. */
export const refreshFileAccess = (applicationId: string): Promise<void> =>
  transact(async (transaction) => {
    const reference = database.doc(`applications/${applicationId}/access/files`);
    const application = fromSnapshot<Application>(await transaction.get(applicationAt(applicationId)));
    if (application === null) return;
    const before = (await transaction.get(reference)).data();
    const access: FileAccess = {
      v: 1,
      programmeId: application.programmeId,
      authors: application.authors,
      submitted: application.state !== 'draft',
      ...(await readersOf(transaction, applicationId)),
      ...(application.state === 'withdrawn' && { jurors: {} }),
      attached: await attachedTo(transaction, applicationId),
    };
    const openAs = openLanes(await lanesOf(transaction, access.recused));
    if (before === undefined || canonical(before) !== canonical(access)) transaction.set(reference, access);
    if (canonical(application.openAs ?? null) !== canonical(openAs)) transaction.update(applicationAt(applicationId), { openAs });
  });

/** `{applicationId~uid}`: the first part is the application. */
const subjectOf = (id: string): string => id.slice(0, id.lastIndexOf('~'));

/** Many readings of one application change together: one recount answers them all. */
export const refreshFileAccessInTurns = (applicationId: string): Promise<void> =>
  inTurns(`files~${applicationId}`, () => refreshFileAccess(applicationId));

/** One of a distribution being written, or moved in its pile, or read to the end, opens and closes nothing. */
const isOpen = (assignment: DocumentSnapshot | undefined): boolean => assignment?.exists === true && assignment.get('from') === undefined;

export const onAssignmentForFiles = onDocumentWritten(
  { document: 'juries/{jury}/assignments/{assignment}', retry: true },
  async ({ data, params }) => {
    if (isOpen(data?.before) !== isOpen(data?.after)) await refreshFileAccessInTurns(subjectOf(params.assignment));
  },
);
/** Every application that one juror may open, or could until now. */
export const refreshFilesOf = async (juryId: string, uid: string): Promise<void> => {
  const pile = await database.collection(`juries/${juryId}/assignments`).where('jurorUid', '==', uid).get();
  for (const one of pile.docs) await refreshFileAccess(subjectOf(one.id));
};

/** A member who declares interests, is asked to again, or leaves; counters change nothing. */
export const onMemberForFiles = onDocumentWritten({ document: 'juries/{jury}/members/{uid}', retry: true }, async (event) => {
  if (hasDeclared(event.data?.before) !== hasDeclared(event.data?.after)) await refreshFilesOf(event.params.jury, event.params.uid);
});
/** Applications refreshed at the same time. */
const together = 10;

/** Every application that a jury was given to read. */
export const refreshFilesOfJury = async (juryId: string): Promise<void> => {
  const pile = await database.collection(`juries/${juryId}/assignments`).select().get();
  const ids = [...new Set(pile.docs.map((one) => subjectOf(one.id)))];
  for (let at = 0; at < ids.length; at += together) await Promise.all(ids.slice(at, at + together).map(refreshFileAccess));
};

/** `storage.rules` closes at once; whoever manages and sat is read as a manager from here on, for two look-ups are all it has. */
export const onJurySealedForFiles = onDocumentUpdated({ document: 'juries/{jury}', retry: true, timeoutSeconds: 540 }, async (event) => {
  const phaseOf = (snapshot: DocumentSnapshot | undefined): unknown => (snapshot?.data() as Jury | undefined)?.phase;
  if (!isSealed(phaseOf(event.data?.before)) && isSealed(phaseOf(event.data?.after))) await refreshFilesOfJury(event.params.jury);
});
export const onRecusalForFiles = onDocumentWritten(
  { document: 'juries/{jury}/recusals/{recusal}', retry: true },
  async ({ data, params }) => {
    if (data?.before.exists !== data?.after.exists) await refreshFileAccessInTurns(subjectOf(params.recusal));
  },
);
