/** Why: a day typed wrong is corrected in the open: what it said before stays with it, and once signed for, the journal says why. */
import * as v from 'valibot';
import type { OutputOf } from '@domain/acts';
import type { Mission } from '@domain/coaching/coaching';
import { correctDay, type DayCorrection } from '@domain/coaching/missions';
import { dayInWords, dayOf } from '@domain/shared/time';
import { counted, newsOfAccount } from '../../platform/accounts/act-limits';
import { audit } from '../../platform/audit';
import { daysInFrench } from '../../platform/journal/codes-in-french';
import { callable, day, id, text, type Caller } from '../../platform/callable';
import { database, fromSnapshot } from '../../platform/firebase';
import { managersOf } from '../../platform/memberships';
import { accepted, missing } from '../../platform/refusals';
import { peopleOf } from '../../platform/tell';
import { transact } from '../../platform/transact';
import { loadEnrolment, otherMissionsOf, requireQualities } from '../enrolment-access';
import { tellOfFall } from './mission-news';

const schema = v.object({
  enrolmentId: id,
  missionId: id,
  place: v.pipe(v.number(), v.integer(), v.minValue(0)),
  seen: v.object({ on: day, days: v.number() }),
  to: v.nullable(v.object({ on: day, days: v.number(), note: text(1000, 0) })),
  reason: text(1000, 0),
});

const told = (one: { readonly on: string; readonly days: number } | null): string =>
  one === null ? 'retiré' : `${daysInFrench(one.days)}, le ${dayInWords(one.on, 'fr-FR')}`;
const summaryOf = (title: string, { seen, to, reason }: DayCorrection): string =>
  `${title} : ${told(seen)} → ${told(to)}${reason === '' ? '' : `, ${reason}`}`;

/** Where they fell, the mission is the team's to sign again. */
const signaturesOf = ({
  fallenSignatures,
  state,
  signedByName,
  signedAt,
  countersignedByName = '',
  countersignedAt = null,
}: Mission): object =>
  fallenSignatures === undefined ? {} : { fallenSignatures, state, signedByName, signedAt, countersignedByName, countersignedAt };

export const correctMissionDayFor = (
  { enrolmentId, missionId, ...correction }: v.InferOutput<typeof schema>,
  caller: Caller,
): Promise<OutputOf<'correctMissionDay'>> =>
  transact(async (transaction) => {
    const enrolment = await loadEnrolment(transaction, enrolmentId);
    const reference = database.doc(`enrolments/${enrolment.id}/missions/${missionId}`);
    const mission = fromSnapshot<Mission>(await transaction.get(reference));
    const actors = requireQualities(caller, enrolment, mission ?? { expertUid: null });
    if (mission === null) throw missing('missionMissing');
    const managers = mission.state === 'signed' ? await managersOf(enrolment.programmeId, caller.now, transaction) : [];
    const people = await peopleOf(transaction, mission.state === 'signed' ? [...enrolment.team, ...managers] : []);
    const elsewhere = await otherMissionsOf(transaction, mission, reference.path);
    const within = { from: dayOf(enrolment.enrolledAt), to: dayOf(caller.now), elsewhere };
    const corrected = accepted(correctDay(mission, correction, { actors, name: caller.name }, within, caller.now));
    const { daysDone, log, updatedAt } = corrected;
    transaction.update(reference, { daysDone, log, updatedAt, ...signaturesOf(corrected) });
    if (mission.state === 'signed')
      tellOfFall(transaction, { enrolment, before: mission, after: corrected, people, managers, by: caller.uid, now: caller.now });
    audit(transaction, caller, {
      act: 'correctMissionDay',
      subject: reference.path,
      programmeId: enrolment.programmeId,
      summary: summaryOf(mission.title, correction),
    });
    return { daysDone };
  });

/** `correctMissionDay({ enrolmentId, missionId, place, seen, to, reason })`: whoever logs days until the team signs, then a manager with a reason: both sign again. */
export const correctMissionDay = callable('correctMissionDay', schema, counted(newsOfAccount, correctMissionDayFor));
