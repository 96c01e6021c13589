import { Component, ViewEncapsulation } from '@angular/core';

/** How calendars and lists of hours look: brought by `Looks`, not by the first page. */
@Component({ selector: 'es-calendar-looks', template: '', styleUrl: './calendar-looks.scss', encapsulation: ViewEncapsulation.None })
export class CalendarLooks {}
