import { Component, computed, input, linkedSignal } from '@angular/core';
import { Chart, type ChartData } from '../../shared/charts/chart';
import { DayTimePipe } from '../../shared/formats/pipes';
import { SincePipe } from '../../shared/formats/since';
import { Status } from '../../shared/show/status';
import { figureOf, type IndicatorRow } from '../results/indicator-rows';
import { indicatorWords } from '../indicator-words';
import { IndicatorSources } from './indicator-sources';

/** One figure with its definition, what it was kept from, its years, and the records behind it. */
@Component({
  selector: 'es-indicator-card',
  imports: [Status, SincePipe, DayTimePipe, Chart, IndicatorSources],
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
  protected readonly value = computed(() => {
    const { shown } = this.row();
    return shown === null ? null : figureOf(shown);
  });
  /** So many years fit beside each other. */
  protected readonly drawnAtMost = 6;
  protected readonly years = computed((): ChartData => {
    const history = this.row().history.slice(-this.drawnAtMost);
    return {
      kind: 'bars',
      names: history.map(({ year }) => String(year)),
      namesAre: $localize`:@@impact.year:Année`,
      series: [{ label: this.words().name, values: history.map(({ value }) => value) }],
      standsOut: history.findIndex(({ year }) => year === this.year()),
    };
  });
  /** What the records say now, less what was reported. */
  protected readonly drift = computed(() => {
    const shown = this.row().shown;
    return shown?.frozenAs === undefined ? 0 : shown.value - shown.frozenAs.value;
  });
  private readonly id = computed(() => this.row().shown?.id);
  /** Records are read once somebody asks; another year closes them, a new count does not. */
  protected readonly asked = linkedSignal({ source: this.id, computation: () => false });
  protected readonly askedFrozen = linkedSignal({ source: this.id, computation: () => false });
}
