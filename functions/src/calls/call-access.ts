/** Why: every act on a call starts by loading it, checking who acts, and ends by telling those who run the programme. */
import type { Transaction } from '../platform/firebase';
import type { Call, Form } from '@domain/calls/calls';
import { neverShown } from '@domain/calls/amending/show-when';
import type { OpeningFault } from '@domain/calls/opening';
import { isManager } from '@domain/people/permissions';
import type { Identified } from '@domain/shared/document';
import type { Caller } from '../platform/callable';
import { database, fromSnapshot } from '../platform/firebase';
import { managersOf } from '../platform/memberships';
import { forbidden, missing, Refused } from '../platform/refusals';
import { peopleOf, type People } from '../platform/tell';

export const callAt = (callId: string) => database.doc(`calls/${callId}`);

export const callToManage = async (transaction: Transaction, callId: string, caller: Caller): Promise<Identified<Call>> => {
  const call = fromSnapshot<Call>(await transaction.get(callAt(callId)));
  if (call === null) throw missing('callMissing');
  if (!isManager(caller, call.programmeId)) throw forbidden('notItsManager');
  return call;
};

/** Those who run the programme, to be told of an act; whoever acted is not told what they did. */
export const otherManagers = async (transaction: Transaction, programmeId: string, actor: Pick<Caller, 'uid' | 'now'>): Promise<People> => {
  const managers = await managersOf(programmeId, actor.now, transaction);
  return peopleOf(
    transaction,
    managers.filter((uid) => uid !== actor.uid),
  );
};

/** A fault of an opening or of a form, with the input or the question at fault. */
export const refusedFor = (fault: OpeningFault, form: Pick<Form, 'sections'>): Refused => {
  const question = fault === 'conditionIncomplete' ? neverShown(form)[0]?.id : undefined;
  return new Refused(fault, 'failed-precondition', fault.startsWith('deadline') ? 'closesAt' : question);
};
