/** Why: the cockpit reads one document a project; this recomputes it from the plan, so a retry is harmless. */
import type { Transaction } from '../platform/firebase';
import type { Diagnostic, Enrolment, Meeting, Milestone, Mission } from '@domain/coaching/coaching';
import { isComplete, type Side } from '@domain/coaching/diagnostic';
import { progressOf } from '@domain/coaching/progress';
import type { Identified } from '@domain/shared/document';
import { database, fromQueryDocument, fromSnapshot } from '../platform/firebase';
import { clearNextAct, setNextAct } from '../platform/next-acts';
import { transact } from '../platform/transact';

/** Each side is asked to score, then to sign, until it has signed. */
const askForDiagnostic = (
  transaction: Transaction,
  enrolment: Identified<Enrolment>,
  diagnostic: Diagnostic,
  side: Side,
  now: Date,
): void => {
  const signed = side === 'laureate' ? diagnostic.laureateSignedAt : diagnostic.coachSignedAt;
  const complete = isComplete(diagnostic, side);
  for (const uid of side === 'laureate' ? enrolment.team : enrolment.coaches) {
    for (const kind of ['scoreDiagnostic', 'signDiagnostic'] as const) {
      const wanted = signed === null && complete === (kind === 'signDiagnostic');
      const act = {
        kind,
        link: `/parcours/${enrolment.id}/diagnostic`,
        subject: enrolment.projectName,
        count: 1,
        dueAt: null,
        createdAt: now,
      };
      if (wanted) setNextAct(transaction, uid, `${kind}~${enrolment.id}`, act);
      else clearNextAct(transaction, uid, `${kind}~${enrolment.id}`);
    }
  }
};

/** A late milestone waits for the team until none is late. */
const askForMilestone = (transaction: Transaction, enrolment: Identified<Enrolment>, late: number, title: string, now: Date): void => {
  for (const uid of enrolment.team) {
    const key = `moveMilestone~${enrolment.id}`;
    if (late === 0) clearNextAct(transaction, uid, key);
    else
      setNextAct(transaction, uid, key, {
        kind: 'moveMilestone',
        link: `/parcours/${enrolment.id}/feuille-de-route`,
        subject: title,
        count: late,
        dueAt: null,
        createdAt: now,
      });
  }
};

const readPlan = async (transaction: Transaction, enrolmentId: string) => {
  const below = (name: string) => database.collection(`enrolments/${enrolmentId}/${name}`);
  const [snapshot, initial, final, milestones, missions, meetings] = await Promise.all([
    transaction.get(database.doc(`enrolments/${enrolmentId}`)),
    transaction.get(below('diagnostics').doc('initial')),
    transaction.get(below('diagnostics').doc('final')),
    transaction.get(below('milestones')),
    transaction.get(below('missions')),
    transaction.get(below('meetings').orderBy('at', 'desc').limit(1)),
  ]);
  const lastMeeting = meetings.docs[0];
  return {
    enrolment: fromSnapshot<Enrolment>(snapshot),
    final: fromSnapshot<Diagnostic>(final),
    plan: {
      milestones: milestones.docs.map((document) => fromQueryDocument<Milestone>(document)),
      missions: missions.docs.map((document) => fromQueryDocument<Mission>(document)),
      initialDiagnostic: fromSnapshot<Diagnostic>(initial),
      lastContactAt: lastMeeting === undefined ? null : fromQueryDocument<Meeting>(lastMeeting).at,
    },
  };
};

/** Recomputes counters, next milestone, state, attention and what waits for the team and the coaches. An enrolment deleted meanwhile is left alone. */
export const refreshProgress = (enrolmentId: string, now: Date): Promise<void> =>
  transact(async (transaction) => {
    const { enrolment, final, plan } = await readPlan(transaction, enrolmentId);
    if (enrolment === null) return;
    const progress = progressOf(enrolment, plan, now);
    transaction.update(database.doc(`enrolments/${enrolmentId}`), { ...progress });
    if (progress.state === 'alumnus') return;
    const diagnostic = final ?? plan.initialDiagnostic;
    if (diagnostic !== null)
      for (const side of ['laureate', 'coach'] as const) askForDiagnostic(transaction, enrolment, diagnostic, side, now);
    askForMilestone(transaction, enrolment, progress.milestonesLate, progress.nextMilestone?.title ?? '', now);
  });
