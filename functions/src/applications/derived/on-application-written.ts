/** Why: what an application's state means for others (the funnel, managers' work, authors' reminders, who opens its files) is recomputed here. */
import { onDocumentUpdated, onDocumentWritten } from 'firebase-functions/v2/firestore';
import type { Application, FileAccess } from '@domain/applications/applications';
import { deadlineFault } from '@domain/applications/submission';
import type { Call } from '@domain/calls/calls';
import { canonical } from '@domain/shared/canonical';
import { database, fromQueryDocument, fromSnapshot, plain } from '../../platform/firebase';
import { inTurns } from '../../platform/derived/in-turns';
import { settleNextActs } from '../../platform/derived/next-acts-settled';
import { eachDocument } from '../../platform/store/each-document';
import { transact } from '../../platform/transact';
import { accessAt } from '../application-access';
import { handInArrived } from '../submission/hand-in-arrived';
import { refreshFileAccess } from './grant-file-reading';
import { refreshFunnel } from './refresh-funnel';
import { titleOf } from '../telling';

/** Authors of a draft are reminded of the deadline; a draft that can no longer be submitted asks nothing. */
export const refreshReminders = (applicationId: string, at: Date): Promise<void> =>
  transact(async (transaction) => {
    const application = fromSnapshot<Application>(await transaction.get(database.doc(`applications/${applicationId}`)));
    if (application === null) return;
    const call = fromSnapshot<Call>(await transaction.get(database.doc(`calls/${application.callId}`)));
    const writable = application.state === 'draft' && call !== null && deadlineFault(call, at) === null;
    const act = writable
      ? {
          kind: 'completeDraft' as const,
          link: `/candidatures/${applicationId}`,
          subject: titleOf(application),
          count: 1,
          dueAt: call.closesAt,
          createdAt: application.createdAt,
        }
      : null;
    const settle = await settleNextActs(
      transaction,
      application.authors.map((uid) => ({ uid, key: `completeDraft~${applicationId}`, act })),
    );
    settle();
  });

const read = (data: unknown): Application | null => (data === undefined ? null : (plain(data) as Application));
const differ = (before: Application | null, after: Application | null, keys: readonly (keyof Application)[]): boolean =>
  before === null || after === null || keys.some((key) => canonical(before[key]) !== canonical(after[key]));

/** The acts that hand in or withdraw already wrote it: then there is nothing to gather again. */
const fileAccessStands = async (applicationId: string, { state, authors }: Application): Promise<boolean> => {
  const access = fromSnapshot<FileAccess>(await accessAt(applicationId).get());
  return (
    access !== null &&
    access.submitted === (state !== 'draft') &&
    canonical(access.authors) === canonical(authors) &&
    (state !== 'withdrawn' || Object.keys(access.jurors).length === 0)
  );
};

/** Verdicts are counted among the submitted only: what a draft is worth while it is typed moves no count. */
const countedAs = (application: Application | null): string => {
  if (application === null) return '';
  const { state, verdict, openAs } = application;
  // Whoever stepped aside is told of what their lane lists.
  return state === 'submitted' ? `${state}~${verdict}~${canonical(openAs ?? null)}` : state;
};

/** On the evening of a deadline everybody moves the same counts: they are counted again once in a while, not once each. */
const recountEveryMs = 1_000;

export const onApplicationWritten = onDocumentWritten({ document: 'applications/{application}', retry: true }, async (event) => {
  const before = read(event.data?.before.data());
  const after = read(event.data?.after.data());
  const known = after ?? before;
  if (known === null) return;
  const { application: id } = event.params;
  if (after !== null && differ(before, after, ['state', 'authors']) && !(await fileAccessStands(id, after))) await refreshFileAccess(id);
  // Whatever takes an application out of the drafts takes their reminders away itself.
  if (after?.state === 'draft' && differ(before, after, ['state', 'authors', 'projectName'])) await refreshReminders(id, new Date());
  if (countedAs(before) !== countedAs(after))
    await inTurns(`funnel~${known.callId}`, () => refreshFunnel(known.callId, known.programmeId, new Date()), recountEveryMs);
});

/** Every draft of a call, however many. Answers their number. */
export const remindDrafts = (callId: string, at: Date): Promise<number> => {
  const drafts = database.collection('applications').where('callId', '==', callId).where('state', '==', 'draft');
  return eachDocument(drafts, ({ id }) => refreshReminders(id, at));
};

/** Drafts handed in before the deadline whose authors were not answered. One that cannot be stops none of the others; it is tried again with them. */
export const handInArrivals = async (callId: string): Promise<number> => {
  const drafts = database.collection('applications').where('callId', '==', callId).where('state', '==', 'draft');
  const failures: unknown[] = [];
  const count = await eachDocument(drafts, (draft) =>
    handInArrived(fromQueryDocument<Application>(draft)).catch((error: unknown) => failures.push(error)),
  );
  if (failures.length > 0) throw new AggregateError(failures, `${String(failures.length)} drafts of ${callId} could not be handed in`);
  return count;
};

/** A call that closes, or whose deadline moves, changes what its drafts ask of their authors. */
export const onCallDeadlineMoved = onDocumentUpdated({ document: 'calls/{call}', retry: true, timeoutSeconds: 540 }, async (event) => {
  const before = plain(event.data?.before.data()) as Call | undefined;
  const after = plain(event.data?.after.data()) as Call | undefined;
  if (before === undefined || after === undefined) return;
  if (before.state === after.state && before.closesAt?.getTime() === after.closesAt?.getTime()) return;
  try {
    if (after.state === 'closed') await handInArrivals(event.params.call);
  } finally {
    await remindDrafts(event.params.call, new Date());
  }
});
