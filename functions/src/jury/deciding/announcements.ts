/** Why: deciding, previewing and sending are three acts; what is previewed is exactly what will be sent. */
import * as v from 'valibot';
import type { OutputOf } from '@domain/acts';
import type { Application } from '@domain/applications/applications';
import type { AnnouncementPreview } from '@domain/jury/acts';
import { letterFor, noticeFor } from '@domain/jury/announcement';
import type { Decision, Jury } from '@domain/jury/jury';
import type { Identified } from '@domain/shared/document';
import { counted, newsOfAccount } from '../../platform/accounts/act-limits';
import { audit } from '../../platform/audit';
import { callable, id, type Caller } from '../../platform/callable';
import { database, fromSnapshot } from '../../platform/firebase';
import { clearNextAct } from '../../platform/next-acts';
import { Refused } from '../../platform/refusals';
import { readTogether, transact } from '../../platform/transact';
import { boundFrom, decisionsOf, juryAt, juryToManage, managersOf } from '../jury-access';
import { announceOne } from './announce-one';

const schema = v.object({ juryId: id });
type Input = v.InferOutput<typeof schema>;

interface Decided {
  readonly jury: Identified<Jury>;
  /** Those the caller may know of. */
  readonly decisions: readonly Identified<Decision>[];
  /** Letters that wait for somebody else: the caller stepped aside from their projects. */
  readonly left: number;
}

const loadDecided = (input: Input, caller: Caller): Promise<Decided> =>
  readTogether(async (transaction) => {
    const jury = await juryToManage(transaction, input.juryId, caller);
    if (jury.phase !== 'decided' && jury.phase !== 'announced') throw new Refused('minutesFirst');
    const [all, bound] = [await decisionsOf(transaction, jury.id), await boundFrom(transaction, jury.id, caller.uid)];
    return {
      jury,
      decisions: all.filter((one) => !bound.has(one.id)),
      left: all.filter((one) => bound.has(one.id) && one.announcedAt === null).length,
    };
  });

export const previewAnnouncementsAs = async (input: Input, caller: Caller): Promise<OutputOf<'previewAnnouncements'>> => {
  const { jury, decisions, left } = await loadDecided(input, caller);
  const snapshots =
    decisions.length === 0 ? [] : await database.getAll(...decisions.map((one) => database.doc(`applications/${one.applicationId}`)));
  const authors = new Map(snapshots.map((snapshot) => [snapshot.id, fromSnapshot<Application>(snapshot)?.authorNames ?? []]));
  const letters = decisions.map((decision): AnnouncementPreview => {
    const { v: _v, sentAt: _sentAt, ...letter } = letterFor(decision, { callName: jury.callName }, caller.now);
    const mail = noticeFor(decision.projectName, { callName: jury.callName }, decision).fr;
    return {
      applicationId: decision.applicationId,
      projectName: decision.projectName,
      recipients: authors.get(decision.applicationId) ?? [],
      letter: { ...letter, outcome: decision.outcome },
      mail,
      sent: decision.announcedAt !== null,
    };
  });
  return { letters: letters.sort((a, b) => a.projectName.localeCompare(b.projectName, 'fr')), left };
};

const close = async (jury: Identified<Jury>, sent: number, caller: Caller): Promise<void> => {
  const laureates = (await database.collection('enrolments').where('editionId', '==', jury.editionId).count().get()).data().count;
  await transact(async (transaction) => {
    const managers = await managersOf(jury.programmeId, caller.now);
    const edition = await transaction.get(database.doc(`editions/${jury.editionId}`));
    const call = await transaction.get(database.doc(`calls/${jury.callId}`));
    transaction.update(juryAt(jury.id), { phase: 'announced' });
    if (call.exists) transaction.update(call.ref, { state: 'announced' });
    if (edition.exists) transaction.update(edition.ref, { laureateCount: laureates });
    for (const uid of managers) clearNextAct(transaction, uid, `sendAnnouncements~${jury.id}`);
    audit(transaction, caller, {
      act: 'sendAnnouncements',
      subject: `juries/${jury.id}`,
      programmeId: jury.programmeId,
      summary: `${sent} décisions de ${jury.name} annoncées.`,
    });
  });
};

/** Letters sent at the same time: a thousand of them are an act of seconds, within the 60 it has. */
const together = 20;

export const sendAnnouncementsAs = async (input: Input, caller: Caller): Promise<OutputOf<'sendAnnouncements'>> => {
  const { jury, decisions, left } = await loadDecided(input, caller);
  let sent = 0;
  for (let at = 0; at < decisions.length; at += together) {
    const some = decisions.slice(at, at + together);
    sent += (await Promise.all(some.map((one) => announceOne(jury, one.applicationId, caller)))).filter(Boolean).length;
  }
  if (jury.phase === 'decided' && left === 0) await close(jury, sent, caller);
  return { sent, left };
};

/** `previewAnnouncements({ juryId })` → `{ letters, left }`: nothing is written; `left` letters are for a manager who did not step aside. */
export const previewAnnouncements = callable('previewAnnouncements', schema, previewAnnouncementsAs);
/** `sendAnnouncements({ juryId })` → `{ sent, left }`: one letter per application; after an interruption it goes on where it stopped. Nobody sends the letter of what they stepped aside from. */
export const sendAnnouncements = callable('sendAnnouncements', schema, counted(newsOfAccount, sendAnnouncementsAs));
