/** Why: a jury that reads blind on a form that still asks who applies would not be blind: it is refused, with the questions named. */
import type { Call, Form } from '@domain/calls/calls';
import { shownIdentity } from '@domain/jury/blind/identity';
import type { Jury } from '@domain/jury/jury';
import { database, fromSnapshot, type Transaction } from '../../platform/firebase';
import { Refused } from '../../platform/refusals';

type Blind = Pick<Jury, 'blind' | 'alsoHidden'>;

/** Refuses `blindFormShowsIdentity`; `field` is the JSON of the questions, `[{ id, label }]`. */
export const refuseShownIdentity = (jury: Blind, form: Pick<Form, 'sections'>, { eligibility }: Pick<Call, 'eligibility'>): void => {
  const shown = jury.blind ? shownIdentity(form, eligibility, jury.alsoHidden) : [];
  if (shown.length > 0)
    throw new Refused('blindFormShowsIdentity', 'failed-precondition', JSON.stringify(shown.map(({ id, label }) => ({ id, label }))));
};

/** The form in force; call it with the transaction's other reads. None is published before the call opens. */
export const formInForce = async (transaction: Transaction, callId: string, call: Pick<Call, 'formVersion'>): Promise<Form | null> =>
  fromSnapshot<Form>(await transaction.get(database.doc(`calls/${callId}/forms/${String(call.formVersion)}`)));
