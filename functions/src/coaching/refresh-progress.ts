/** Why: the cockpit reads one document a project; this recomputes it from the plan, so a retry is harmless. */
import type { Diagnostic, Enrolment, Meeting, Milestone, Mission } from '@domain/coaching/coaching';
import { progressOf } from '@domain/coaching/progress';
import { database, fromQueryDocument, fromSnapshot } from '../platform/firebase';

/** Recomputes counters, next milestone, state and attention. An enrolment deleted meanwhile is left alone. */
export const refreshProgress = (enrolmentId: string, now: Date): Promise<void> =>
  database.runTransaction(async (transaction) => {
    const reference = database.doc(`enrolments/${enrolmentId}`);
    const below = (name: string) => database.collection(`enrolments/${enrolmentId}/${name}`);
    const [snapshot, diagnostic, milestones, missions, meetings] = await Promise.all([
      transaction.get(reference),
      transaction.get(below('diagnostics').doc('initial')),
      transaction.get(below('milestones').limit(200)),
      transaction.get(below('missions').limit(60)),
      transaction.get(below('meetings').orderBy('at', 'desc').limit(1)),
    ]);
    const enrolment = fromSnapshot<Enrolment>(snapshot);
    if (enrolment === null) return;
    const lastMeeting = meetings.docs[0];
    const progress = progressOf(
      enrolment,
      {
        milestones: milestones.docs.map((document) => fromQueryDocument<Milestone>(document)),
        missions: missions.docs.map((document) => fromQueryDocument<Mission>(document)),
        initialDiagnostic: fromSnapshot<Diagnostic>(diagnostic),
        lastContactAt: lastMeeting === undefined ? null : fromQueryDocument<Meeting>(lastMeeting).at,
      },
      now,
    );
    transaction.update(reference, { ...progress });
  });
