/** Why: places are given where they are counted. */
import { counted, newsOfAccount } from '../platform/accounts/act-limits';
import type { Transaction } from '../platform/firebase';
import * as v from 'valibot';
import type { OutputOf } from '@domain/acts';
import type { Registration, Session } from '@domain/peers/peers';
import { mayReadSession } from '@domain/peers/permissions';
import { cancel, register } from '@domain/peers/registration';
import type { Person } from '@domain/people/people';
import { callable, id, type Caller } from '../platform/callable';
import { database, fromQueryDocument, fromSnapshot } from '../platform/firebase';
import { clearNextAct } from '../platform/next-acts';
import { accepted, forbidden, missing } from '../platform/refusals';
import { transact } from '../platform/transact';
import { awaitSignature, signingKey, tellPlaceFreed } from './telling';

const schema = v.object({ sessionId: id });
type Input = v.InferOutput<typeof schema>;

const load = async (transaction: Transaction, sessionId: string) => {
  const reference = database.doc(`sessions/${sessionId}`);
  const [snapshot, found] = await Promise.all([transaction.get(reference), transaction.get(reference.collection('registrations'))]);
  const session = fromSnapshot<Session>(snapshot);
  if (session === null) throw missing('sessionMissing');
  return { reference, session, registrations: found.docs.map((document) => fromQueryDocument<Registration>(document)) };
};

export const registerAs = (input: Input, caller: Caller): Promise<OutputOf<'registerForSession'>> =>
  transact(async (transaction) => {
    const { reference, session, registrations } = await load(transaction, input.sessionId);
    const person = fromSnapshot<Person>(await transaction.get(database.doc(`people/${caller.uid}`)));
    if (!mayReadSession(caller, session)) throw forbidden('notInvited');
    const who = { uid: caller.uid, name: caller.name, organisationName: person?.organisationName ?? '' };
    const registration = accepted(register(session, registrations, who, caller.now));
    transaction.set(reference.collection('registrations').doc(caller.uid), registration);
    if (registration.state === 'registered') awaitSignature(transaction, caller.uid, session, caller.now);
    return { state: registration.state };
  });

/** `registerForSession({ sessionId })` → registered, or waiting when full. */
export const registerForSession = callable('registerForSession', schema, registerAs);

export const cancelAs = (input: Input, caller: Caller): Promise<OutputOf<'cancelRegistration'>> =>
  transact(async (transaction) => {
    const { reference, session, registrations } = await load(transaction, input.sessionId);
    const { promoted } = accepted(cancel(session, registrations, caller.uid, caller.now));
    transaction.update(reference.collection('registrations').doc(caller.uid), { state: 'cancelled', at: caller.now });
    clearNextAct(transaction, caller.uid, signingKey(session.id));
    if (promoted !== null) {
      transaction.update(reference.collection('registrations').doc(promoted), { state: 'registered' });
      tellPlaceFreed(transaction, promoted, session, caller.now);
      awaitSignature(transaction, promoted, session, caller.now);
    }
    return { state: 'cancelled' };
  });

/** `cancelRegistration({ sessionId })`: frees the place for whoever waited longest. */
export const cancelRegistration = callable('cancelRegistration', schema, counted(newsOfAccount, cancelAs));
