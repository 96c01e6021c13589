/** Why: words of a draft call are typed offline and written under rules, letter by letter; the journal tells them by the hour, not by the key. */
import { onDocumentUpdated } from 'firebase-functions/v2/firestore';
import { onSchedule } from 'firebase-functions/v2/scheduler';
import type { Call } from '@domain/calls/calls';
import {
  heard,
  linesToTell,
  whollyTold,
  wordsChanged,
  wordsOf,
  type WordsWritten,
  type WordTrace,
} from '@domain/calls/amending/word-trace';
import type { Person } from '@domain/people/people';
import type { Identified } from '@domain/shared/document';
import { audit } from '../platform/audit';
import { database, fromSnapshot, plain, type DocumentSnapshot, type Transaction } from '../platform/firebase';
import { transact } from '../platform/transact';
import { callAt } from './call-access';

const traces = database.collection('wordTraces');

/** Whoever wrote; a change that no person made is the product's own. */
const writerOf = (before: DocumentSnapshot, now: DocumentSnapshot): string => {
  const uid: unknown = now.get('updatedBy');
  return typeof uid === 'string' && now.get('edit.id') !== before.get('edit.id') ? uid : '';
};

/** Remembers that words changed, and by whom; told twice or late, it changes nothing. */
export const hearOfWords = async (callId: string, written: WordsWritten): Promise<void> => {
  if (wordsChanged(written).length === 0) return;
  await transact(async (transaction) => {
    const held = plain((await transaction.get(traces.doc(callId))).data()) as WordTrace | undefined;
    const trace = heard(held ?? null, written);
    if (trace !== held) transaction.set(traces.doc(callId), { ...trace });
  });
};

interface Writer {
  readonly uid: string;
  readonly name: string;
  readonly email: string | null;
}
const writer = async (transaction: Transaction, uid: string): Promise<Writer> => {
  if (uid === '') return { uid, name: 'Essaim', email: null };
  const person = fromSnapshot<Person>(await transaction.get(database.doc(`people/${uid}`)));
  return { uid, name: person?.name ?? uid, email: person?.email ?? null };
};

/** Reads what the journal has not told of these words yet, and answers what writes it: all reads of a transaction come first. */
export const untoldWords = async (transaction: Transaction, call: Identified<Call>): Promise<() => void> => {
  const trace = plain((await transaction.get(traces.doc(call.id))).data()) as WordTrace | undefined;
  if (trace === undefined) return () => undefined;
  const { updatedBy = '' } = call as { readonly updatedBy?: string };
  const lines = linesToTell(trace, call, updatedBy);
  if (lines.length === 0 && trace.dueAt === null) return () => undefined;
  const uids = [...new Set(lines.flatMap((line) => line.uids))];
  const people = new Map(await Promise.all(uids.map(async (uid) => [uid, await writer(transaction, uid)] as const)));
  return () => {
    for (const { uids: all, changes } of lines) {
      const [last = { uid: '', name: 'Essaim', email: null }, ...others] = all.flatMap((uid) => people.get(uid) ?? []);
      const together = others.length === 0 ? '' : ` (avec ${others.map(({ name }) => name).join(', ')})`;
      const { programmeId, name } = call;
      const summary = `${name}${together}`;
      audit(
        transaction,
        { ...last, now: trace.lastAt },
        { act: 'writeCall', subject: callAt(call.id).path, programmeId, summary, changes },
      );
    }
    transaction.set(traces.doc(call.id), { ...whollyTold(trace, call) });
  };
};

/** Words that rested for ten minutes, or waited for an hour. */
export const tellRestedWords = async (now: Date): Promise<void> => {
  const due = await traces.where('dueAt', '<=', now).get();
  for (const { id } of due.docs)
    await transact(async (transaction) => {
      const call = fromSnapshot<Call>(await transaction.get(callAt(id)));
      if (call !== null) (await untoldWords(transaction, call))();
    });
};

export const onCallWords = onDocumentUpdated({ document: 'calls/{call}', retry: true }, async ({ params, time, data }) => {
  if (data === undefined) return;
  const [before, after] = [plain(data.before.data()) as Call, plain(data.after.data()) as Call];
  await hearOfWords(params.call, {
    before: wordsOf(before),
    after: wordsOf(after),
    at: new Date(time),
    uid: writerOf(data.before, data.after),
  });
});

export const sweepCallWords = onSchedule('every 5 minutes', () => tellRestedWords(new Date()));
