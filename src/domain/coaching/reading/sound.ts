/** Why: one document that was written wrong must not blank the page of all the others: it is set aside and named. */
import { scalingStrategies } from '../../programmes/programmes';
import { isDay } from '../../shared/time';
import type { Identified } from '../../shared/document';
import type { CoachNote, DiagnosticHead, DiagnosticSide, Enrolment, Meeting, Milestone, Mission, Objective } from '../coaching';
import { milestoneMoves } from '../milestones';

type Check = (value: unknown) => boolean;
/** What pages read of a document. Fields that came later than the first documents are not in it. */
export type Shape<T> = Readonly<Partial<Record<keyof T, Check>>>;

const text: Check = (value) => typeof value === 'string';
const figure: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const day: Check = (value) => typeof value === 'string' && isDay(value);
const instant: Check = (value) => value instanceof Date && !Number.isNaN(value.getTime());
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const orMissing =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const oneOf =
  (values: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && values.includes(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const record =
  (shape: Readonly<Record<string, Check>>): Check =>
  (value) =>
    typeof value === 'object' && value !== null && faultyFields(shape, value).length === 0;
const texts = listOf(text);

/** The fields that hold something else than they should. */
const faultyFields = (shape: Readonly<Record<string, Check | undefined>>, value: object): readonly string[] =>
  Object.entries(shape).flatMap(([key, check]) => (check?.((value as Readonly<Record<string, unknown>>)[key]) === false ? [key] : []));

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

export interface Malformed {
  readonly id: string;
  /** Its own title, when it has one. */
  readonly title: string;
  readonly fields: readonly string[];
}

const titleOf = (value: object): string => {
  const { title, projectName } = value as { readonly title?: unknown; readonly projectName?: unknown };
  return [title, projectName].find((one): one is string => typeof one === 'string' && one !== '') ?? '';
};

/** What is wrong with a document, or null. */
export const malformed = <T>(shape: Shape<T>, document: Identified<T>): Malformed | null => {
  const fields = faultyFields(shape, document);
  return fields.length === 0 ? null : { id: document.id, title: titleOf(document), fields };
};

/** The documents that pages can show, and those they name instead. */
export const sifted = <T>(
  shape: Shape<T>,
  all: readonly Identified<T>[],
): { readonly sound: readonly Identified<T>[]; readonly faulty: readonly Malformed[] } => ({
  sound: all.filter((one) => malformed(shape, one) === null),
  faulty: all.flatMap((one) => malformed(shape, one) ?? []),
});
