/** Why: at the end the same axes are scored again; somebody has to open that page, once. */
import { counted, newsOfAccount } from '../platform/accounts/act-limits';
import type { Transaction } from '../platform/firebase';
import * as v from 'valibot';
import type { OutputOf } from '@domain/acts';
import type { DiagnosticHead, Enrolment } from '@domain/coaching/coaching';
import { finalDiagnostic, openFinalReview as open } from '@domain/coaching/enrolment';
import type { Identified } from '@domain/shared/document';
import { audit } from '../platform/audit';
import { callable, id, type Caller } from '../platform/callable';
import { database, fromSnapshot } from '../platform/firebase';
import { setNextAct } from '../platform/next-acts';
import { accepted, forbidden, missing } from '../platform/refusals';
import { type People, peopleOf, tellOne } from '../platform/tell';
import { transact } from '../platform/transact';
import { headOf, prepareDiagnostic } from './diagnostics/whole-diagnostic';
import { loadEnrolment, requireQualities } from './enrolment-access';

const schema = v.object({ enrolmentId: id });

/** Both sides score the same axes once more. */
const askAgain = (transaction: Transaction, people: People, enrolment: Identified<Enrolment>, uid: string, now: Date): void => {
  const link = `/parcours/${enrolment.id}/diagnostic`;
  setNextAct(transaction, uid, `scoreDiagnostic~${enrolment.id}`, {
    kind: 'scoreDiagnostic',
    link,
    subject: enrolment.projectName,
    count: 1,
    dueAt: null,
    createdAt: now,
  });
  tellOne(transaction, people, uid, {
    kind: 'finalReviewOpened',
    link,
    at: now,
    text: {
      fr: `Le bilan final de ${enrolment.projectName} est ouvert : notez à nouveau les axes du diagnostic.`,
      en: `The final review for ${enrolment.projectName} is open: score the diagnostic axes again.`,
    },
    subject: { fr: `Bilan final : ${enrolment.projectName}`, en: `Final review: ${enrolment.projectName}` },
  });
};

export const openFinalReviewOf = (input: v.InferOutput<typeof schema>, caller: Caller): Promise<OutputOf<'openFinalReview'>> =>
  transact(async (transaction) => {
    const enrolment = await loadEnrolment(transaction, input.enrolmentId);
    if (!requireQualities(caller, enrolment).some((quality) => quality === 'coach' || quality === 'manager'))
      throw forbidden('coachesOnly');
    const initial = fromSnapshot<DiagnosticHead>(await transaction.get(headOf(enrolment.id, 'initial')));
    const everyone = [...enrolment.team, ...enrolment.coaches];
    const people = await peopleOf(transaction, everyone);
    if (initial === null) throw missing('diagnosticMissing');
    const state = accepted(open(enrolment));
    transaction.update(database.doc(`enrolments/${enrolment.id}`), { state });
    prepareDiagnostic(transaction, enrolment.id, 'final', finalDiagnostic(initial, caller.now));
    audit(transaction, caller, {
      act: 'openFinalReview',
      subject: `enrolments/${enrolment.id}`,
      programmeId: enrolment.programmeId,
      summary: enrolment.projectName,
    });
    for (const uid of everyone) askAgain(transaction, people, enrolment, uid, caller.now);
    return { state };
  });

/** `openFinalReview({ enrolmentId })`: a coach of the plan or a manager, once the project is on the road. */
export const openFinalReview = callable('openFinalReview', schema, counted(newsOfAccount, openFinalReviewOf));
