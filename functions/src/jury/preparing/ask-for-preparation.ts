/** Why: preparing 1,000 dossiers takes longer than an act may; the act checks, notes that they are to be prepared, and a task does it. */
import type { Call } from '@domain/calls/calls';
import { isAssigning } from '@domain/jury/generation';
import { isPreparing, nextPreparing, type Preparation } from '@domain/jury/opening/preparing';
import type { Caller } from '../../platform/callable';
import { database, fromSnapshot } from '../../platform/firebase';
import { missing, Refused } from '../../platform/refusals';
import { transact } from '../../platform/transact';
import { formInForce, refuseShownIdentity } from '../composing/blind-form';
import { readyTo } from '../composing/enter-phase';
import { inJury, juryAt } from '../jury-access';

/** Begins a new generation; what an earlier one left undone is done again. */
export const askForPreparation = (juryId: string, caller: Caller): Promise<null> =>
  transact(async (transaction) => {
    const { jury, candidates } = await readyTo(transaction, { juryId, to: 'scoring' }, caller);
    if (isPreparing(jury, caller.now)) throw new Refused('preparingNow');
    if (isAssigning(jury, caller.now)) throw new Refused('assigningNow');
    const call = fromSnapshot<Call>(await transaction.get(database.doc(`calls/${jury.callId}`)));
    if (call === null) throw missing('callMissing');
    const form = await formInForce(transaction, jury.callId, call);
    if (form !== null) refuseShownIdentity(jury, form, call);
    const preparing = nextPreparing(jury, candidates.length, caller.now);
    const preparation: Preparation = { v: 1, programmeId: jury.programmeId, askedBy: caller.uid, askedAt: caller.now };
    transaction.update(juryAt(juryId), { preparing });
    transaction.create(inJury(juryId, 'preparations').doc(String(preparing.generation)), preparation);
    return null;
  });
