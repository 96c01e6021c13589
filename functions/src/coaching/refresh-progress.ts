/** Why: the cockpit reads one document a project; this recomputes it from the plan, so a retry is harmless. */
import type { Transaction } from '../platform/firebase';
import type { Enrolment, Meeting, Milestone, Mission, Side } from '@domain/coaching/coaching';
import { isComplete, sides, signedAt } from '@domain/coaching/diagnostic';
import type { SplitDiagnostic } from '@domain/coaching/reading/old-diagnostic';
import { progressOf } from '@domain/coaching/progress';
import { milestoneShape, missionShape } from '@domain/coaching/reading/sound';
import { canonical } from '@domain/shared/canonical';
import { sifted } from '@domain/shared/contract/shape';
import type { Identified } from '@domain/shared/document';
import { database, fromQueryDocument, fromSnapshot } from '../platform/firebase';
import { settleNextActs, type Waiting } from '../platform/derived/next-acts-settled';
import { transact } from '../platform/transact';
import { missionLink } from './missions/mission-news';
import { loadDiagnostic } from './diagnostics/whole-diagnostic';

type Progress = ReturnType<typeof progressOf>;

/** Each side is asked to score, then to sign, until it has signed. */
const diagnosticWaits = (enrolment: Identified<Enrolment>, diagnostic: SplitDiagnostic, side: Side, now: Date): readonly Waiting[] => {
  const signed = signedAt(diagnostic.head, side);
  const complete = isComplete(diagnostic.head, diagnostic.sides[side]);
  return (side === 'laureate' ? enrolment.team : enrolment.coaches).flatMap((uid) =>
    (['scoreDiagnostic', 'signDiagnostic'] as const).map((kind) => {
      const wanted = signed === null && complete === (kind === 'signDiagnostic');
      const [link, subject] = [`/parcours/${enrolment.id}/diagnostic`, enrolment.projectName];
      return { uid, key: `${kind}~${enrolment.id}`, act: wanted ? { kind, link, subject, count: 1, dueAt: null, createdAt: now } : null };
    }),
  );
};

/** A late milestone waits for the team until none is late. */
const milestoneWaits = (enrolment: Identified<Enrolment>, late: number, title: string, now: Date): readonly Waiting[] => {
  const link = `/parcours/${enrolment.id}/feuille-de-route`;
  const act = late === 0 ? null : { kind: 'moveMilestone' as const, link, subject: title, count: late, dueAt: null, createdAt: now };
  return enrolment.team.map((uid) => ({ uid, key: `moveMilestone~${enrolment.id}`, act }));
};

/** A mission under way waits for its expert until it is delivered; one sent back has an act of its own (`resumeMission`). */
const missionWaits = (enrolment: Identified<Enrolment>, missions: readonly Identified<Mission>[], now: Date): readonly Waiting[] =>
  missions.flatMap(({ id, expertUid, state, title, deliverable }) => {
    if (expertUid === null) return [];
    const isUnderWay = enrolment.state !== 'alumnus' && state === 'underWay' && deliverable === '';
    const [link, subject] = [missionLink(enrolment.id, id), `${title} · ${enrolment.projectName}`];
    const act = isUnderWay ? { kind: 'deliverMission' as const, link, subject, count: 1, dueAt: null, createdAt: now } : null;
    return [{ uid: expertUid, key: `deliverMission~${id}`, act }];
  });

const readPlan = async (transaction: Transaction, enrolmentId: string) => {
  const below = (name: string) => database.collection(`enrolments/${enrolmentId}/${name}`);
  const [snapshot, initial, final, milestones, missions, meetings] = await Promise.all([
    transaction.get(database.doc(`enrolments/${enrolmentId}`)),
    loadDiagnostic(transaction, enrolmentId, 'initial'),
    loadDiagnostic(transaction, enrolmentId, 'final'),
    transaction.get(below('milestones')),
    transaction.get(below('missions')),
    transaction.get(below('meetings').orderBy('at', 'desc').limit(1)),
  ]);
  const lastMeeting = meetings.docs[0];
  return {
    enrolment: fromSnapshot<Enrolment>(snapshot),
    diagnostic: final ?? initial,
    plan: {
      milestones: sifted(
        milestoneShape,
        milestones.docs.map((document) => fromQueryDocument<Milestone>(document)),
      ).sound,
      missions: sifted(
        missionShape,
        missions.docs.map((document) => fromQueryDocument<Mission>(document)),
      ).sound,
      initialDiagnostic: initial?.head ?? null,
      lastContactAt: lastMeeting === undefined ? null : fromQueryDocument<Meeting>(lastMeeting).at,
    },
  };
};

/** What waits for the team, the coaches and the experts; nobody is asked anything once the plan is over. */
const waitsOf = (
  enrolment: Identified<Enrolment>,
  diagnostic: SplitDiagnostic | null,
  progress: Progress,
  missions: readonly Identified<Mission>[],
  now: Date,
): readonly Waiting[] => {
  const running = missionWaits(enrolment, missions, now);
  if (progress.state === 'alumnus') return running;
  const asked = diagnostic === null ? [] : sides.flatMap((side) => diagnosticWaits(enrolment, diagnostic, side, now));
  return [...asked, ...running, ...milestoneWaits(enrolment, progress.milestonesLate, progress.nextMilestone?.title ?? '', now)];
};

/** Recomputes counters, next milestone, state, attention and what waits for the team and the coaches, and writes what differs. An enrolment deleted meanwhile is left alone. */
export const refreshProgress = (enrolmentId: string, now: Date): Promise<void> =>
  transact(async (transaction) => {
    const { enrolment, diagnostic, plan } = await readPlan(transaction, enrolmentId);
    if (enrolment === null) return;
    const progress = progressOf(enrolment, plan, now);
    const settle = await settleNextActs(transaction, waitsOf(enrolment, diagnostic, progress, plan.missions, now));
    const same = Object.entries(progress).every(([key, value]) => canonical(enrolment[key as keyof Enrolment]) === canonical(value));
    if (!same) transaction.update(database.doc(`enrolments/${enrolmentId}`), { ...progress });
    settle();
  });
