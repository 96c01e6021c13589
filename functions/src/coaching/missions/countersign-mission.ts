/** Why: days that the team has signed are paid by the programme, which signs after it, once. */
import * as v from 'valibot';
import type { Mission } from '@domain/coaching/coaching';
import { countersign } from '@domain/coaching/missions';
import { audit } from '../../platform/audit';
import { daysInFrench } from '../../platform/journal/codes-in-french';
import { callable, id, type Caller } from '../../platform/callable';
import { database, fromSnapshot } from '../../platform/firebase';
import { managersOf } from '../../platform/memberships';
import { clearNextAct } from '../../platform/next-acts';
import { accepted, missing } from '../../platform/refusals';
import { transact } from '../../platform/transact';
import { loadEnrolment, requireQualities } from '../enrolment-access';

const schema = v.object({ enrolmentId: id, missionId: id });

export const countersignMissionFor = (input: v.InferOutput<typeof schema>, caller: Caller): Promise<null> =>
  transact(async (transaction) => {
    const enrolment = await loadEnrolment(transaction, input.enrolmentId);
    const reference = database.doc(`enrolments/${enrolment.id}/missions/${input.missionId}`);
    const mission = fromSnapshot<Mission>(await transaction.get(reference));
    const qualities = requireQualities(caller, enrolment, mission ?? { expertUid: null });
    const managers = await managersOf(enrolment.programmeId, caller.now, transaction);
    if (mission === null) throw missing('missionMissing');
    const { countersignedByName = '', countersignedAt = null, updatedAt } = accepted(countersign(mission, qualities, caller, caller.now));
    transaction.update(reference, { countersignedByName, countersignedAt, updatedAt });
    for (const uid of [...managers, caller.uid]) clearNextAct(transaction, uid, `countersignMission~${mission.id}`);
    audit(transaction, caller, {
      act: 'countersignMission',
      subject: reference.path,
      programmeId: enrolment.programmeId,
      summary: `${mission.title} : ${daysInFrench(mission.daysDone)}`,
    });
    return null;
  });

/** `countersignMission({ enrolmentId, missionId })`: a manager, after the team has signed. */
export const countersignMission = callable('countersignMission', schema, countersignMissionFor);
