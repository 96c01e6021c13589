import { Component, computed, input, linkedSignal } from '@angular/core';
import { DayTimePipe, SincePipe } from '../../shared/formats/pipes';
import { Status } from '../../shared/show/status';
import type { IndicatorRow } from '../results/indicator-rows';
import { indicatorWords } from '../indicator-words';
import { IndicatorSources } from './indicator-sources';
import { YearBars } from './year-bars';

/** One figure with its definition, what it was kept from, its years, and the records behind it. */
@Component({
  selector: 'es-indicator-card',
  imports: [Status, SincePipe, DayTimePipe, YearBars, IndicatorSources],
  templateUrl: './indicator-card.html',
  styleUrl: './indicator-card.scss',
})
export class IndicatorCard {
  readonly row = input.required<IndicatorRow>();
  readonly year = input.required<number>();
  /** Whether this person may open the records. */
  readonly opens = input.required<boolean>();
  readonly now = input.required<Date>();
  protected readonly words = computed(() => indicatorWords[this.row().code]);
  /** Records are read once somebody asks; another year closes them. */
  protected readonly asked = linkedSignal({ source: () => this.row().shown?.id, computation: () => false });
}
