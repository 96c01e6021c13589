/** Why: a mission's moves consume or free days, so they are made where the budget is. */
import * as v from 'valibot';
import type { Mission } from '@domain/coaching/coaching';
import { moveMission as move } from '@domain/coaching/missions';
import { audit, auditHead } from '../platform/audit';
import { callable, id, text, type Caller } from '../platform/callable';
import { database, fromSnapshot } from '../platform/firebase';
import { notify } from '../platform/messages';
import { clearNextAct, setNextAct } from '../platform/next-acts';
import { accepted, missing } from '../platform/refusals';
import { loadEnrolment, qualityOf } from './enrolment-access';

const schema = v.object({
  enrolmentId: id,
  missionId: id,
  to: v.picklist(['agreed', 'underWay', 'delivered', 'signed', 'cancelled']),
  deliverable: v.optional(text(2000, 0)),
});

export const moveMissionFor = (input: v.InferOutput<typeof schema>, caller: Caller): Promise<{ readonly state: Mission['state'] }> =>
  database.runTransaction(async (transaction) => {
    const enrolment = await loadEnrolment(transaction, input.enrolmentId);
    const reference = database.doc(`enrolments/${enrolment.id}/missions/${input.missionId}`);
    const mission = fromSnapshot<Mission>(await transaction.get(reference));
    const head = await auditHead(transaction);
    if (mission === null) throw missing('missionMissing');
    const by = input.deliverable === undefined ? { name: caller.name } : { name: caller.name, deliverable: input.deliverable };
    const { state, deliverable, signedByName, signedAt, updatedAt } = accepted(
      move(mission, input.to, qualityOf(caller, enrolment, mission), by, caller.now),
    );
    transaction.update(reference, { state, deliverable, signedByName, signedAt, updatedAt });
    audit(transaction, head, caller, {
      act: 'moveMission',
      subject: reference.path,
      programmeId: enrolment.programmeId,
      summary: `${mission.title} → ${input.to}`,
    });
    for (const coach of enrolment.coaches) clearNextAct(transaction, coach, `acceptMission~${mission.id}`);
    for (const uid of enrolment.team) {
      if (input.to !== 'delivered') {
        clearNextAct(transaction, uid, `signMission~${mission.id}`);
        continue;
      }
      const link = `/parcours/${enrolment.id}/expertise`;
      setNextAct(transaction, uid, `signMission~${mission.id}`, {
        kind: 'signMission',
        link,
        subject: mission.title,
        count: 1,
        dueAt: null,
        createdAt: caller.now,
      });
      notify(transaction, uid, {
        kind: 'missionDelivered',
        text: {
          fr: `La mission « ${mission.title} » est livrée : à vous de la valider.`,
          en: `The mission “${mission.title}” is delivered: it is yours to sign off.`,
        },
        link,
        at: caller.now,
      });
    }
    return { state: input.to };
  });

/** `moveMission({ enrolmentId, missionId, to, deliverable? })`: who may move where is `domain/coaching/missions`. */
export const moveMission = callable(schema, moveMissionFor);
