/** Why: how calendars and lists of hours look comes with the first of them, not with the first page. */
import { Component, createComponent, EnvironmentInjector, inject, Injectable, ViewEncapsulation } from '@angular/core';

@Component({ selector: 'es-calendar-looks', template: '', styleUrl: './calendar-looks.scss', encapsulation: ViewEncapsulation.None })
class Looks {}

/** Whoever injects it has them. */
@Injectable({ providedIn: 'root' })
export class CalendarLooks {
  constructor() {
    createComponent(Looks, { environmentInjector: inject(EnvironmentInjector) });
  }
}
