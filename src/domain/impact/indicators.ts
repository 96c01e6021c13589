/** Why: each indicator says what it counts, from which records, and can be opened to them (seed roadmap of the CCIS, §5.1.3, 5.3.3, 5.4.3). */
import type { Call } from '../calls/calls';
import type { Enrolment, Meeting, Mission } from '../coaching/coaching';
import type { Attendance, Session } from '../peers/peers';
import type { Identified } from '../shared/document';
import { dayOf, type Instant } from '../shared/time';
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

/** Civil years are those of Europe/Paris. */
const inYear = (at: Instant | null, year: number): boolean => at !== null && dayOf(at).startsWith(`${String(year)}-`);

/** 5.4.3 "appels lancés": calls opened in the year. */
const callsLaunched = (records: Records, year: number): Computed => {
  const counted = records.calls.filter((call) => inYear(call.opensAt, year));
  return {
    code: 'callsLaunched',
    value: counted.length,
    examined: records.calls.length,
    sources: counted.map((call) => ({
      v: 1,
      label: call.name,
      detail: call.programmeName,
      link: `/appels/${call.id}`,
      at: call.opensAt ?? call.createdAt,
    })),
  };
};

/** 5.3.3 "projets accompagnés par an": distinct projects with at least one act delivered in the year (a coaching meeting or an expertise day); enrolment alone does not count. */
const projectsAccompanied = (records: Records, year: number): Computed => {
  const counted = records.plans.flatMap(({ enrolment, meetings, missions }) => {
    const met = meetings.filter((meeting) => inYear(meeting.at, year));
    const days = missions.flatMap((mission) => mission.log).filter((entry) => entry.on.startsWith(`${String(year)}-`));
    const first = [...met.map((meeting) => meeting.at), ...days.map((entry) => new Date(`${entry.on}T12:00:00Z`))].sort(
      (a, b) => a.getTime() - b.getTime(),
    )[0];
    return first === undefined ? [] : [{ enrolment, first, met: met.length, days: days.reduce((sum, entry) => sum + entry.days, 0) }];
  });
  return {
    code: 'projectsAccompanied',
    value: counted.length,
    examined: records.plans.length,
    sources: counted.map(({ enrolment, first, met, days }) => ({
      v: 1,
      label: enrolment.projectName,
      detail: `${String(met)} · ${String(days)}`,
      link: `/parcours/${enrolment.id}`,
      at: first,
    })),
  };
};

const wasThere = (attendance: Attendance): boolean => attendance.state !== 'absent';

const heldIn = (records: Records, year: number): Records['sessions'] =>
  records.sessions.filter(({ session }) => session.state === 'held' && inYear(session.startsAt, year));

const sessionSource = (session: Identified<Session>, detail: string): IndicatorSource => ({
  v: 1,
  label: session.title,
  detail,
  link: `/seances/${session.id}`,
  at: session.startsAt,
});

/** 5.3.3 "actions de networking": sessions held in the year where at least two distinct organisations were present. */
const networking = (records: Records, year: number): Records['sessions'] =>
  heldIn(records, year).filter(
    ({ attendances }) => new Set(attendances.filter(wasThere).map((one) => one.organisationName.trim().toLowerCase())).size >= 2,
  );

const networkingActions = (records: Records, year: number): Computed => {
  const counted = networking(records, year);
  return {
    code: 'networkingActions',
    value: counted.length,
    examined: records.sessions.length,
    sources: counted.map(({ session, attendances }) =>
      sessionSource(session, String(new Set(attendances.filter(wasThere).map((one) => one.organisationName)).size)),
    ),
  };
};

/** Distinct persons present in the sessions; a person present twice counts once. */
const participants = (code: IndicatorCode, sessions: Records['sessions'], examined: number): Computed => ({
  code,
  value: new Set(sessions.flatMap(({ attendances }) => attendances.filter(wasThere).map((one) => one.uid))).size,
  examined,
  sources: sessions.map(({ session, attendances }) =>
    sessionSource(session, String(new Set(attendances.filter(wasThere).map((one) => one.uid)).size)),
  ),
});

/** Every indicator of a year, deduplicated by project and by person. */
export const computeIndicators = (records: Records, year: number): readonly Computed[] => [
  callsLaunched(records, year),
  projectsAccompanied(records, year),
  networkingActions(records, year),
  participants('networkingParticipants', networking(records, year), records.sessions.length),
  participants(
    'webinarParticipants',
    heldIn(records, year).filter(({ session }) => session.kind === 'webinar'),
    records.sessions.length,
  ),
];

export const indicatorId = (year: number, code: IndicatorCode, programmeId: string): string => `${String(year)}~${code}~${programmeId}`;
