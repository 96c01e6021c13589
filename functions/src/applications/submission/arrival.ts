/** Why: an application that reached the server before the deadline counts, however long it then waits and however often it is sent again. */
import type { SubmissionArrival } from '@domain/applications/applications';
import { arrivedEarlier } from '@domain/applications/submission';
import { fromSnapshot, isAlreadyThere } from '../../platform/firebase';
import { applicationAt } from '../application-access';

export const arrivalAt = (applicationId: string) => applicationAt(applicationId).collection('submission').doc('arrival');

/** Notes that this submission is here, in a document nobody else writes; answers the instant that judges it: the first one's, when it was sent again. */
export const noteArrival = async (applicationId: string, now: Date): Promise<Date> => {
  const reference = arrivalAt(applicationId);
  try {
    await reference.create({ v: 1, at: now, number: 0 } satisfies SubmissionArrival);
    return now;
  } catch (error) {
    if (!isAlreadyThere(error)) throw error;
  }
  const earlier = fromSnapshot<SubmissionArrival>(await reference.get());
  const first = arrivedEarlier(earlier, now);
  if (first !== null) return first;
  await reference.set({ v: 1, at: now, number: earlier?.number ?? 0 } satisfies SubmissionArrival);
  return now;
};

/** A submission that was refused has to arrive again; the number it took, if any, stays its own. */
export const forgetArrival = async (applicationId: string): Promise<void> => {
  const reference = arrivalAt(applicationId);
  const arrival = fromSnapshot<SubmissionArrival>(await reference.get());
  if (arrival === null) return;
  if (arrival.number === 0) await reference.delete();
  else await reference.set({ v: 1, at: null, number: arrival.number } satisfies SubmissionArrival);
};
