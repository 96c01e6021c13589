/** Why: what a manager types of a session is checked in one place, before anything leaves. */
import type { HalfDay, Session, SessionKind } from '@domain/peers/peers';
import { halfDaysBetween, type TimesRefusal } from '@domain/peers/sessions';
import { addDays, clockOf, dayOf, daysBetween, isDay, typedInstant } from '@domain/shared/time';

export interface Draft {
  readonly kind: SessionKind;
  readonly audience: Session['audience'];
  readonly title: string;
  readonly description: string;
  readonly place: string;
  readonly link: string;
  readonly trainerName: string;
  readonly fromDay: string;
  readonly fromTime: string;
  readonly toDay: string;
  readonly toTime: string;
  readonly capacity: string;
}

export const emptyDraft = (tomorrow: string): Draft => ({
  kind: 'collectiveDay',
  audience: 'edition',
  title: '',
  description: '',
  place: '',
  link: '',
  trainerName: '',
  fromDay: tomorrow,
  fromTime: '09:00',
  toDay: tomorrow,
  toTime: '17:00',
  capacity: '20',
});

export const draftOf = (session: Session): Draft => ({
  kind: session.kind,
  audience: session.audience,
  title: session.title,
  description: session.description,
  place: session.place,
  link: session.link,
  trainerName: session.trainerName,
  fromDay: dayOf(session.startsAt),
  fromTime: clockOf(session.startsAt),
  toDay: dayOf(session.endsAt),
  toTime: clockOf(session.endsAt),
  capacity: String(session.capacity),
});

export interface Times {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly halfDays: readonly HalfDay[];
}

/** The half-days of what is typed, or why there are none. */
export function timesOf(draft: Draft): Times | TimesRefusal | 'badDate' {
  const [startsAt, endsAt] = [typedInstant(draft.fromDay, draft.fromTime), typedInstant(draft.toDay, draft.toTime)];
  if (startsAt === null || endsAt === null) return 'badDate';
  const halves = halfDaysBetween(startsAt, endsAt);
  return halves.ok ? { startsAt, endsAt, halfDays: halves.value } : halves.reason;
}

/** Another first day: the session lasts as many days as it did, and its last day comes along. */
export function movedTo(draft: Draft, fromDay: string): Draft {
  const lasts = isDay(draft.fromDay) && isDay(draft.toDay) ? daysBetween(draft.fromDay, draft.toDay) : 0;
  return isDay(fromDay) ? { ...draft, fromDay, toDay: addDays(fromDay, Math.max(0, lasts)) } : { ...draft, fromDay };
}

const isSecureLink = (link: string): boolean => link.startsWith('https://') && URL.canParse(link);

export type DraftProblem = 'titleMissing' | 'placeMissing' | 'badLink' | 'badCapacity' | 'badDate' | 'outOfTime' | TimesRefusal;

export interface DayLimits {
  readonly earliest: string;
  readonly latest: string;
}

/** Every problem of a draft; empty when it may leave. */
export function problemsOf(draft: Draft, limits: DayLimits | null = null): readonly DraftProblem[] {
  const times = timesOf(draft);
  const capacity = Number(draft.capacity);
  return [
    ...(draft.title.trim() === '' ? (['titleMissing'] as const) : []),
    ...(typeof times === 'string' ? [times] : []),
    ...(limits !== null && (draft.fromDay < limits.earliest || draft.toDay > limits.latest) ? (['outOfTime'] as const) : []),
    ...(draft.place.trim() === '' && draft.link.trim() === '' ? (['placeMissing'] as const) : []),
    ...(draft.link.trim() !== '' && !isSecureLink(draft.link.trim()) ? (['badLink'] as const) : []),
    ...(!Number.isInteger(capacity) || capacity < 1 || capacity > 500 ? (['badCapacity'] as const) : []),
  ];
}
