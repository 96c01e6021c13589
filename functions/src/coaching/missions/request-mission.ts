/** Why: a mission is requested within the day budget, judged in the same transaction as the missions it competes with. */
import * as v from 'valibot';
import type { OutputOf } from '@domain/acts';
import { requestMission as request } from '@domain/coaching/missions';
import { audit } from '../../platform/audit';
import { daysInFrench } from '../../platform/journal/codes-in-french';
import { callable, id, text, type Caller } from '../../platform/callable';
import { database } from '../../platform/firebase';
import { setNextAct } from '../../platform/next-acts';
import { accepted, Refused } from '../../platform/refusals';
import { transact } from '../../platform/transact';
import { loadEnrolment, loadMissions, mostMissions, requireExpert, requireQualities } from '../enrolment-access';

const schema = v.object({
  enrolmentId: id,
  title: text(160),
  letter: text(4000),
  expertName: text(120, 0),
  expertUid: v.nullable(id),
  days: v.number(),
});

export const requestMissionFor = (input: v.InferOutput<typeof schema>, caller: Caller): Promise<OutputOf<'requestMission'>> =>
  transact(async (transaction) => {
    const enrolment = await loadEnrolment(transaction, input.enrolmentId);
    requireQualities(caller, enrolment);
    if (enrolment.state === 'alumnus') throw new Refused('alreadyFinished');
    const missions = await loadMissions(transaction, enrolment.id);
    if (missions.length >= mostMissions) throw new Refused('tooManyMissions', 'resource-exhausted');
    await requireExpert(transaction, enrolment.editionId, input.expertUid, caller.now);
    const mission = accepted(request(input, enrolment, missions, caller.now));
    const reference = database.collection(`enrolments/${enrolment.id}/missions`).doc();
    const { projectName, organisationName, editionId } = enrolment;
    transaction.set(reference, { ...mission, editionId, project: { enrolmentId: enrolment.id, projectName, organisationName } });
    audit(transaction, caller, {
      act: 'requestMission',
      subject: reference.path,
      programmeId: enrolment.programmeId,
      summary: `${mission.title} (${daysInFrench(mission.daysPlanned)})`,
    });
    for (const coach of enrolment.coaches) {
      setNextAct(transaction, coach, `acceptMission~${reference.id}`, {
        kind: 'acceptMission',
        link: `/parcours/${enrolment.id}/expertise`,
        subject: `${mission.title} · ${enrolment.projectName}`,
        count: 1,
        dueAt: null,
        createdAt: caller.now,
      });
    }
    return { missionId: reference.id };
  });

/** `requestMission({ enrolmentId, title, letter, expertName, expertUid, days })`: team, coach or manager. Refuses `overBudget`, `badDays`. */
export const requestMission = callable('requestMission', schema, requestMissionFor);
