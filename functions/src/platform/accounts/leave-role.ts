/** Why: a role is more than a membership: when it ends, the person leaves the places it opened at the same instant. */
import type { Enrolment, Mission } from '@domain/coaching/coaching';
import type { Membership } from '@domain/people/people';
import { database, fromQueryDocument, fromSnapshot, type DocumentReference, type Transaction } from '../firebase';
import { clearNextAct, failedMailKey, verifyJournalKey } from '../next-acts';
import { Refused } from '../refusals';

/** Writes to do once every read of the transaction is done; null when nothing is open any more. */
export type Leaving = (() => void) | null;

const acts = ['scoreDiagnostic', 'signDiagnostic', 'moveMilestone'] as const;
const forgetPlan = (transaction: Transaction, uid: string, enrolmentId: string): void => {
  for (const act of acts) clearNextAct(transaction, uid, `${act}~${enrolmentId}`);
};
const without = (names: readonly string[], index: number): readonly string[] => names.filter((_, position) => position !== index);

/** A coach leaves every plan of the edition. */
const leaveAsCoach = async (transaction: Transaction, { uid, scopeId }: Membership): Promise<Leaving> => {
  const coached = await transaction.get(database.collection('enrolments').where('coaches', 'array-contains', uid));
  const plans = coached.docs.map((document) => fromQueryDocument<Enrolment>(document)).filter((plan) => plan.editionId === scopeId);
  if (plans.length === 0) return null;
  return () => {
    for (const plan of plans) {
      const index = plan.coaches.indexOf(uid);
      const left = { coaches: without(plan.coaches, index), coachNames: without(plan.coachNames, index) };
      transaction.update(database.doc(`enrolments/${plan.id}`), left);
      forgetPlan(transaction, uid, plan.id);
    }
  };
};

const missionActs = ['answerMission', 'resumeMission', 'deliverMission'] as const;
/** As the mission says, or its plan where it is from before missions did. */
const isOfEdition = async (transaction: Transaction, { ref, data }: Asked, editionId: string): Promise<boolean> => {
  const plan = data.editionId === undefined ? ref.parent.parent : null;
  const itsEdition: unknown = plan === null ? data.editionId : (await transaction.get(plan)).get('editionId');
  return itsEdition === editionId;
};
interface Asked {
  readonly ref: DocumentReference;
  readonly data: Mission;
}

/** An expert carries out nothing more: what they had not begun is to be given to somebody else, what they did stays under their name. */
const leaveAsExpert = async (transaction: Transaction, { uid, scopeId }: Membership, now: Date): Promise<Leaving> => {
  const found = await transaction.get(database.collectionGroup('missions').where('expertUid', '==', uid));
  const asked = found.docs.map((one): Asked => ({ ref: one.ref, data: fromQueryDocument<Mission>(one) }));
  const missions: Asked[] = [];
  for (const one of asked) if (await isOfEdition(transaction, one, scopeId)) missions.push(one);
  const notBegun = missions.filter(({ data }) => data.state === 'agreed');
  const waits = await transaction.get(database.collection(`people/${uid}/nextActs`).select());
  const asks = missions
    .flatMap(({ ref }) => missionActs.map((act) => `${act}~${ref.id}`))
    .filter((key) => waits.docs.some(({ id }) => id === key));
  if (notBegun.length + asks.length === 0) return null;
  return () => {
    for (const key of asks) clearNextAct(transaction, uid, key);
    for (const { ref } of notBegun) transaction.update(ref, { state: 'requested', expertName: '', expertUid: null, updatedAt: now });
  };
};

/** A laureate leaves the team; the last one leaves by finishing the plan. */
const leaveAsLaureate = async (transaction: Transaction, { uid, subjectId }: Membership): Promise<Leaving> => {
  if (subjectId === null) return null;
  const reference = database.doc(`enrolments/${subjectId}`);
  const plan = fromSnapshot<Enrolment>(await transaction.get(reference));
  const index = plan?.team.indexOf(uid) ?? -1;
  if (plan === null || index < 0) return null;
  if (plan.team.length === 1) throw new Refused('lastOfTheTeam');
  return () => {
    transaction.update(reference, { team: without(plan.team, index), teamNames: without(plan.teamNames, index) });
    forgetPlan(transaction, uid, plan.id);
  };
};

/** Whoever leaves the community is seen there no more: what they posted closes, and what waits for their answer is declined. */
const leaveCommunity = async (transaction: Transaction, { uid }: Membership, now: Date): Promise<Leaving> => {
  const profile = await transaction.get(database.doc(`alumni/${uid}`));
  const posted = await transaction.get(database.collection('exchanges').where('authorUid', '==', uid).where('state', '==', 'open'));
  const asked = await transaction.get(database.collection('introductions').where('toUid', '==', uid).where('state', '==', 'proposed'));
  const isSeen = profile.get('visible') === true;
  if (!isSeen && posted.empty && asked.empty) return null;
  return () => {
    if (isSeen) transaction.update(profile.ref, { visible: false });
    for (const { ref } of posted.docs) transaction.update(ref, { state: 'closed', updatedAt: now });
    for (const { ref, id } of asked.docs) {
      transaction.update(ref, { state: 'declined', answeredAt: now });
      clearNextAct(transaction, uid, `answerIntroduction~${id}`);
    }
  };
};

/** What waits for every administrator, one by one: the journal to verify, each e-mail that failed. */
const ofAdministrators: readonly string[] = [verifyJournalKey, failedMailKey('')];
/** An administrator takes note of nothing more: what waited for each of them waits for those who stay. */
const leaveAsAdministrator = async (transaction: Transaction, { uid }: Membership): Promise<Leaving> => {
  const waits = await transaction.get(database.collection(`people/${uid}/nextActs`).select());
  const asks = waits.docs.map(({ id }) => id).filter((key) => ofAdministrators.some((start) => key.startsWith(start)));
  if (asks.length === 0) return null;
  return () => {
    for (const key of asks) clearNextAct(transaction, uid, key);
  };
};

/** Reads what the role opened, and answers the writes that close it. */
export const leaveRole = (transaction: Transaction, membership: Membership, now: Date): Promise<Leaving> => {
  if (membership.role === 'coach') return leaveAsCoach(transaction, membership);
  if (membership.role === 'expert') return leaveAsExpert(transaction, membership, now);
  if (membership.role === 'laureate') return leaveAsLaureate(transaction, membership);
  if (membership.role === 'alumnus') return leaveCommunity(transaction, membership, now);
  if (membership.role === 'administrator') return leaveAsAdministrator(transaction, membership);
  return Promise.resolve(null);
};
