/** Why: two people who link A to B and B to A at once would each be right: one of them is told of the circle. */
import * as v from 'valibot';
import type { OutputOf } from '@domain/acts';
import { linkMilestone as link, mostDependencies } from '@domain/coaching/milestones';
import { mostMilestones } from '@domain/coaching/roadmap';
import { callable, id, type Caller } from '../../platform/callable';
import { accepted, missing } from '../../platform/refusals';
import { transact } from '../../platform/transact';
import { roadToWrite } from './plan-road';

const schema = v.object({
  enrolmentId: id,
  milestoneId: id,
  add: v.pipe(v.array(id), v.maxLength(mostDependencies)),
  drop: v.pipe(v.array(id), v.maxLength(mostMilestones)),
});

export const linkMilestoneFor = (
  { enrolmentId, milestoneId, ...change }: v.InferOutput<typeof schema>,
  caller: Caller,
): Promise<OutputOf<'linkMilestone'>> =>
  transact(async (transaction) => {
    const { all, at } = await roadToWrite(transaction, enrolmentId, caller);
    const milestone = all.find((one) => one.id === milestoneId);
    if (milestone === undefined) throw missing('milestoneMissing');
    const dependsOn = accepted(link(milestone, change, all));
    const isSame = dependsOn.length === milestone.dependsOn.length && dependsOn.every((one, place) => one === milestone.dependsOn[place]);
    if (!isSame) transaction.update(at(milestoneId), { dependsOn, updatedBy: caller.uid, updatedAt: caller.now });
    return { dependsOn };
  });

/** `linkMilestone({ enrolmentId, milestoneId, add, drop })`: team or coach. Refuses `cycle`, `tooManyDependencies`, `dependsOnUnreached`. */
export const linkMilestone = callable('linkMilestone', schema, linkMilestoneFor);
