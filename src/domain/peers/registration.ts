/** Why: places are counted and the waiting list is served in order, by one set of rules. */
import type { Identified } from '../shared/document';
import { done, refused, type Result } from '../shared/result';
import type { Instant } from '../shared/time';
import type { Registration, Session } from './peers';

export type RegisterRefusal = 'cancelled' | 'over' | 'alreadyRegistered';
export type CancelRefusal = 'notRegistered' | 'over';

const isOver = (session: Pick<Session, 'endsAt'>, now: Instant): boolean => session.endsAt <= now;

/** A place if one is left, else the waiting list. */
export const register = (
  session: Session,
  registrations: readonly Identified<Registration>[],
  person: { readonly uid: string; readonly name: string; readonly organisationName: string },
  now: Instant,
): Result<Registration, RegisterRefusal> => {
  if (session.state === 'cancelled') return refused('cancelled');
  if (isOver(session, now)) return refused('over');
  const mine = registrations.find((one) => one.id === person.uid);
  if (mine !== undefined && mine.state !== 'cancelled') return refused('alreadyRegistered');
  // Whoever waits comes before a newcomer, even when a place was just freed.
  const ahead = registrations.filter((one) => one.state === 'registered' || one.state === 'waiting').length;
  return done({
    v: 1,
    programmeId: session.programmeId,
    name: person.name,
    organisationName: person.organisationName,
    state: ahead < session.capacity ? 'registered' : 'waiting',
    at: now,
  });
};

export interface Cancellation {
  /** Whoever waited longest takes the place, if one was freed. */
  readonly promoted: string | null;
}

export const cancel = (
  session: Session,
  registrations: readonly Identified<Registration>[],
  uid: string,
  now: Instant,
): Result<Cancellation, CancelRefusal> => {
  if (isOver(session, now)) return refused('over');
  const mine = registrations.find((one) => one.id === uid);
  if (mine === undefined || mine.state === 'cancelled') return refused('notRegistered');
  const others = registrations.filter((one) => one.id !== uid);
  return done({ promoted: mine.state === 'registered' ? (promotable(session, others, now)[0] ?? null) : null });
};

/** Whoever may leave the waiting list, oldest first: places freed or added. */
export const promotable = (
  session: Pick<Session, 'capacity' | 'state' | 'endsAt'>,
  registrations: readonly Identified<Registration>[],
  now: Instant,
): readonly string[] => {
  if (session.state !== 'planned' || isOver(session, now)) return [];
  const free = session.capacity - registrations.filter((one) => one.state === 'registered').length;
  return registrations
    .filter((one) => one.state === 'waiting')
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .slice(0, Math.max(0, free))
    .map((one) => one.id);
};

export const countsOf = (registrations: readonly Registration[]): Pick<Session, 'registeredCount' | 'waitingCount'> => ({
  registeredCount: registrations.filter((one) => one.state === 'registered').length,
  waitingCount: registrations.filter((one) => one.state === 'waiting').length,
});
