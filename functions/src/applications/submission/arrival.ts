/** Why: an application that reached the server before the deadline counts, however long it then waits and however often it is sent again (docs/decisions/0010). */
import type { SubmissionArrival } from '@domain/applications/applications';
import { fromSnapshot, isAlreadyThere } from '../../platform/firebase';
import { applicationAt } from '../application-access';

/** Written by the author's own browser before it calls; its instant is the one of the rules. */
export const arrivalOf = (applicationId: string, uid: string) => applicationAt(applicationId).collection('arrivals').doc(uid);
/** What functions keep between two tries. */
export const arrivalAt = (applicationId: string) => applicationAt(applicationId).collection('submission').doc('arrival');

/** Notes that a submission was here and that the store was too busy for it; an earlier one stays. */
export const noteArrival = async (applicationId: string, now: Date): Promise<void> => {
  const reference = arrivalAt(applicationId);
  try {
    await reference.create({ v: 1, at: now, number: 0 } satisfies SubmissionArrival);
  } catch (error) {
    if (!isAlreadyThere(error)) throw error;
    const earlier = fromSnapshot<SubmissionArrival>(await reference.get());
    if ((earlier?.at ?? null) === null) await reference.set({ v: 1, at: now, number: earlier?.number ?? 0 } satisfies SubmissionArrival);
  }
};

/** A submission that was refused has to arrive again; the number it took, if any, stays its own. */
export const forgetArrival = async (applicationId: string, uid: string): Promise<void> => {
  const reference = arrivalAt(applicationId);
  const [, arrival] = await Promise.all([arrivalOf(applicationId, uid).delete(), reference.get()]);
  if (!arrival.exists) return;
  const number = fromSnapshot<SubmissionArrival>(arrival)?.number ?? 0;
  if (number === 0) await reference.delete();
  else await reference.set({ v: 1, at: null, number } satisfies SubmissionArrival);
};
