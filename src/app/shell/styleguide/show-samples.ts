import { Component } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { after, days } from '@domain/shared/instant';
import { Chart } from '../../shared/charts/chart';
import { DayPipe, DayTimePipe, MoneyPipe, RatioPipe } from '../../shared/formats/pipes';
import { SincePipe } from '../../shared/formats/since';
import { Countdown } from '../../shared/show/countdown';
import { Empty } from '../../shared/show/empty';
import { Person } from '../../shared/show/person';
import { Problem } from '../../shared/show/problem';
import { Progress } from '../../shared/show/progress';
import { SaveState } from '../../shared/show/save-state';
import { Skeleton } from '../../shared/show/skeleton';
import { Status, type Tone } from '../../shared/show/status';
import { TimelineDot, type Moment } from '../../shared/show/timeline-dot';
import { Why } from '../../shared/show/why';
import { chartSamples, yearsSample } from './chart-samples';

@Component({
  selector: 'es-show-samples',
  imports: [
    Chart,
    MatButton,
    DayPipe,
    DayTimePipe,
    MoneyPipe,
    RatioPipe,
    SincePipe,
    Countdown,
    Empty,
    Person,
    Problem,
    Progress,
    SaveState,
    Skeleton,
    Status,
    TimelineDot,
    Why,
  ],
  templateUrl: './show-samples.html',
  styles: `
    :host {
      display: grid;
      gap: var(--es-space-4);
    }
  `,
})
export class ShowSamples {
  protected readonly now = new Date();
  protected readonly later = [after(this.now, days(12.2)), after(this.now, days(0.6)), after(this.now, -days(1))];
  protected readonly tones: readonly (readonly [Tone, string])[] = [
    ['neutral', 'Brouillon'],
    ['info', 'Déposée'],
    ['good', 'Recevable'],
    ['warn', 'Complément demandé'],
    ['bad', 'Non recevable'],
  ];
  protected readonly moments: readonly (readonly [Moment, string])[] = [
    ['done', 'Atteint'],
    ['underWay', 'En cours'],
    ['ahead', 'À venir'],
    ['late', 'En retard'],
    ['dropped', 'Abandonné'],
  ];
  protected readonly charts = chartSamples;
  protected readonly years = yearsSample;
}
