/** Why: cancelling a session concerns everyone registered, who must all learn it, and why. */
import * as v from 'valibot';
import type { OutputOf } from '@domain/acts';
import type { Registration, Session } from '@domain/peers/peers';
import { mayWriteSession } from '@domain/peers/permissions';
import { counted, newsOfAccount } from '../platform/accounts/act-limits';
import { audit } from '../platform/audit';
import { callable, id, text, type Caller } from '../platform/callable';
import { database, fromQueryDocument, fromSnapshot } from '../platform/firebase';
import { clearNextAct } from '../platform/next-acts';
import { forbidden, missing, Refused } from '../platform/refusals';
import { peopleOf, tellAll, when } from '../platform/tell';
import { transact } from '../platform/transact';
import { signingKey } from './telling';

const schema = v.object({ sessionId: id, reason: text(500) });

export const cancelSessionAs = (input: v.InferOutput<typeof schema>, caller: Caller): Promise<OutputOf<'cancelSession'>> =>
  transact(async (transaction) => {
    const reference = database.doc(`sessions/${input.sessionId}`);
    const session = fromSnapshot<Session>(await transaction.get(reference));
    if (session === null) throw missing('sessionMissing');
    if (!mayWriteSession(caller, session)) throw forbidden('managersOnly');
    if (session.state !== 'planned') throw new Refused(session.state === 'cancelled' ? 'alreadyCancelled' : 'alreadyHeld');
    const found = await transaction.get(reference.collection('registrations').where('state', 'in', ['registered', 'waiting']));
    const concerned = found.docs.map((document) => fromQueryDocument<Registration>(document).id);
    const people = await peopleOf(transaction, concerned);
    transaction.update(reference, { state: 'cancelled' });
    for (const uid of concerned) clearNextAct(transaction, uid, signingKey(session.id));
    tellAll(transaction, people, {
      kind: 'sessionCancelled',
      link: `/seances/${session.id}`,
      at: caller.now,
      text: {
        fr: `« ${session.title} », ${when(session.startsAt, 'fr')}, est annulée : ${input.reason}`,
        en: `“${session.title}”, ${when(session.startsAt, 'en')}, has been cancelled: ${input.reason}`,
      },
      subject: { fr: `Séance annulée : ${session.title}`, en: `Session cancelled: ${session.title}` },
    });
    audit(transaction, caller, {
      act: 'cancelSession',
      subject: reference.path,
      programmeId: session.programmeId,
      summary: `${session.title} : ${input.reason}`,
    });
    return { told: concerned.length };
  });

/** `cancelSession({ sessionId, reason })`: managers; tells everyone registered or waiting. */
export const cancelSession = callable('cancelSession', schema, counted(newsOfAccount, cancelSessionAs));
