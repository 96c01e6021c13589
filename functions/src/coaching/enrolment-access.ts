/** Why: every coaching act starts by loading the enrolment and asking in which quality the caller acts. */
import type { Transaction } from 'firebase-admin/firestore';
import type { Enrolment, Mission } from '@domain/coaching/coaching';
import type { MissionActor } from '@domain/coaching/missions';
import { isItsCoach, isOfTheTeam } from '@domain/coaching/permissions';
import { isManager } from '@domain/people/permissions';
import type { Identified } from '@domain/shared/document';
import type { Caller } from '../platform/callable';
import { database, fromQueryDocument, fromSnapshot } from '../platform/firebase';
import { forbidden, missing } from '../platform/refusals';

export const loadEnrolment = async (transaction: Transaction, id: string): Promise<Identified<Enrolment>> => {
  const enrolment = fromSnapshot<Enrolment>(await transaction.get(database.doc(`enrolments/${id}`)));
  if (enrolment === null) throw missing('enrolmentMissing');
  return enrolment;
};

/** Missions of an enrolment: at most 60, far above what a budget of days allows. */
export const loadMissions = async (transaction: Transaction, enrolmentId: string): Promise<readonly Identified<Mission>[]> =>
  (await transaction.get(database.collection(`enrolments/${enrolmentId}/missions`).limit(60))).docs.map((document) =>
    fromQueryDocument<Mission>(document),
  );

/** The strongest quality first; refuses whoever has none. */
export const qualityOf = (caller: Caller, enrolment: Enrolment, mission?: Pick<Mission, 'expertUid'>): MissionActor => {
  if (isOfTheTeam(caller, enrolment)) return 'laureate';
  if (isItsCoach(caller, enrolment)) return 'coach';
  if (mission?.expertUid === caller.uid) return 'expert';
  if (isManager(caller, enrolment.programmeId)) return 'manager';
  throw forbidden('notOfThisPlan');
};
