/** Why: a form being answered never changes under people; a correction is a new version, for those who start or continue. */
import * as v from 'valibot';
import type { OutputOf } from '@domain/acts';
import { isAccepting, type Form } from '@domain/calls/calls';
import { formFaults } from '@domain/calls/opening';
import { counted, newsOfAccount } from '../platform/accounts/act-limits';
import { audit } from '../platform/audit';
import { callable, id, type Caller } from '../platform/callable';
import { fromSnapshot } from '../platform/firebase';
import { missing, Refused } from '../platform/refusals';
import { tellAll } from '../platform/tell';
import { transact } from '../platform/transact';
import { callAt, callToManage, otherManagers, refusedFor } from './call-access';

const schema = v.object({ callId: id });

export const publishFormAs = ({ callId }: v.InferOutput<typeof schema>, caller: Caller): Promise<OutputOf<'publishForm'>> =>
  transact(async (transaction) => {
    const call = await callToManage(transaction, callId, caller);
    const version = call.formVersion + 1;
    const reference = callAt(callId).collection('forms').doc(String(version));
    const form = fromSnapshot<Form>(await transaction.get(reference));
    const managers = await otherManagers(transaction, call.programmeId, caller);
    if (!isAccepting(call, caller.now)) throw new Refused('callNotOpen');
    if (form === null) throw missing('nothingToPublish');
    const [fault] = formFaults(form, call.eligibility);
    if (fault !== undefined) throw refusedFor(fault, form);
    transaction.update(reference, { published: true });
    transaction.update(callAt(callId), { formVersion: version });
    tellAll(transaction, managers, {
      kind: 'formPublished',
      text: {
        fr: `${call.name} : la version ${version} du formulaire est publiée.`,
        en: `${call.name}: version ${version} of the form is published.`,
      },
      link: `/programmes/${call.programmeId}/appels/${callId}`,
      at: caller.now,
    });
    const summary = `${call.name}, formulaire version ${version}`;
    audit(transaction, caller, { act: 'publishForm', subject: reference.path, programmeId: call.programmeId, summary });
    return { version };
  });

/** `publishForm({ callId })` → `{ version }`: publishes the draft of the next version while the call is open. */
export const publishForm = callable('publishForm', schema, counted(newsOfAccount, publishFormAs));
