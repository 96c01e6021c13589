/** Why: the server's clock closes calls; what was accepted never depends on when this runs, because `closesAt` judges. */
import { counted, newsOfAccount } from '../platform/accounts/act-limits';
import type { Transaction } from '../platform/firebase';
import { onSchedule } from 'firebase-functions/v2/scheduler';
import * as v from 'valibot';
import { isAccepting, type Call } from '@domain/calls/calls';
import type { Identified } from '@domain/shared/document';
import { audit } from '../platform/audit';
import { callable, id, type Caller } from '../platform/callable';
import { database, fromSnapshot } from '../platform/firebase';
import { Refused } from '../platform/refusals';
import { tellAll } from '../platform/tell';
import { transact } from '../platform/transact';
import { callAt, callToManage, otherManagers } from './call-access';

/** Who acts when a schedule does. */
const server = (now: Date): Pick<Caller, 'uid' | 'name' | 'now'> => ({ uid: 'server', name: 'Essaim', now });

const close = async (transaction: Transaction, call: Identified<Call>, actor: Pick<Caller, 'uid' | 'name' | 'now'>): Promise<void> => {
  const managers = await otherManagers(transaction, call.programmeId, actor);
  transaction.update(callAt(call.id), { state: 'closed' });
  tellAll(transaction, managers, {
    kind: 'callClosed',
    text: {
      fr: `${call.name} : l'appel est clos. La recevabilité peut commencer.`,
      en: `${call.name}: the call is closed. Screening can start.`,
    },
    link: `/programmes/${call.programmeId}/appels/${call.id}/recevabilite`,
    at: actor.now,
  });
  audit(transaction, actor, { act: 'closeCall', subject: `calls/${call.id}`, programmeId: call.programmeId, summary: call.name });
};

export const closeCallAs = ({ callId }: { readonly callId: string }, caller: Caller): Promise<null> =>
  transact(async (transaction) => {
    const call = await callToManage(transaction, callId, caller);
    if (call.state !== 'open') throw new Refused('callNotOpen');
    if (isAccepting(call, caller.now)) throw new Refused('deadlineNotReached');
    await close(transaction, call, caller);
    return null;
  });

/** `closeCall({ callId })`: once its deadline has passed; a published deadline is never brought forward. */
export const closeCall = callable('closeCall', v.object({ callId: id }), counted(newsOfAccount, closeCallAs));

/** Closes what is due at `now`, one transaction a call; answers how many. */
export const closeDueCallsAt = async (now: Date): Promise<number> => {
  const due = await database.collection('calls').where('state', '==', 'open').where('closesAt', '<=', now).get();
  for (const { ref } of due.docs) {
    await transact(async (transaction) => {
      const call = fromSnapshot<Call>(await transaction.get(ref));
      if (call?.state === 'open' && !isAccepting(call, now)) await close(transaction, call, server(now));
    });
  }
  return due.size;
};

export const closeDueCalls = onSchedule('every 5 minutes', async () => {
  await closeDueCallsAt(new Date());
});
