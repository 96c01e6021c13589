/** Why: a call, its edition, its jury and its cohort tell one story: all their dates come from here. */
import type { Call } from '@domain/calls/calls';
import type { Edition } from '@domain/programmes/programmes';
import { addDays, after, dayInWords, dayOf, days, type Day } from '@domain/shared/time';
import type { World } from '../world';

export interface Timetable {
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly readingClosesAt: Date;
  readonly deliberationAt: Date;
  /** When the authors are written to. */
  readonly announcedAt: Date;
  /** When the laureates begin. */
  readonly launchAt: Date;
  readonly reviewAt: Date;
}

interface Moments {
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly deliberationAt: Date;
  readonly launchAt: Date;
}

export const timetableOf = ({ deliberationAt, launchAt, ...call }: Moments): Timetable => ({
  ...call,
  readingClosesAt: after(deliberationAt, -days(7)),
  deliberationAt,
  announcedAt: after(deliberationAt, days(6)),
  launchAt,
  reviewAt: after(launchAt, days(280)),
});

/** A jury eight weeks after the call closes, and a cohort eight weeks later. */
export const usualTimetable = (opensAt: Date, closesAt: Date): Timetable =>
  timetableOf({ opensAt, closesAt, deliberationAt: after(closesAt, days(56)), launchAt: after(closesAt, days(112)) });

/** From days relative to today. */
export const timetable = (world: World, opens: number, closes: number, deliberation: number, launch: number): Timetable =>
  timetableOf({
    opensAt: world.at(opens),
    closesAt: world.at(closes, 18),
    deliberationAt: world.at(deliberation, 14),
    launchAt: world.at(launch, 9),
  });

const screeningOf = ({ closesAt }: Timetable): readonly [from: Day, to: Day] => {
  const closes = dayOf(closesAt);
  return [addDays(closes, 1), addDays(closes, 21)];
};

const inWords = (day: Day): string => dayInWords(day, 'fr-FR');

/** The stages as the page of the call tells them. */
export const callCalendar = (told: Timetable): Call['calendar'] => {
  const [screenedFrom, screenedTo] = screeningOf(told);
  return [
    { label: 'Appel à candidatures', when: `du ${inWords(dayOf(told.opensAt))} au ${inWords(dayOf(told.closesAt))}` },
    { label: 'Recevabilité', when: `du ${inWords(screenedFrom)} au ${inWords(screenedTo)}` },
    { label: 'Jury', when: inWords(dayOf(told.deliberationAt)) },
    { label: 'Lancement de la promotion', when: inWords(dayOf(told.launchAt)) },
    { label: 'Bilan', when: inWords(dayOf(told.reviewAt)) },
  ];
};

/** The same stages as the edition keeps them. */
export const editionCalendar = (told: Timetable): Edition['calendar'] => {
  const [screenedFrom, screenedTo] = screeningOf(told);
  const launch = dayOf(told.launchAt);
  return [
    { label: 'Appel à candidatures', from: dayOf(told.opensAt), to: dayOf(told.closesAt) },
    { label: 'Recevabilité', from: screenedFrom, to: screenedTo },
    { label: 'Jury', from: dayOf(told.deliberationAt), to: null },
    { label: 'Lancement de la promotion', from: launch, to: null },
    { label: 'Premier séminaire', from: addDays(launch, 37), to: addDays(launch, 38) },
    { label: 'Bilan', from: dayOf(told.reviewAt), to: null },
  ];
};
