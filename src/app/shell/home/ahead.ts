import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { of } from 'rxjs';
import { live, type LiveRead } from '../../backend/live';
import { DayPipe, FigurePipe, TimePipe } from '../../shared/formats/pipes';
import { SincePipe } from '../../shared/formats/since';
import { Problem } from '../../shared/show/problem';
import { Skeleton } from '../../shared/show/skeleton';
import { MyDayGateway } from './my-day-gateway';
import { datesAhead, figuresOf, type Outlook } from './outlook';

/** Beside what waits: the next dates, and a few figures that open where they come from. */
@Component({
  selector: 'es-ahead',
  imports: [RouterLink, DayPipe, FigurePipe, Problem, SincePipe, Skeleton, TimePipe],
  templateUrl: './ahead.html',
  styleUrl: './ahead.scss',
})
export class Ahead {
  private readonly gateway = inject(MyDayGateway);
  protected readonly now = this.gateway.clock.now;
  readonly read = input.required<LiveRead<Outlook>>();
  private readonly outlook = computed(() => {
    const state = this.read().state();
    return state.kind === 'shown' ? state.value : null;
  });
  private readonly counted = live(() => {
    const calls = this.outlook()?.calls;
    return calls === undefined ? of(null) : this.gateway.received(calls);
  });
  protected readonly dates = computed(() => {
    const outlook = this.outlook();
    return outlook === null ? [] : datesAhead(outlook, this.now());
  });
  protected readonly figures = computed(() => {
    const [outlook, counted] = [this.outlook(), this.counted.state()];
    return outlook === null || counted.kind !== 'shown' ? [] : figuresOf(outlook, counted.value);
  });
}
