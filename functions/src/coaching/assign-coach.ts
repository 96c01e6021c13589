/** Why: a coach reads a plan from the moment a manager names them on it, and no longer than a manager wants. */
import * as v from 'valibot';
import type { OutputOf } from '@domain/acts';
import type { DiagnosticHead } from '@domain/coaching/coaching';
import { isManager } from '@domain/people/permissions';
import { counted, newsOfAccount } from '../platform/accounts/act-limits';
import { audit } from '../platform/audit';
import { callable, id, type Caller } from '../platform/callable';
import { database, fromSnapshot } from '../platform/firebase';
import { clearNextAct, setNextAct } from '../platform/next-acts';
import { forbidden, Refused } from '../platform/refusals';
import { peopleOf, tellOne } from '../platform/tell';
import { transact } from '../platform/transact';
import { headOf } from './diagnostics/whole-diagnostic';
import { loadEnrolment, requireCoach } from './enrolment-access';

const schema = v.object({ enrolmentId: id, coachUid: id });
type Input = v.InferOutput<typeof schema>;

export const assignCoachTo = (input: Input, caller: Caller): Promise<OutputOf<'assignCoach'>> =>
  transact(async (transaction) => {
    const enrolment = await loadEnrolment(transaction, input.enrolmentId);
    if (!isManager(caller, enrolment.programmeId)) throw forbidden('managersOnly');
    if (enrolment.team.includes(input.coachUid)) throw new Refused('ofTheTeam');
    const membership = await requireCoach(transaction, enrolment.editionId, input.coachUid, caller.now);
    if (enrolment.coaches.includes(input.coachUid)) return { coaches: enrolment.coaches };
    const diagnostic = fromSnapshot<DiagnosticHead>(await transaction.get(headOf(enrolment.id, 'initial')));
    const people = await peopleOf(transaction, [input.coachUid]);
    const coaches = [...enrolment.coaches, input.coachUid];
    transaction.update(database.doc(`enrolments/${enrolment.id}`), {
      coaches,
      coachNames: [...enrolment.coachNames, membership.personName],
    });
    audit(transaction, caller, {
      act: 'assignCoach',
      subject: `enrolments/${enrolment.id}`,
      programmeId: enrolment.programmeId,
      summary: membership.personName,
    });
    if (diagnostic !== null && diagnostic.coachSignedAt === null)
      setNextAct(transaction, input.coachUid, `scoreDiagnostic~${enrolment.id}`, {
        kind: 'scoreDiagnostic',
        link: `/parcours/${enrolment.id}/diagnostic`,
        subject: enrolment.projectName,
        count: 1,
        dueAt: null,
        createdAt: caller.now,
      });
    const text = { fr: `Vous accompagnez désormais ${enrolment.projectName}.`, en: `You are now coaching ${enrolment.projectName}.` };
    tellOne(transaction, people, input.coachUid, {
      kind: 'coachAssigned',
      link: `/parcours/${enrolment.id}`,
      at: caller.now,
      text,
      subject: { fr: `Un projet à accompagner : ${enrolment.projectName}`, en: `A project to coach: ${enrolment.projectName}` },
    });
    return { coaches };
  });

/** `assignCoach({ enrolmentId, coachUid })`: managers; the person must be a current coach of the edition. */
export const assignCoach = callable('assignCoach', schema, counted(newsOfAccount, assignCoachTo));

export const withdrawCoachFrom = (input: Input, caller: Caller): Promise<OutputOf<'withdrawCoach'>> =>
  transact(async (transaction) => {
    const enrolment = await loadEnrolment(transaction, input.enrolmentId);
    if (!isManager(caller, enrolment.programmeId)) throw forbidden('managersOnly');
    const index = enrolment.coaches.indexOf(input.coachUid);
    if (index < 0) return { coaches: enrolment.coaches };
    const coaches = enrolment.coaches.filter((uid) => uid !== input.coachUid);
    transaction.update(database.doc(`enrolments/${enrolment.id}`), {
      coaches,
      coachNames: enrolment.coachNames.filter((_, position) => position !== index),
    });
    for (const key of [`scoreDiagnostic~${enrolment.id}`, `signDiagnostic~${enrolment.id}`]) clearNextAct(transaction, input.coachUid, key);
    audit(transaction, caller, {
      act: 'withdrawCoach',
      subject: `enrolments/${enrolment.id}`,
      programmeId: enrolment.programmeId,
      summary: enrolment.coachNames[index] ?? input.coachUid,
    });
    return { coaches };
  });

/** `withdrawCoach({ enrolmentId, coachUid })`: managers; the coach stops reading the plan at once. */
export const withdrawCoach = callable('withdrawCoach', schema, withdrawCoachFrom);
