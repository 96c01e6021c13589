/** Why: a role is more than a membership: when it ends, the person leaves the places it opened at the same instant. */
import type { Enrolment, Mission } from '@domain/coaching/coaching';
import type { Membership } from '@domain/people/people';
import { database, fromQueryDocument, fromSnapshot, type Transaction } from '../platform/firebase';
import { clearNextAct } from '../platform/next-acts';
import { Refused } from '../platform/refusals';

/** Writes to do once every read of the transaction is done. */
export type Leaving = () => void;

const acts = ['scoreDiagnostic', 'signDiagnostic', 'moveMilestone'] as const;
const forgetPlan = (transaction: Transaction, uid: string, enrolmentId: string): void => {
  for (const act of acts) clearNextAct(transaction, uid, `${act}~${enrolmentId}`);
};
const without = (names: readonly string[], index: number): readonly string[] => names.filter((_, position) => position !== index);

/** A coach leaves every plan of the edition. */
const leaveAsCoach = async (transaction: Transaction, { uid, scopeId }: Membership): Promise<Leaving> => {
  const coached = await transaction.get(database.collection('enrolments').where('coaches', 'array-contains', uid));
  const plans = coached.docs.map((document) => fromQueryDocument<Enrolment>(document)).filter((plan) => plan.editionId === scopeId);
  return () => {
    for (const plan of plans) {
      const index = plan.coaches.indexOf(uid);
      const left = { coaches: without(plan.coaches, index), coachNames: without(plan.coachNames, index) };
      transaction.update(database.doc(`enrolments/${plan.id}`), left);
      forgetPlan(transaction, uid, plan.id);
    }
  };
};

const missionActs = ['answerMission', 'resumeMission'] as const;
/** An expert carries out nothing more: what they had not begun is to be given to somebody else, what they did stays under their name. */
const leaveAsExpert = async (transaction: Transaction, { uid, scopeId }: Membership, now: Date): Promise<Leaving> => {
  const asked = await transaction.get(database.collectionGroup('missions').where('expertUid', '==', uid));
  const missions = asked.docs.filter((one) => (one.data() as Mission).editionId === scopeId);
  return () => {
    for (const { ref } of missions) for (const act of missionActs) clearNextAct(transaction, uid, `${act}~${ref.id}`);
    for (const { ref } of missions.filter((one) => (one.data() as Mission).state === 'agreed'))
      transaction.update(ref, { state: 'requested', expertName: '', expertUid: null, updatedAt: now });
  };
};

/** A laureate leaves the team; the last one leaves by finishing the plan. */
const leaveAsLaureate = async (transaction: Transaction, { uid, subjectId }: Membership): Promise<Leaving> => {
  if (subjectId === null) return () => undefined;
  const reference = database.doc(`enrolments/${subjectId}`);
  const plan = fromSnapshot<Enrolment>(await transaction.get(reference));
  const index = plan?.team.indexOf(uid) ?? -1;
  if (plan === null || index < 0) return () => undefined;
  if (plan.team.length === 1) throw new Refused('lastOfTheTeam');
  return () => {
    transaction.update(reference, { team: without(plan.team, index), teamNames: without(plan.teamNames, index) });
    forgetPlan(transaction, uid, plan.id);
  };
};

/** Whoever leaves the community is seen there no more. */
const leaveCommunity = async (transaction: Transaction, { uid }: Membership): Promise<Leaving> => {
  const profile = await transaction.get(database.doc(`alumni/${uid}`));
  return () => {
    if (profile.exists) transaction.update(profile.ref, { visible: false });
  };
};

/** Reads what the role opened, and answers the writes that close it. */
export const leaveRole = (transaction: Transaction, membership: Membership, now: Date): Promise<Leaving> => {
  if (membership.role === 'coach') return leaveAsCoach(transaction, membership);
  if (membership.role === 'expert') return leaveAsExpert(transaction, membership, now);
  if (membership.role === 'laureate') return leaveAsLaureate(transaction, membership);
  if (membership.role === 'alumnus') return leaveCommunity(transaction, membership);
  return Promise.resolve(() => undefined);
};
