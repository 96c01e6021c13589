/** Why: each indicator says what it counts, from which records, and can be opened to them (seed roadmap of the CCIS, §5.1.3, 5.3.3, 5.4.3). */
import type { Call } from '../calls/calls';
import type { Enrolment, Meeting, Mission } from '../coaching/coaching';
import { subjectOf } from '../peers/attendance';
import type { Attendance, Session } from '../peers/peers';
import { presencesOf } from '../peers/presence';
import type { Identified } from '../shared/document';
import { organisationKey } from '../people/organisations';
import { parisInstant, yearOf, type Instant } from '../shared/time';
import type { IndicatorCode, IndicatorSource } from './impact';

export const indicatorCodes: readonly IndicatorCode[] = [
  'callsLaunched',
  'projectsAccompanied',
  'networkingActions',
  'networkingParticipants',
  'webinarParticipants',
];

/** What is looked at: everything a programme recorded, of any year. */
export interface Records {
  readonly calls: readonly Identified<Call>[];
  readonly plans: readonly {
    readonly enrolment: Identified<Enrolment>;
    readonly meetings: readonly Identified<Meeting>[];
    readonly missions: readonly Identified<Mission>[];
  }[];
  readonly sessions: readonly { readonly session: Identified<Session>; readonly attendances: readonly Identified<Attendance>[] }[];
}

export interface Computed {
  readonly code: IndicatorCode;
  readonly value: number;
  readonly examined: number;
  readonly sources: readonly IndicatorSource[];
}

/** The period counted: a civil year of Europe/Paris, as known at `now`; what is only planned does not count. */
interface Period {
  readonly year: number;
  readonly now: Instant;
}

/** A day without an hour is counted at noon. */
const noon = 12 * 60;

const inYear = (at: Instant | null, { year, now }: Period): boolean => at !== null && at.getTime() <= now.getTime() && yearOf(at) === year;

/** 5.4.3 "appels lancés": calls opened in the year. */
const callsLaunched = (records: Records, period: Period): Computed => {
  const counted = records.calls.filter((call) => call.state !== 'draft' && inYear(call.opensAt, period));
  return {
    code: 'callsLaunched',
    value: counted.length,
    examined: records.calls.length,
    sources: counted.map((call) => ({
      v: 1,
      label: call.name,
      detail: call.programmeName,
      figures: {},
      link: `/appels/${call.id}`,
      at: call.opensAt ?? call.createdAt,
    })),
  };
};

/** One project and what was delivered to it in the period; null when nothing was. */
const delivered = ({ enrolment, meetings, missions }: Records['plans'][number], period: Period): IndicatorSource | null => {
  const met = meetings.map((meeting) => meeting.at).filter((at) => inYear(at, period));
  const logged = missions
    .filter((mission) => mission.state !== 'cancelled')
    .flatMap((mission) => mission.log)
    .filter(({ days }) => days > 0)
    .map((entry) => ({ at: parisInstant(entry.on, noon), days: entry.days }))
    .filter(({ at }) => inYear(at, period));
  const first = [...met, ...logged.map(({ at }) => at)].sort((a, b) => a.getTime() - b.getTime())[0];
  if (first === undefined) return null;
  const figures = { meetings: met.length, days: logged.reduce((sum, { days }) => sum + days, 0) };
  return { v: 1, label: enrolment.projectName, detail: enrolment.organisationName, figures, link: `/parcours/${enrolment.id}`, at: first };
};

/** 5.3.3 "projets accompagnés par an": distinct projects with at least one act delivered in the year (a coaching meeting or an expertise day); enrolment alone does not count. */
const projectsAccompanied = (records: Records, period: Period): Computed => {
  const sources = records.plans.flatMap((plan) => delivered(plan, period) ?? []);
  return { code: 'projectsAccompanied', value: sources.length, examined: records.plans.length, sources };
};

type Held = Records['sessions'][number];

/** Each person once for each half-day they came to. */
const present = ({ session, attendances }: Held): readonly Pick<Attendance, 'uid' | 'organisationName'>[] => {
  const came = presencesOf(session.halfDays, attendances);
  return [...new Map(attendances.map((one) => [subjectOf(one), one]))].flatMap(([subject, one]) =>
    (came.get(subject)?.kind ?? 'absent') === 'absent' ? [] : [one],
  );
};
/** Each organisation once, however its name was typed; an empty name is none. */
const organisationsAt = (held: Held): ReadonlySet<string> =>
  new Set(
    present(held)
      .map((one) => organisationKey(one.organisationName))
      .filter((name) => name !== ''),
  );
const peopleAt = (held: readonly Held[]): ReadonlySet<string> => new Set(held.flatMap((one) => present(one).map(({ uid }) => uid)));

const heldIn = (records: Records, period: Period): readonly Held[] =>
  records.sessions.filter(({ session }) => session.state === 'held' && inYear(session.startsAt, period));

/** 5.3.3 "actions de networking": sessions held in the year where at least two distinct organisations were present. */
const networking = (records: Records, period: Period): readonly Held[] =>
  heldIn(records, period).filter((held) => organisationsAt(held).size >= 2);

const sessionSource = (held: Held): IndicatorSource => ({
  v: 1,
  label: held.session.title,
  detail: held.session.editionName,
  figures: { organisations: organisationsAt(held).size, people: peopleAt([held]).size },
  link: `/seances/${held.session.id}`,
  at: held.session.startsAt,
});

/** Sessions that count, by their number or by the distinct persons present: a person present twice counts once. */
const ofSessions = (code: IndicatorCode, counted: readonly Held[], value: number, examined: number): Computed => ({
  code,
  value,
  examined,
  sources: counted.map(sessionSource),
});

/** Every indicator of a year as known at `now`, deduplicated by project and by person. */
export const computeIndicators = (records: Records, year: number, now: Instant): readonly Computed[] => {
  const period: Period = { year, now };
  const examined = records.sessions.length;
  const networked = networking(records, period);
  const webinars = heldIn(records, period).filter(({ session }) => session.kind === 'webinar');
  return [
    callsLaunched(records, period),
    projectsAccompanied(records, period),
    ofSessions('networkingActions', networked, networked.length, examined),
    ofSessions('networkingParticipants', networked, peopleAt(networked).size, examined),
    ofSessions('webinarParticipants', webinars, peopleAt(webinars).size, examined),
  ];
};

export const indicatorId = (year: number, code: IndicatorCode, programmeId: string): string => `${String(year)}~${code}~${programmeId}`;
