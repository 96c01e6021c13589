/** Why: an application that reached the server before the deadline counts, however long it then waits and however often it is sent again (docs/decisions/0010). */
import type { Application, Arrival, SubmissionArrival } from '@domain/applications/applications';
import { fromSnapshot, isAlreadyThere } from '../../platform/firebase';
import { transact } from '../../platform/transact';
import { applicationAt } from '../application-access';

/** Written by the author's own browser before it calls; its instant is the one of the rules. */
export const arrivalOf = (applicationId: string, uid: string) => applicationAt(applicationId).collection('arrivals').doc(uid);
/** What functions keep between two tries. */
export const arrivalAt = (applicationId: string) => applicationAt(applicationId).collection('submission').doc('arrival');

/** Notes that an author's submission was here and that the store was too busy for it; an earlier one stays. */
export const noteArrival = async (applicationId: string, uid: string, now: Date): Promise<void> => {
  const application = fromSnapshot<Application>(await applicationAt(applicationId).get());
  if (application?.authors.includes(uid) !== true) return;
  const reference = arrivalAt(applicationId);
  try {
    await reference.create({ v: 1, at: now, number: 0 } satisfies SubmissionArrival);
  } catch (error) {
    if (!isAlreadyThere(error)) throw error;
    const earlier = fromSnapshot<SubmissionArrival>(await reference.get());
    if ((earlier?.at ?? null) === null) await reference.set({ v: 1, at: now, number: earlier?.number ?? 0 } satisfies SubmissionArrival);
  }
};

/**
 * A submission taken up at `judgedAt` and refused has to arrive again; the number it took, if any, stays its own.
 * What arrived since then, of a text corrected meanwhile, was not judged: it stays.
 */
export const forgetArrival = (applicationId: string, uid: string, judgedAt: Date): Promise<void> =>
  transact(async (transaction) => {
    const [own, kept] = [arrivalOf(applicationId, uid), arrivalAt(applicationId)];
    const [handedIn, waiting] = await transaction.getAll(own, kept);
    const at = handedIn === undefined ? null : (fromSnapshot<Arrival>(handedIn)?.at ?? null);
    if (at !== null && at <= judgedAt) transaction.delete(own);
    if (waiting?.exists !== true) return;
    const number = fromSnapshot<SubmissionArrival>(waiting)?.number ?? 0;
    if (number === 0) transaction.delete(kept);
    else transaction.set(kept, { v: 1, at: null, number } satisfies SubmissionArrival);
  });
