/** Why: what a person's own calendar is told of a session; the file itself is written by the screen's library. */
import type { Instant } from '../shared/time';
import type { CalendarWords, Session } from './peers';
import { revisionOf } from './changes/told';

export interface CalendarEvent {
  /** Stable, so that adding again updates rather than repeats. */
  readonly uid: string;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly cancelled: boolean;
  /** Higher than in any file saved before the last change: a calendar replaces what it holds. */
  readonly sequence: number;
}

/** A session is one event, even over several days: one a half-day would clutter a calendar. */
export const calendarEvent = (
  session: CalendarWords & Pick<Session, 'state' | 'editionName' | 'told'>,
  id: string,
  words: { readonly with: string; readonly remote: string; readonly page: string },
): CalendarEvent => ({
  uid: `seance-${id}@essaim`,
  summary: `${session.title} · ${session.editionName}`,
  description: [
    session.description.trim(),
    session.trainerName === '' ? '' : `${words.with} ${session.trainerName}`,
    session.link === '' ? '' : `${words.remote} ${session.link}`,
    words.page,
  ]
    .filter((line) => line !== '')
    .join('\n\n'),
  location: session.place === '' ? session.link : session.place,
  startsAt: session.startsAt,
  endsAt: session.endsAt,
  cancelled: session.state === 'cancelled',
  sequence: revisionOf(session),
});
