import { inject, Injectable, LOCALE_ID, type Provider } from '@angular/core';
import { LuxonDateAdapter, MAT_LUXON_DATE_ADAPTER_OPTIONS } from '@angular/material-luxon-adapter';
import { DateAdapter, MAT_DATE_FORMATS, MAT_DATE_LOCALE, type MatDateFormats } from '@angular/material/core';
import { MatDatepickerIntl } from '@angular/material/datepicker';
import { dayOf, type Day } from '@domain/shared/time';
import { DateTime } from 'luxon';
import { readTypedDay, readTypedTime } from './typed';

/** A civil day or an hour on a wall has no time zone: both are kept at UTC, so that no clock change can move them. */
const utc = { zone: 'utc' };
export const dateOfDay = (day: string): DateTime => DateTime.fromISO(day, utc);
export const dateOfTime = (time: string): DateTime => DateTime.fromISO(`2000-01-01T${time}`, utc);
export const dayOfDate = (date: DateTime): string => date.toFormat('yyyy-MM-dd');
export const timeOfDate = (date: DateTime): string => date.toFormat('HH:mm');

export const todayInParis = (): Day => dayOf(new Date());

const formats: MatDateFormats = {
  parse: { dateInput: 'dd/MM/yyyy', timeInput: 'HH:mm' },
  display: {
    dateInput: 'dd/MM/yyyy',
    timeInput: 'HH:mm',
    monthYearLabel: 'LLLL yyyy',
    dateA11yLabel: 'cccc d LLLL yyyy',
    monthYearA11yLabel: 'LLLL yyyy',
    timeOptionLabel: 'HH:mm',
  },
};

@Injectable()
class CivilDates extends LuxonDateAdapter {
  /** The day it is in Paris, where the calendar opens. */
  override today(): DateTime {
    return dateOfDay(todayInParis()).setLocale(this.locale as string);
  }

  override parse(value: unknown): DateTime | null {
    if (typeof value !== 'string') return super.parse(value, formats.parse.dateInput as string);
    const read = readTypedDay(value, todayInParis());
    if (read.kind === 'day') return dateOfDay(read.day);
    return value.trim() === '' ? null : this.invalid();
  }

  override parseTime(value: unknown): DateTime | null {
    if (typeof value !== 'string') return null;
    const time = readTypedTime(value);
    if (time !== null) return dateOfTime(time);
    return value.trim() === '' ? null : this.invalid();
  }
}

@Injectable()
class CalendarWords extends MatDatepickerIntl {
  override calendarLabel = $localize`:@@shared.calendar:Calendrier`;
  override openCalendarLabel = $localize`:@@shared.calendarOpen:Choisir dans le calendrier`;
  override closeCalendarLabel = $localize`:@@shared.calendarClose:Fermer le calendrier`;
  override prevMonthLabel = $localize`:@@shared.calendarMonthBefore:Mois précédent`;
  override nextMonthLabel = $localize`:@@shared.calendarMonthAfter:Mois suivant`;
  override prevYearLabel = $localize`:@@shared.calendarYearBefore:Année précédente`;
  override nextYearLabel = $localize`:@@shared.calendarYearAfter:Année suivante`;
  override prevMultiYearLabel = $localize`:@@shared.calendarYearsBefore:Années précédentes`;
  override nextMultiYearLabel = $localize`:@@shared.calendarYearsAfter:Années suivantes`;
  override switchToMonthViewLabel = $localize`:@@shared.calendarToDays:Choisir un jour`;
  override switchToMultiYearViewLabel = $localize`:@@shared.calendarToYears:Choisir le mois et l'année`;
  override formatYearRangeLabel = (start: string, end: string): string => $localize`:@@shared.calendarYears:De ${start}:from: à ${end}:to:`;
}

/** What Material's calendar and clock need; provided by the inputs themselves, so that only pages with a date load it. */
export const civilDates: Provider[] = [
  { provide: MAT_DATE_LOCALE, useFactory: () => (inject(LOCALE_ID).startsWith('en') ? 'en-GB' : 'fr') },
  { provide: MAT_LUXON_DATE_ADAPTER_OPTIONS, useValue: { useUtc: true, firstDayOfWeek: 1, defaultOutputCalendar: 'gregory' } },
  { provide: MAT_DATE_FORMATS, useValue: formats },
  { provide: DateAdapter, useClass: CivilDates },
  { provide: MatDatepickerIntl, useClass: CalendarWords },
];
