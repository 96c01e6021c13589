/** Why: indicators look at everything a programme recorded around a year, in a handful of queries. */
import type { Call } from '@domain/calls/calls';
import type { Enrolment, Meeting, Mission } from '@domain/coaching/coaching';
import type { Records } from '@domain/impact/indicators';
import type { Attendance, Session } from '@domain/peers/peers';
import { startOfYear } from '@domain/shared/time';
import { database, fromQueryDocument, type Query } from '../platform/firebase';

const all = async <T>(query: Query) => (await query.get()).docs.map((document) => fromQueryDocument<T>(document));

const of = (collection: string, programmeId: string): Query =>
  programmeId === 'all' ? database.collection(collection) : database.collection(collection).where('programmeId', '==', programmeId);

/** Twenty at a time: an organisation with years of plans must not open a thousand queries at once. */
const inTurns = async <T, R>(items: readonly T[], load: (item: T) => Promise<R>): Promise<readonly R[]> => {
  const loaded: R[] = [];
  for (let start = 0; start < items.length; start += 20) loaded.push(...(await Promise.all(items.slice(start, start + 20).map(load))));
  return loaded;
};

/** Sessions are bounded by the year in Paris; plans by the programme. */
export const loadRecords = async (programmeId: string, year: number): Promise<Records> => {
  const [calls, enrolments, sessions] = await Promise.all([
    all<Call>(of('calls', programmeId)),
    all<Enrolment>(of('enrolments', programmeId)),
    all<Session>(
      of('sessions', programmeId)
        .where('startsAt', '>=', startOfYear(year))
        .where('startsAt', '<', startOfYear(year + 1)),
    ),
  ]);
  const plans = await inTurns(enrolments, async (enrolment) => ({
    enrolment,
    meetings: await all<Meeting>(database.collection(`enrolments/${enrolment.id}/meetings`)),
    missions: await all<Mission>(database.collection(`enrolments/${enrolment.id}/missions`)),
  }));
  const attended = await inTurns(sessions, async (session) => ({
    session,
    attendances: await all<Attendance>(database.collection(`sessions/${session.id}/attendances`)),
  }));
  return { calls, plans, sessions: attended };
};
