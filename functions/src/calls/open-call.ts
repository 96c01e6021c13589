/** Why: opening is one irreversible act: the form is frozen, the regulation written, and the public page appears. */
import { createHash } from 'node:crypto';
import { counted, newsOfAccount } from '../platform/accounts/act-limits';
import type { Transaction } from '../platform/firebase';
import * as v from 'valibot';
import type { Call, Form, Regulation } from '@domain/calls/calls';
import { openingFaults } from '@domain/calls/opening';
import { writeRegulation } from '@domain/calls/regulation';
import { canonical } from '@domain/shared/canonical';
import type { Identified } from '@domain/shared/document';
import { audit } from '../platform/audit';
import { callable, id, instant, type Caller } from '../platform/callable';
import { database, forgotten, fromSnapshot } from '../platform/firebase';
import { missing } from '../platform/refusals';
import { tellAll, when } from '../platform/tell';
import { transact } from '../platform/transact';
import { callAt, callToManage, otherManagers, refusedFor } from './call-access';
import { untoldWords } from './trace-words';

const schema = v.object({ callId: id, closesAt: instant });

const firstVersion = 1;

const publish = (transaction: Transaction, call: Identified<Call>, closesAt: Date, now: Date): void => {
  const text = writeRegulation(call, closesAt);
  const hash = createHash('sha256').update(canonical(text)).digest('hex');
  const regulation: Regulation = { v: 1, programmeId: call.programmeId, version: firstVersion, ...text, hash, effectiveAt: now };
  const reference = callAt(call.id);
  transaction.update(reference.collection('forms').doc(String(firstVersion)), { published: true });
  transaction.create(reference.collection('regulations').doc(String(firstVersion)), regulation);
  const versions = { formVersion: firstVersion, regulationVersion: firstVersion };
  // Who wrote last is for those who work together, not for everyone who reads an open call.
  transaction.update(reference, { state: 'open', opensAt: now, closesAt, ...versions, updatedBy: forgotten() });
};

export const openCallAs = ({ callId, closesAt }: v.InferOutput<typeof schema>, caller: Caller): Promise<null> =>
  transact(async (transaction) => {
    const call = await callToManage(transaction, callId, caller);
    const form = fromSnapshot<Form>(await transaction.get(callAt(callId).collection('forms').doc(String(firstVersion))));
    if (form === null) throw missing('formMissing');
    const [fault] = openingFaults(call, form, closesAt, caller.now);
    if (fault !== undefined) throw refusedFor(fault, form);
    const edition = await transaction.get(database.doc(`editions/${call.editionId}`));
    const managers = await otherManagers(transaction, call.programmeId, caller);
    const tellWords = await untoldWords(transaction, call);
    tellWords();
    publish(transaction, call, closesAt, caller.now);
    if (edition.exists) transaction.update(edition.ref, { state: 'selecting' });
    tellAll(transaction, managers, {
      kind: 'callOpened',
      text: {
        fr: `${call.name} : l'appel est ouvert jusqu'au ${when(closesAt, 'fr')}.`,
        en: `${call.name}: the call is open until ${when(closesAt, 'en')}.`,
      },
      link: `/appels/${callId}`,
      at: caller.now,
    });
    const summary = `${call.name}, clôture ${when(closesAt, 'fr')}`;
    audit(transaction, caller, { act: 'openCall', subject: `calls/${callId}`, programmeId: call.programmeId, summary });
    return null;
  });

/** `openCall({ callId, closesAt })`: refuses with the first fault of `openingFaults`. */
export const openCall = callable('openCall', schema, counted(newsOfAccount, openCallAs));
