/** Why: what is asked of the server about a project's plan: coaches, milestones, missions, the end of the road. */
import type { Act, Deed } from '../shared/contract/act';
import type { MissionState } from './coaching';
import type { FinalReviewRefusal } from './enrolment';
import type { LinkRefusal } from './milestones';
import type { CorrectionRefusal, CountersignRefusal, LogRefusal, MissionMove, MissionMoveRefusal, RequestRefusal } from './missions';

interface OfPlan {
  readonly enrolmentId: string;
}
interface OfMilestone extends OfPlan {
  readonly milestoneId: string;
}
interface OfMission extends OfPlan {
  readonly missionId: string;
}
type Taking = 'enrolmentMissing' | 'notOfThisPlan';
type Managing = 'enrolmentMissing' | 'managersOnly';

/** A day of expertise as it is told: `on` is a civil day. */
export interface LoggedDay {
  readonly on: string;
  readonly days: number;
  readonly note: string;
}
interface Coaches {
  readonly coaches: readonly string[];
}

export interface CoachingActs {
  readonly assignCoach: Act<OfPlan & { readonly coachUid: string }, Coaches, Managing | 'ofTheTeam' | 'notACoachOfTheEdition'>;
  readonly withdrawCoach: Act<OfPlan & { readonly coachUid: string }, Coaches, Managing>;
  readonly linkMilestone: Act<
    OfMilestone & { readonly add: readonly string[]; readonly drop: readonly string[] },
    { readonly dependsOn: readonly string[] },
    Taking | LinkRefusal | 'alreadyFinished' | 'milestoneMissing'
  >;
  readonly removeMilestone: Deed<OfMilestone, Taking | 'alreadyFinished' | 'alreadyBegun'>;
  readonly requestMission: Act<
    OfPlan & {
      readonly title: string;
      readonly letter: string;
      readonly expertName: string;
      readonly expertUid: string | null;
      readonly days: number;
    },
    { readonly missionId: string },
    Taking | RequestRefusal | 'alreadyFinished' | 'tooManyMissions' | 'notAnExpertOfTheEdition'
  >;
  readonly moveMission: Act<
    OfMission & { readonly to: MissionState } & Omit<MissionMove, 'byName'>,
    { readonly state: MissionState },
    Taking | MissionMoveRefusal | 'missionMissing' | 'notAnExpertOfTheEdition'
  >;
  readonly logMissionDay: Act<
    OfMission & LoggedDay,
    { readonly daysDone: number },
    Taking | LogRefusal | 'missionMissing' | 'laureateDoesNotLog'
  >;
  /** `place` is the day's rank in the log, `seen` what stood there; `to` null takes it away. */
  readonly correctMissionDay: Act<
    OfMission & {
      readonly place: number;
      readonly seen: Pick<LoggedDay, 'on' | 'days'>;
      readonly to: LoggedDay | null;
      readonly reason: string;
    },
    { readonly daysDone: number },
    Taking | CorrectionRefusal | 'missionMissing'
  >;
  readonly countersignMission: Deed<OfMission, Taking | CountersignRefusal | 'missionMissing'>;
  readonly openFinalReview: Act<
    OfPlan,
    { readonly state: 'finalReview' },
    Taking | FinalReviewRefusal | 'coachesOnly' | 'diagnosticMissing'
  >;
  readonly finishEnrolment: Act<OfPlan, { readonly alumni: number }, Managing | 'alreadyFinished'>;
}
