/** Why: days are logged where the planned days are known. */
import * as v from 'valibot';
import type { OutputOf } from '@domain/acts';
import type { Mission } from '@domain/coaching/coaching';
import { logDay, mayLogDays } from '@domain/coaching/missions';
import { dayInWords, dayOf } from '@domain/shared/time';
import { audit } from '../../platform/audit';
import { daysInFrench } from '../../platform/journal/codes-in-french';
import { callable, day, id, text, type Caller } from '../../platform/callable';
import { database, fromSnapshot } from '../../platform/firebase';
import { accepted, forbidden, missing } from '../../platform/refusals';
import { transact } from '../../platform/transact';
import { loadEnrolment, otherMissionsOf, requireQualities } from '../enrolment-access';

const schema = v.object({ enrolmentId: id, missionId: id, on: day, days: v.number(), note: text(1000, 0) });

export const logMissionDayFor = (input: v.InferOutput<typeof schema>, caller: Caller): Promise<OutputOf<'logMissionDay'>> =>
  transact(async (transaction) => {
    const enrolment = await loadEnrolment(transaction, input.enrolmentId);
    const reference = database.doc(`enrolments/${enrolment.id}/missions/${input.missionId}`);
    const mission = fromSnapshot<Mission>(await transaction.get(reference));
    const qualities = requireQualities(caller, enrolment, mission ?? { expertUid: null });
    if (mission === null) throw missing('missionMissing');
    if (!mayLogDays(qualities)) throw forbidden('laureateDoesNotLog');
    const entry = { on: input.on, days: input.days, note: input.note, byName: caller.name };
    const elsewhere = await otherMissionsOf(transaction, mission, reference.path);
    const within = { from: dayOf(enrolment.enrolledAt), to: dayOf(caller.now), elsewhere };
    const { daysDone, log, updatedAt } = accepted(logDay(mission, entry, within, caller.now));
    transaction.update(reference, { daysDone, log, updatedAt });
    audit(transaction, caller, {
      act: 'logMissionDay',
      subject: reference.path,
      programmeId: enrolment.programmeId,
      summary: `${mission.title} : ${daysInFrench(input.days)}, le ${dayInWords(input.on, 'fr-FR')}`,
    });
    return { daysDone };
  });

/** `logMissionDay({ enrolmentId, missionId, on, days, note })`: the expert, a coach or a manager; half-day steps. */
export const logMissionDay = callable('logMissionDay', schema, logMissionDayFor);
