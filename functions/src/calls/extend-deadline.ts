/** Why: a deadline may be given more time, in public and with a trace; it is never brought forward. */
import * as v from 'valibot';
import { isAccepting } from '@domain/calls/calls';
import { changesBetween } from '@domain/people/tracing';
import { counted, newsOfAccount } from '../platform/accounts/act-limits';
import { audit } from '../platform/audit';
import { callable, id, instant, type Caller } from '../platform/callable';
import { invalid, Refused } from '../platform/refusals';
import { tellAll, when } from '../platform/tell';
import { transact } from '../platform/transact';
import { callAt, callToManage, otherManagers } from './call-access';

const schema = v.object({ callId: id, closesAt: instant });

export const extendDeadlineAs = ({ callId, closesAt }: v.InferOutput<typeof schema>, caller: Caller): Promise<null> =>
  transact(async (transaction) => {
    const call = await callToManage(transaction, callId, caller);
    const managers = await otherManagers(transaction, call.programmeId, caller);
    if (!isAccepting(call, caller.now)) throw new Refused('callNotOpen');
    if (call.closesAt !== null && closesAt <= call.closesAt) throw invalid('deadlineBroughtForward', 'closesAt');
    transaction.update(callAt(callId), { closesAt });
    tellAll(transaction, managers, {
      kind: 'deadlineExtended',
      text: {
        fr: `${call.name} : la clôture est repoussée au ${when(closesAt, 'fr')}.`,
        en: `${call.name}: the deadline has been extended to ${when(closesAt, 'en')}.`,
      },
      link: `/appels/${callId}`,
      at: caller.now,
    });
    const summary = `${call.name}, clôture repoussée au ${when(closesAt, 'fr')}`;
    const changes = changesBetween({ closesAt: call.closesAt }, { closesAt });
    audit(transaction, caller, { act: 'extendDeadline', subject: `calls/${callId}`, programmeId: call.programmeId, summary, changes });
    return null;
  });

/** `extendDeadline({ callId, closesAt })`: later than the present deadline, while the call is open. */
export const extendDeadline = callable('extendDeadline', schema, counted(newsOfAccount, extendDeadlineAs));
