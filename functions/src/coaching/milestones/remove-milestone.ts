/** Why: a milestone goes with the links to it, so that nothing waits for what is not there. */
import * as v from 'valibot';
import { removeMilestone as remove } from '@domain/coaching/milestones';
import { callable, id, type Caller } from '../../platform/callable';
import { accepted } from '../../platform/refusals';
import { transact } from '../../platform/transact';
import { roadToWrite } from './plan-road';

const schema = v.object({ enrolmentId: id, milestoneId: id });

export const removeMilestoneFor = ({ enrolmentId, milestoneId }: v.InferOutput<typeof schema>, caller: Caller): Promise<null> =>
  transact(async (transaction) => {
    const { all, at } = await roadToWrite(transaction, enrolmentId, caller);
    const milestone = all.find((one) => one.id === milestoneId);
    // Asked twice, or removed by somebody else: it is as it was wanted.
    if (milestone === undefined) return null;
    const waiting = accepted(remove(milestone, all));
    for (const { id: other, dependsOn } of waiting) {
      transaction.update(at(other), { dependsOn, updatedBy: caller.uid, updatedAt: caller.now });
    }
    transaction.delete(at(milestoneId));
    return null;
  });

/** `removeMilestone({ enrolmentId, milestoneId })`: team or coach, while it is to come. */
export const removeMilestone = callable('removeMilestone', schema, removeMilestoneFor);
