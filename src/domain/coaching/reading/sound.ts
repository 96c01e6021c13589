/** Why: one document that was written wrong must not blank the page of all the others: it is set aside and named (shared/contract/shape). */
import { scalingStrategies } from '../../programmes/programmes';
import {
  figure,
  instant,
  listOf,
  oneOf,
  orMissing,
  orNull,
  record,
  text,
  texts,
  type Check,
  type Shape,
} from '../../shared/contract/shape';
import { isDay } from '../../shared/time';
import type { CoachNote, DiagnosticHead, DiagnosticSide, Enrolment, Meeting, Milestone, Mission, Objective } from '../coaching';
import { milestoneMoves } from '../milestones';

const day: Check = (value) => typeof value === 'string' && isDay(value);

export const milestoneShape: Shape<Milestone> = {
  objectiveId: text,
  title: text,
  dueOn: day,
  state: oneOf(Object.keys(milestoneMoves)),
  proof: text,
  reason: text,
  dependsOn: texts,
};
export const objectiveShape: Shape<Objective> = { title: text, strategy: oneOf(scalingStrategies), position: figure };
export const missionShape: Shape<Mission> = {
  title: text,
  letter: text,
  expertName: text,
  expertUid: orNull(text),
  daysPlanned: figure,
  daysDone: figure,
  state: oneOf(['requested', 'agreed', 'underWay', 'delivered', 'signed', 'cancelled']),
  deliverable: text,
  log: listOf(record({ on: day, days: figure, note: text, byName: text })),
  signedByName: text,
  signedAt: orNull(instant),
};
export const meetingShape: Shape<Meeting> = { at: instant, title: text, notes: text, nextSteps: text, byUid: text, byName: text };
export const noteShape: Shape<CoachNote> = { text, updatedAt: instant };
export const planShape: Shape<Enrolment> = {
  projectName: text,
  organisationName: text,
  editionName: text,
  heading: text,
  team: texts,
  teamNames: texts,
  coaches: texts,
  coachNames: texts,
  state: oneOf(['enrolled', 'diagnosed', 'onTheRoad', 'finalReview', 'alumnus']),
  dayBudget: figure,
  daysPlanned: figure,
  daysDone: figure,
  daysSigned: figure,
  milestoneCount: figure,
  milestonesReached: figure,
  milestonesLate: figure,
  nextMilestone: orNull(record({ title: text, dueOn: day })),
  lastContactAt: orNull(instant),
  enrolledAt: instant,
};
export const headShape: Shape<DiagnosticHead> = {
  axes: listOf(record({ id: text, label: text })),
  laureateSignedAt: orMissing(orNull(instant)),
  coachSignedAt: orMissing(orNull(instant)),
};
export const lookShape: Shape<DiagnosticSide> = {
  scores: (value) => typeof value === 'object' && value !== null && Object.values(value).every(figure),
  comment: text,
};
