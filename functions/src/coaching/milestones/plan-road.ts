/** Why: links and removals are judged on the whole road, which rules cannot read, by whoever may write the plan. */
import type { Milestone } from '@domain/coaching/coaching';
import { mayWritePlan, sideOf } from '@domain/coaching/permissions';
import type { Identified } from '@domain/shared/document';
import type { Caller } from '../../platform/callable';
import { database, fromQueryDocument, type DocumentReference, type Transaction } from '../../platform/firebase';
import { forbidden, Refused } from '../../platform/refusals';
import { loadEnrolment } from '../enrolment-access';

export interface Road {
  readonly all: readonly Identified<Milestone>[];
  readonly at: (id: string) => DocumentReference;
}

/** What was written before milestones were checked may hold anything: the road is read with the links that are ids. */
const linked = (milestone: Identified<Milestone>): Identified<Milestone> => {
  const held: unknown = milestone.dependsOn;
  return { ...milestone, dependsOn: Array.isArray(held) ? held.filter((id): id is string => typeof id === 'string') : [] };
};

/** Every milestone of a plan, read in the transaction: whoever links two of them at the same time is judged after this one. */
export const roadToWrite = async (transaction: Transaction, enrolmentId: string, caller: Caller): Promise<Road> => {
  const enrolment = await loadEnrolment(transaction, enrolmentId);
  if (sideOf(caller, enrolment) === null) throw forbidden('notOfThisPlan');
  if (!mayWritePlan(caller, enrolment)) throw new Refused('alreadyFinished');
  const collection = database.collection(`enrolments/${enrolmentId}/milestones`);
  const { docs } = await transaction.get(collection);
  return { all: docs.map((document) => linked(fromQueryDocument<Milestone>(document))), at: (id) => collection.doc(id) };
};
