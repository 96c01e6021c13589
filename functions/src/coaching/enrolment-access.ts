/** Why: every coaching act starts by loading the enrolment and asking in which qualities the caller acts. */
import type { Transaction } from '../platform/firebase';
import type { Enrolment, Mission } from '@domain/coaching/coaching';
import type { MissionActor } from '@domain/coaching/missions';
import { qualitiesOf } from '@domain/coaching/permissions';
import { membershipId, type Membership } from '@domain/people/people';
import { isHeld } from '@domain/people/permissions';
import type { Identified } from '@domain/shared/document';
import type { Caller } from '../platform/callable';
import { database, fromQueryDocument, fromSnapshot } from '../platform/firebase';
import { forbidden, missing, Refused } from '../platform/refusals';

export const loadEnrolment = async (transaction: Transaction, id: string): Promise<Identified<Enrolment>> => {
  const enrolment = fromSnapshot<Enrolment>(await transaction.get(database.doc(`enrolments/${id}`)));
  if (enrolment === null) throw missing('enrolmentMissing');
  return enrolment;
};

/** Cancelled ones count: a budget is judged on every mission, so there are never more than are read. */
export const mostMissions = 60;

/** Every mission of an enrolment: `requestMission` refuses one more than are read. */
export const loadMissions = async (transaction: Transaction, enrolmentId: string): Promise<readonly Identified<Mission>[]> =>
  (await transaction.get(database.collection(`enrolments/${enrolmentId}/missions`).limit(mostMissions))).docs.map((document) =>
    fromQueryDocument<Mission>(document),
  );

/** What the expert of a mission did on others, of any plan: a day is worked once. Nobody's when the expert has no account. */
export const otherMissionsOf = async (
  transaction: Transaction,
  mission: Identified<Mission>,
  path: string,
): Promise<readonly Mission[]> => {
  if (mission.expertUid === null) return [];
  const { docs } = await transaction.get(database.collectionGroup('missions').where('expertUid', '==', mission.expertUid));
  return docs.filter(({ ref }) => ref.path !== path).map((document) => fromQueryDocument<Mission>(document));
};

/** The caller's qualities; refuses whoever has none. */
export const requireQualities = (caller: Caller, enrolment: Enrolment, mission?: Pick<Mission, 'expertUid'>): readonly MissionActor[] => {
  const qualities = qualitiesOf(caller, enrolment, mission);
  if (qualities.length === 0) throw forbidden('notOfThisPlan');
  return qualities;
};

const holdsNow = (membership: Membership | null, now: Date): membership is Membership => membership !== null && isHeld(membership, now);

/** The current coach of the edition, or a refusal: only they may be put on a plan. */
export const requireCoach = async (transaction: Transaction, editionId: string, uid: string, now: Date): Promise<Membership> => {
  const membership = fromSnapshot<Membership>(await transaction.get(database.doc(`memberships/${membershipId('coach', editionId, uid)}`)));
  if (!holdsNow(membership, now)) throw new Refused('notACoachOfTheEdition');
  return membership;
};

/** Naming somebody's account on a mission lets them read it: they must be an expert or a coach of the edition. */
export const requireExpert = async (transaction: Transaction, editionId: string, uid: string | null, now: Date): Promise<void> => {
  if (uid === null) return;
  for (const role of ['expert', 'coach'] as const) {
    const path = `memberships/${membershipId(role, editionId, uid)}`;
    if (holdsNow(fromSnapshot<Membership>(await transaction.get(database.doc(path))), now)) return;
  }
  throw new Refused('notAnExpertOfTheEdition', 'failed-precondition', 'expertUid');
};
