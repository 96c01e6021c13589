/** Why: a mission's moves consume or free days, so they are made where the budget is. */
import * as v from 'valibot';
import type { OutputOf } from '@domain/acts';
import type { Mission } from '@domain/coaching/coaching';
import { moveMission as move, type MissionMove } from '@domain/coaching/missions';
import { counted, newsOfAccount } from '../../platform/accounts/act-limits';
import { audit } from '../../platform/audit';
import { callable, id, text, type Caller } from '../../platform/callable';
import { database, fromSnapshot } from '../../platform/firebase';
import { managersOf } from '../../platform/memberships';
import { accepted, missing } from '../../platform/refusals';
import { peopleOf } from '../../platform/tell';
import { transact } from '../../platform/transact';
import { loadEnrolment, requireExpert, requireQualities } from '../enrolment-access';
import { tellOfMove } from './mission-news';
import { missionInFrench } from '../../platform/journal/codes-in-french';

const schema = v.object({
  enrolmentId: id,
  missionId: id,
  to: v.picklist(['requested', 'agreed', 'underWay', 'delivered', 'signed', 'cancelled']),
  deliverable: v.optional(text(2000, 0)),
  reason: v.optional(text(1000, 0)),
  expertName: v.optional(text(120, 0)),
  expertUid: v.optional(v.nullable(id)),
});
type Input = v.InferOutput<typeof schema>;

const moveOf = ({ deliverable, reason, expertName, expertUid }: Input, byName: string): MissionMove => ({
  byName,
  ...(deliverable === undefined ? {} : { deliverable }),
  ...(reason === undefined ? {} : { reason }),
  ...(expertName === undefined ? {} : { expertName }),
  ...(expertUid === undefined ? {} : { expertUid }),
});

export const moveMissionFor = (input: Input, caller: Caller): Promise<OutputOf<'moveMission'>> =>
  transact(async (transaction) => {
    const enrolment = await loadEnrolment(transaction, input.enrolmentId);
    const reference = database.doc(`enrolments/${enrolment.id}/missions/${input.missionId}`);
    const mission = fromSnapshot<Mission>(await transaction.get(reference));
    const qualities = requireQualities(caller, enrolment, mission ?? { expertUid: null });
    if (input.to === 'agreed') await requireExpert(transaction, enrolment.editionId, input.expertUid ?? null, caller.now);
    const expert = input.expertUid ?? mission?.expertUid ?? null;
    const circle = [...enrolment.team, ...enrolment.coaches, ...(expert === null ? [] : [expert])];
    const people = await peopleOf(transaction, circle);
    const managers = input.to === 'signed' ? await managersOf(enrolment.programmeId, caller.now, transaction) : [];
    if (mission === null) throw missing('missionMissing');
    const moved = accepted(move(mission, input.to, qualities, moveOf(input, caller.name), caller.now));
    const { state, deliverable, expertName, expertUid, signedByName, signedAt, declined = null, updatedAt } = moved;
    const { projectName, organisationName, editionId } = enrolment;
    const project = { enrolmentId: enrolment.id, projectName, organisationName };
    const names = { expertName, expertUid, signedByName, editionId, project };
    transaction.update(reference, { ...names, state, deliverable, signedAt, declined, updatedAt });
    audit(transaction, caller, {
      act: 'moveMission',
      subject: reference.path,
      programmeId: enrolment.programmeId,
      summary: `${mission.title} → ${missionInFrench[input.to]}`,
    });
    tellOfMove(transaction, { enrolment, before: mission, after: moved, people, managers, by: caller.uid, now: caller.now });
    return { state: input.to };
  });

/** `moveMission({ enrolmentId, missionId, to, deliverable?, reason?, expertName?, expertUid? })`: who may move where is `domain/coaching/missions`. */
export const moveMission = callable('moveMission', schema, counted(newsOfAccount, moveMissionFor));
