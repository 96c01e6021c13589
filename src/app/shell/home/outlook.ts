/** Why: the next dates and the few figures of somebody's work follow from what they already read; nothing is counted twice. */
import type { Call } from '@domain/calls/calls';
import type { Enrolment } from '@domain/coaching/coaching';
import type { Jury } from '@domain/jury/jury';
import type { Session } from '@domain/peers/peers';
import type { Identified } from '@domain/shared/document';
import { dayOf, type Day } from '@domain/shared/time';

type All<T> = readonly Identified<T>[];

export interface Outlook {
  readonly calls: All<Call>;
  readonly juries: All<Jury>;
  readonly sessions: All<Session>;
  readonly lived: All<Enrolment>;
  readonly coached: All<Enrolment>;
  /** Of the programmes one runs: those that need a call most. */
  readonly followed: All<Enrolment>;
}

export interface DateAhead {
  readonly id: string;
  readonly day: Day;
  /** Absent: the whole day. */
  readonly at?: Date;
  /** Until then it is under way. */
  readonly until?: Date;
  readonly words: string;
  readonly link: string;
}

/** Applications that came to the calls that are open or being selected. */
export interface Received {
  readonly submitted: number;
  readonly toCheck: number;
}

export interface Figure {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly outOf?: number;
  readonly link: string;
}

/** Dates shown on the home page. */
export const mostDates = 6;

const ofCalls = (calls: All<Call>): readonly DateAhead[] =>
  calls.flatMap(({ id, state, name, programmeId, editionId, closesAt }) =>
    state === 'open' && closesAt !== null
      ? [
          {
            id: `call~${id}`,
            day: dayOf(closesAt),
            at: closesAt,
            words: $localize`:@@shell.dateCloses:Clôture de l'appel ${name}:name:`,
            link: `/programmes/${programmeId}/editions/${editionId}`,
          },
        ]
      : [],
  );
const ofJury = ({ id, name, phase, readingClosesAt, deliberationAt }: Identified<Jury>): readonly DateAhead[] => {
  const date = (kind: string, at: Date, words: string): DateAhead => ({
    id: `${kind}~${id}`,
    day: dayOf(at),
    at,
    words,
    link: `/jury/${id}`,
  });
  return [
    ...(readingClosesAt !== null && phase === 'scoring'
      ? [date('reading', readingClosesAt, $localize`:@@shell.dateReading:Fin de lecture, ${name}:name:`)]
      : []),
    ...(deliberationAt === null || phase === 'announced'
      ? []
      : [date('room', deliberationAt, $localize`:@@shell.dateRoom:Délibération, ${name}:name:`)]),
  ];
};
const ofPlans = (plans: All<Enrolment>): readonly DateAhead[] =>
  plans.flatMap(({ id, projectName, nextMilestone, state }) =>
    nextMilestone === null || state === 'alumnus'
      ? []
      : [
          {
            id: `milestone~${id}`,
            day: nextMilestone.dueOn,
            words: $localize`:@@shell.dateMilestone:${nextMilestone.title}:title:, ${projectName}:project:`,
            link: `/parcours/${id}/feuille-de-route`,
          },
        ],
  );
const ofSessions = (sessions: All<Session>): readonly DateAhead[] =>
  sessions.flatMap(({ id, title, startsAt, endsAt, state }) =>
    state === 'cancelled'
      ? []
      : [{ id: `session~${id}`, day: dayOf(startsAt), at: startsAt, until: endsAt, words: title, link: `/seances/${id}` }],
  );

/** What comes, the nearest first: what is late waits among the acts. */
export function datesAhead({ calls, juries, sessions, lived, coached }: Outlook, now: Date): readonly DateAhead[] {
  const plans = [...new Map([...lived, ...coached].map((plan) => [plan.id, plan])).values()];
  const today = dayOf(now);
  const all = [...ofCalls(calls), ...juries.flatMap(ofJury), ...ofPlans(plans), ...ofSessions(sessions)];
  return all
    .filter(({ day, at, until = at }) => (until === undefined ? day >= today : until.getTime() >= now.getTime()))
    .sort((a, b) => (a.day === b.day ? (a.at?.getTime() ?? 0) - (b.at?.getTime() ?? 0) : a.day < b.day ? -1 : 1))
    .slice(0, mostDates);
}

const ofLived = (plan: Identified<Enrolment> | undefined): readonly Figure[] =>
  plan === undefined || plan.state === 'alumnus'
    ? []
    : [
        {
          id: 'milestones',
          label: $localize`:@@shell.figureMilestones:Jalons atteints`,
          value: plan.milestonesReached,
          outOf: plan.milestoneCount,
          link: `/parcours/${plan.id}/feuille-de-route`,
        },
        {
          id: 'days',
          label: $localize`:@@shell.figureDays:Jours d'expertise réalisés`,
          value: plan.daysDone,
          outOf: plan.dayBudget,
          link: `/parcours/${plan.id}/expertise`,
        },
      ];
const ofCoached = (plans: All<Enrolment>): readonly Figure[] => {
  const running = plans.filter(({ state }) => state !== 'alumnus');
  const late = running.reduce((total, { milestonesLate }) => total + milestonesLate, 0);
  return running.length === 0
    ? []
    : [
        { id: 'coached', label: $localize`:@@shell.figureCoached:Parcours accompagnés`, value: running.length, link: '/parcours' },
        { id: 'late', label: $localize`:@@shell.figureLate:Jalons en retard`, value: late, link: '/parcours' },
      ];
};

/** Two or three numbers a role: of the calls one runs (`received`, null for none), of the project one leads, of those one coaches. */
export const figuresOf = ({ lived, coached }: Outlook, received: Received | null): readonly Figure[] => [
  ...(received === null
    ? []
    : [
        {
          id: 'submitted',
          label: $localize`:@@shell.figureSubmitted:Candidatures déposées`,
          value: received.submitted,
          link: '/programmes',
        },
        { id: 'toCheck', label: $localize`:@@shell.figureToCheck:À vérifier`, value: received.toCheck, link: '/programmes' },
      ]),
  ...ofLived(lived[0]),
  ...ofCoached(coached),
];
