import { Component, computed, inject, input, LOCALE_ID } from '@angular/core';
import { RouterLink } from '@angular/router';
import { livePages } from '../../backend/live-pages';
import { formatNumber } from '../../shared/formats/format';
import { DayPipe } from '../../shared/formats/pipes';
import { More } from '../../shared/show/more';
import { Problem } from '../../shared/show/problem';
import { Skeleton } from '../../shared/show/skeleton';
import { Table, TableFrame } from '../../shared/tables/table';
import { ImpactGateway, sourcesPage } from '../impact-gateway';
import { wordsForFigures } from '../indicator-words';

/** The records that an indicator counted, read when somebody asks to see them. */
@Component({
  selector: 'es-indicator-sources',
  imports: [More, Table, TableFrame, RouterLink, DayPipe, Problem, Skeleton],
  templateUrl: './indicator-sources.html',
})
export class IndicatorSources {
  private readonly gateway = inject(ImpactGateway);
  private readonly locale = inject(LOCALE_ID);
  readonly indicatorId = input.required<string>();
  /** The records of what was reported, or of what is counted now. */
  readonly frozen = input(false);
  readonly label = input.required<string>();
  /** Records that count without being kept here. */
  readonly leftOut = input(0);
  protected readonly read = livePages(sourcesPage, () => {
    const [indicatorId, frozen] = [this.indicatorId(), this.frozen()];
    return (pages) => this.gateway.sources(indicatorId, frozen, pages);
  });
  protected readonly rows = computed(() => {
    const state = this.read.state();
    return state.kind !== 'shown'
      ? []
      : state.value.map((source) => ({ ...source, figures: wordsForFigures(source.figures, (value) => formatNumber(value, this.locale)) }));
  });
}
