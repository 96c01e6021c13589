/** Why: a session goes into a person's own calendar as a standard file; the library comes only when asked. */
import { calendarEvent } from '@domain/peers/calendar-event';
import { saveFile } from '../../shared/save-file';
import type { Shown } from '../peers-gateway';

/** The text of the file (RFC 5545). */
export async function calendarText(session: Shown, page: string): Promise<string> {
  const { default: ical, ICalCalendarMethod, ICalEventStatus } = await import('ical-generator');
  const event = calendarEvent(session, session.id, {
    with: $localize`:@@peers.icsWith:Animée par`,
    remote: $localize`:@@peers.icsRemote:À distance :`,
    page,
  });
  const calendar = ical({
    name: 'Essaim',
    prodId: { company: 'Essaim', product: 'Essaim', language: 'FR' },
    method: ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: event.uid,
    sequence: event.sequence,
    start: event.startsAt,
    end: event.endsAt,
    summary: event.summary,
    description: event.description,
    location: event.location,
    url: page,
    status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return calendar.toString();
}

export async function saveToCalendar(session: Shown): Promise<void> {
  const page = new URL(`seances/${session.id}`, document.baseURI).href;
  saveFile(`seance-${session.id}.ics`, 'text/calendar;charset=utf-8', await calendarText(session, page));
}
