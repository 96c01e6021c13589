/** Why: a jury is born from a call with that call's grid, and is the only one to judge it. */
import * as v from 'valibot';
import type { OutputOf } from '@domain/acts';
import type { Call } from '@domain/calls/calls';
import { composeJury } from '@domain/jury/composition';
import { isManager } from '@domain/people/permissions';
import { audit } from '../../platform/audit';
import { callable, id, instant, text, type Caller } from '../../platform/callable';
import { database, fromSnapshot } from '../../platform/firebase';
import { setNextAct } from '../../platform/next-acts';
import { accepted, forbidden, missing, Refused } from '../../platform/refusals';
import { transact } from '../../platform/transact';
import { formInForce, refuseShownIdentity } from './blind-form';

export const settingsEntries = {
  name: text(160),
  reviewsPerApplication: v.number(),
  unveilAfter: v.number(),
  quorumShare: v.number(),
  places: v.number(),
  blind: v.boolean(),
  /** Questions that the jury hides besides those that identify by what they are; none when left out. */
  alsoHidden: v.optional(v.pipe(v.array(id), v.maxLength(200)), []),
  readingClosesAt: v.nullable(instant),
  deliberationAt: v.nullable(instant),
};
const schema = v.object({ callId: id, ...settingsEntries });

export const createJuryAs = ({ callId, ...settings }: v.InferOutput<typeof schema>, caller: Caller): Promise<OutputOf<'createJury'>> =>
  transact(async (transaction) => {
    const call = fromSnapshot<Call>(await transaction.get(database.doc(`calls/${callId}`)));
    const form = call === null ? null : await formInForce(transaction, callId, call);
    const same = await transaction.get(database.collection('juries').where('callId', '==', callId).limit(1));
    if (call === null) throw missing('callMissing');
    if (!isManager(caller, call.programmeId)) throw forbidden('notItsManager');
    if (!same.empty) throw new Refused('juryExists', 'already-exists', 'callId');
    const jury = accepted(composeJury(callId, call, settings, caller.now));
    if (form !== null) refuseShownIdentity(jury, form, call);
    const reference = database.collection('juries').doc();
    transaction.set(reference, jury);
    audit(transaction, caller, {
      act: 'createJury',
      subject: reference.path,
      programmeId: jury.programmeId,
      summary: `${jury.name} créé pour ${call.name}.`,
    });
    setNextAct(transaction, caller.uid, `composeJury~${reference.id}`, {
      kind: 'composeJury',
      link: `/jury/${reference.id}/composition`,
      subject: jury.name,
      count: 1,
      dueAt: null,
      createdAt: caller.now,
    });
    return { juryId: reference.id };
  });

/** `createJury({ callId, name, reviewsPerApplication, unveilAfter, quorumShare, places, blind, readingClosesAt, deliberationAt })` → `{ juryId }`. */
export const createJury = callable('createJury', schema, createJuryAs);
