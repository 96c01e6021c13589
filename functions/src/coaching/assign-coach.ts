/** Why: a coach reads a plan from the moment a manager names them on it. */
import * as v from 'valibot';
import { isManager } from '@domain/people/permissions';
import { membershipId, type Membership } from '@domain/people/people';
import { audit, auditHead } from '../platform/audit';
import { callable, id, type Caller } from '../platform/callable';
import { database, fromSnapshot } from '../platform/firebase';
import { notify } from '../platform/messages';
import { forbidden, Refused } from '../platform/refusals';
import { loadEnrolment } from './enrolment-access';

const schema = v.object({ enrolmentId: id, coachUid: id });

export const assignCoachTo = (input: v.InferOutput<typeof schema>, caller: Caller): Promise<{ readonly coaches: readonly string[] }> =>
  database.runTransaction(async (transaction) => {
    const enrolment = await loadEnrolment(transaction, input.enrolmentId);
    const membership = fromSnapshot<Membership>(
      await transaction.get(database.doc(`memberships/${membershipId('coach', enrolment.editionId, input.coachUid)}`)),
    );
    const head = await auditHead(transaction);
    if (!isManager(caller, enrolment.programmeId)) throw forbidden('managersOnly');
    if (membership === null) throw new Refused('notACoachOfTheEdition');
    if (enrolment.coaches.includes(input.coachUid)) return { coaches: enrolment.coaches };
    const coaches = [...enrolment.coaches, input.coachUid];
    transaction.update(database.doc(`enrolments/${enrolment.id}`), {
      coaches,
      coachNames: [...enrolment.coachNames, membership.personName],
    });
    audit(transaction, head, caller, {
      act: 'assignCoach',
      subject: `enrolments/${enrolment.id}`,
      programmeId: enrolment.programmeId,
      summary: membership.personName,
    });
    notify(transaction, input.coachUid, {
      kind: 'coachAssigned',
      text: { fr: `Vous accompagnez désormais ${enrolment.projectName}.`, en: `You now coach ${enrolment.projectName}.` },
      link: `/parcours/${enrolment.id}`,
      at: caller.now,
    });
    return { coaches };
  });

/** `assignCoach({ enrolmentId, coachUid })`: managers; the person must be a coach of the edition. */
export const assignCoach = callable(schema, assignCoachTo);
