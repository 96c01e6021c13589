/** Why: whoever put a session in a calendar, or counts on coming, learns what changed since they were last told. */
import type { CalendarWords, Session, ToldSession } from '../peers';

type Told = CalendarWords & Pick<ToldSession, 'cancelled'>;
type Known = CalendarWords & Pick<Session, 'state' | 'told'>;

const words = ['title', 'description', 'place', 'link', 'trainerName'] as const;
const instants = ['startsAt', 'endsAt'] as const;

/** What a calendar shows of a session. */
export const toldOf = (session: CalendarWords & Pick<Session, 'state'>): Told => {
  const { title, description, place, link, trainerName, startsAt, endsAt, state } = session;
  return { title, description, place, link, trainerName, startsAt, endsAt, cancelled: state === 'cancelled' };
};

const isSame = (one: Told, other: Told): boolean =>
  one.cancelled === other.cancelled &&
  words.every((word) => one[word] === other[word]) &&
  instants.every((instant) => one[instant].getTime() === other[instant].getTime());

/** Whether calendars show one as they show the other. */
export const showsTheSame = (one: CalendarWords & Pick<Session, 'state'>, other: CalendarWords & Pick<Session, 'state'>): boolean =>
  isSame(toldOf(one), toldOf(other));

/** What to keep as told now, or null when nothing that calendars show differs; `before` counts for a session of which nothing was told yet. */
export const toldNext = (session: Known, before: CalendarWords & Pick<Session, 'state'>): ToldSession | null => {
  const was = session.told ?? { ...toldOf(before), revision: 0 };
  const now = toldOf(session);
  return isSame(was, now) ? null : { ...now, revision: was.revision + 1 };
};

/** SEQUENCE of a calendar file (RFC 5545): higher at each change and at the cancellation, also before the function has counted it. */
export const revisionOf = (session: Known): number => {
  if (session.told === undefined) return session.state === 'cancelled' ? 1 : 0;
  return session.told.revision + (isSame(session.told, toldOf(session)) ? 0 : 1);
};

/** What people who count on coming must know: another name, other hours, another place. The rest is read on the page. */
export const newsBetween = (was: CalendarWords, now: CalendarWords): readonly ('title' | 'times' | 'place' | 'link')[] => [
  ...(was.title === now.title ? [] : (['title'] as const)),
  ...(instants.every((instant) => was[instant].getTime() === now[instant].getTime()) ? [] : (['times'] as const)),
  ...(was.place === now.place ? [] : (['place'] as const)),
  ...(was.link === now.link || now.link === '' ? [] : (['link'] as const)),
];
