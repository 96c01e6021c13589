/** Why: an application that leaves the selection is judged no more: nothing of it stays before the jury, and what the room decided on it falls. */
import { stands } from '@domain/jury/generation';
import type { Assignment, Decision, Jury, JuryMember, Roster } from '@domain/jury/jury';
import type { Identified } from '@domain/shared/document';
import { database, fromQueryDocument, type Transaction } from '../platform/firebase';
import { reseat, seatingOf } from '../platform/juries/reseat';
import { decidedAmong, takeBack } from '../platform/juries/take-back';
import { type News, peopleOf, tellOne } from '../platform/tell';

/** Writes to do once every read of the transaction is done. */
export type Leaving = () => void;

const nothing: Leaving = () => undefined;
/** Once the minutes are sealed they say what was decided, and the announcement leaves out whoever withdrew. */
const sealed: readonly Jury['phase'][] = ['decided', 'announced'];

const rowsOf = async <T>(transaction: Transaction, path: string, applicationId: string): Promise<readonly Identified<T>[]> =>
  (await transaction.get(database.collection(path).where('applicationId', '==', applicationId))).docs.map((one) =>
    fromQueryDocument<T>(one),
  );

/** Nobody finds a dossier gone from their pile without a word. */
const newsOf = (jury: Identified<Jury>, { projectName }: Assignment, at: Date): News => ({
  kind: 'pileChanged',
  link: `/jury/${jury.id}`,
  at,
  text: {
    fr: `${jury.name} : « ${projectName} » a quitté la sélection, vous n’avez plus à le lire.`,
    en: `${jury.name}: “${projectName}” left the selection, you no longer have to read it.`,
  },
  subject: { fr: `${jury.name} : votre pile a changé`, en: `${jury.name}: your reading list has changed` },
});

/** Readings of it, taken out of each reader's pile. */
const dropReadings = async (transaction: Transaction, jury: Identified<Jury>, applicationId: string, now: Date): Promise<Leaving> => {
  const readings = await rowsOf<Assignment>(transaction, `juries/${jury.id}/assignments`, applicationId);
  const standing = readings.filter((one) => stands(one, jury));
  const uids = standing.map((one) => one.jurorUid);
  const readers = uids.length === 0 ? [] : await transaction.getAll(...uids.map((uid) => database.doc(`juries/${jury.id}/members/${uid}`)));
  const people = await peopleOf(transaction, jury.phase === 'scoring' ? uids : []);
  return () => {
    for (const reading of jury.phase === 'scoring' ? standing : [])
      tellOne(transaction, people, reading.jurorUid, newsOf(jury, reading, now));
    for (const { id } of readings) transaction.delete(database.doc(`juries/${jury.id}/assignments/${id}`));
    for (const reader of readers)
      if (reader.exists) transaction.update(reader.ref, { assigned: Math.max(0, (reader.data() as JuryMember).assigned - 1) });
    transaction.update(database.doc(`juries/${jury.id}`), { assignmentCount: Math.max(0, jury.assignmentCount - standing.length) });
  };
};

/** Its lines in the roster and in the traces of functions. */
const dropNames = async (transaction: Transaction, jury: Identified<Jury>, applicationId: string): Promise<Leaving> => {
  const lists = [
    await transaction.get(database.collection(`juries/${jury.id}/rosters`)),
    await transaction.get(database.collection(`juries/${jury.id}/traces`)),
  ];
  const pages = lists
    .flatMap((list) => list.docs)
    .filter((page) => (page.data() as Roster).entries.some((one) => one.applicationId === applicationId));
  return () => {
    for (const page of pages)
      transaction.update(page.ref, { entries: (page.data() as Roster).entries.filter((one) => one.applicationId !== applicationId) });
    if (pages.length > 0)
      transaction.update(database.doc(`juries/${jury.id}`), { applicationCount: Math.max(0, jury.applicationCount - 1) });
  };
};

/** What was decided stays for the managers; members read nothing of it any more. */
const hideFromMembers = async (transaction: Transaction, { id }: Identified<Jury>, applicationId: string): Promise<Leaving> => {
  const members = new Set((await transaction.get(database.collection(`juries/${id}/members`))).docs.map((one) => one.id));
  const rows = await transaction.getAll(...['standings', 'decisions'].map((one) => database.doc(`juries/${id}/${one}/${applicationId}`)));
  return () => {
    for (const row of rows.filter((one) => one.exists))
      transaction.update(row.ref, { visibleTo: (row.data() as Decision).visibleTo.filter((uid) => !members.has(uid)) });
  };
};

/** Reads what the jury of its call holds of an application, and answers the writes that take it out. Standings follow by trigger. */
export const leaveJury = async (
  transaction: Transaction,
  application: { readonly id: string; readonly callId: string },
  now: Date,
): Promise<Leaving> => {
  const found = await transaction.get(database.collection('juries').where('callId', '==', application.callId).limit(1));
  const [jury] = found.docs.map((one) => fromQueryDocument<Jury>(one));
  if (jury === undefined) return nothing;
  if (sealed.includes(jury.phase)) return hideFromMembers(transaction, jury, application.id);
  const dropped = [await dropNames(transaction, jury, application.id), await dropReadings(transaction, jury, application.id, now)];
  const decided = await decidedAmong(transaction, jury.id, [application.id]);
  const seating = await seatingOf(transaction, jury.id);
  return () => {
    for (const drop of dropped) drop();
    takeBack(transaction, jury, { ...decided, ranked: new Set() }, { cause: 'withdrawal', who: '', now });
    if (seating?.room.applicationId === application.id) reseat(transaction, jury, seating, { withdrawn: application.id });
    for (const collection of ['dossiers', 'standings'])
      transaction.delete(database.doc(`juries/${jury.id}/${collection}/${application.id}`));
  };
};
