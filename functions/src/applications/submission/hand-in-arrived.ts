/** Why: who handed in before the deadline and closed the page before any answer has done their part; the closing of the call does the rest (docs/decisions/0010). */
import type { Application, ApplicationContent, Arrival } from '@domain/applications/applications';
import type { Identified } from '@domain/shared/document';
import type { Caller } from '../../platform/callable';
import { database, fromSnapshot } from '../../platform/firebase';
import { Refused } from '../../platform/refusals';
import { contentAt } from '../application-access';
import { submitAs } from '../submit-application';
import { arrivalOf } from './arrival';

/** Rules held the address proven when they let the arrival in. */
const authorOf = (application: Application, { id: uid, at }: Identified<Arrival>): Caller => ({
  uid,
  name: application.authorNames[application.authors.indexOf(uid)] ?? uid,
  email: null,
  emailVerified: true,
  memberships: [],
  now: at,
});

/**
 * Hands in a draft left behind, as it arrived and at the instant it did. One that its authors went on writing was not handed in any more:
 * it stays a draft, and so does one that the form refuses.
 */
export const handInArrived = async (application: Identified<Application>): Promise<void> => {
  const [written, ...left] = await database.getAll(
    contentAt(application.id),
    ...application.authors.map((uid) => arrivalOf(application.id, uid)),
  );
  const content = written === undefined ? null : fromSnapshot<ApplicationContent>(written);
  const arrivals = left.flatMap((one) => fromSnapshot<Arrival>(one) ?? []).toSorted((a, b) => b.at.getTime() - a.at.getTime());
  const [latest] = arrivals;
  if (latest === undefined || content === null || latest.at < content.updatedAt) return;
  try {
    await submitAs({ applicationId: application.id }, authorOf(application, latest));
  } catch (error) {
    if (!(error instanceof Refused) || error.reason === 'busy') throw error;
  }
};
