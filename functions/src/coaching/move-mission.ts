/** Why: a mission's moves consume or free days, so they are made where the budget is. */
import type { Transaction } from '../platform/firebase';
import * as v from 'valibot';
import type { Enrolment, Mission } from '@domain/coaching/coaching';
import { moveMission as move, type MissionMove } from '@domain/coaching/missions';
import type { Identified } from '@domain/shared/document';
import { audit, auditHead } from '../platform/audit';
import { callable, id, text, type Caller } from '../platform/callable';
import { database, fromSnapshot } from '../platform/firebase';
import { clearNextAct, setNextAct } from '../platform/next-acts';
import { accepted, missing } from '../platform/refusals';
import { loadEnrolment, requireExpert, requireQualities } from './enrolment-access';
import { peopleOf, tell, type People } from './telling';

const schema = v.object({
  enrolmentId: id,
  missionId: id,
  to: v.picklist(['agreed', 'underWay', 'delivered', 'signed', 'cancelled']),
  deliverable: v.optional(text(2000, 0)),
  expertName: v.optional(text(120, 0)),
  expertUid: v.optional(v.nullable(id)),
});
type Input = v.InferOutput<typeof schema>;

const moveOf = ({ deliverable, expertName, expertUid }: Input, byName: string): MissionMove => ({
  byName,
  ...(deliverable === undefined ? {} : { deliverable }),
  ...(expertName === undefined ? {} : { expertName }),
  ...(expertUid === undefined ? {} : { expertUid }),
});

/** What the move changes in what waits for people. */
const tellTeam = (
  transaction: Transaction,
  people: People,
  enrolment: Identified<Enrolment>,
  mission: Identified<Mission>,
  to: Mission['state'],
  now: Date,
): void => {
  for (const coach of enrolment.coaches) clearNextAct(transaction, coach, `acceptMission~${mission.id}`);
  const link = `/parcours/${enrolment.id}/expertise`;
  for (const uid of enrolment.team) {
    if (to !== 'delivered') {
      clearNextAct(transaction, uid, `signMission~${mission.id}`);
      continue;
    }
    setNextAct(transaction, uid, `signMission~${mission.id}`, {
      kind: 'signMission',
      link,
      subject: mission.title,
      count: 1,
      dueAt: null,
      createdAt: now,
    });
    tell(transaction, people, uid, {
      kind: 'missionDelivered',
      link,
      at: now,
      text: {
        fr: `La mission « ${mission.title} » est livrée : à vous de la valider.`,
        en: `The mission “${mission.title}” is delivered: it is yours to sign off.`,
      },
      subject: { fr: `Mission à valider : ${mission.title}`, en: `Mission to sign off: ${mission.title}` },
    });
  }
};

export const moveMissionFor = (input: Input, caller: Caller): Promise<{ readonly state: Mission['state'] }> =>
  database.runTransaction(async (transaction) => {
    const enrolment = await loadEnrolment(transaction, input.enrolmentId);
    const reference = database.doc(`enrolments/${enrolment.id}/missions/${input.missionId}`);
    const mission = fromSnapshot<Mission>(await transaction.get(reference));
    const qualities = requireQualities(caller, enrolment, mission ?? { expertUid: null });
    if (input.to === 'agreed') await requireExpert(transaction, enrolment.editionId, input.expertUid ?? null, caller.now);
    const people = await peopleOf(transaction, enrolment.team);
    const head = await auditHead(transaction);
    if (mission === null) throw missing('missionMissing');
    const { state, deliverable, expertName, expertUid, signedByName, signedAt, updatedAt } = accepted(
      move(mission, input.to, qualities, moveOf(input, caller.name), caller.now),
    );
    transaction.update(reference, { state, deliverable, expertName, expertUid, signedByName, signedAt, updatedAt });
    audit(transaction, head, caller, {
      act: 'moveMission',
      subject: reference.path,
      programmeId: enrolment.programmeId,
      summary: `${mission.title} → ${input.to}`,
    });
    tellTeam(transaction, people, enrolment, mission, input.to, caller.now);
    return { state: input.to };
  });

/** `moveMission({ enrolmentId, missionId, to, deliverable?, expertName?, expertUid? })`: who may move where is `domain/coaching/missions`. */
export const moveMission = callable(schema, moveMissionFor);
