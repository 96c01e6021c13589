import type { ElementRef } from '@angular/core';
import { afterRenderEffect, Component, computed, input, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { saveFile } from '../save-file';
import { Table, TableFrame } from '../tables/table';
import type { ChartData } from './chart-data';
import { asPng, asSvg, pictureSize } from './chart-file';

export type { ChartData, ChartSeries } from './chart-data';

/** A chart, its table, and its picture to take away. Series are told apart by colour, dash and shape of point. */
@Component({
  selector: 'es-chart',
  imports: [MatButton, Table, TableFrame],
  templateUrl: './chart.html',
  styleUrl: './chart.scss',
  host: { '[class.small]': 'small()', '[class]': 'data().kind' },
})
export class Chart {
  readonly label = input.required<string>();
  readonly data = input.required<ChartData>();
  /** One of many side by side: without table (the page has one for all) nor picture. */
  readonly small = input(false);
  private readonly place = viewChild.required<ElementRef<HTMLElement>>('place');

  /** What a screen reader is told: the values too where no table follows. */
  protected readonly words = computed(() => {
    const { names, series } = this.data();
    if (!this.small()) return this.label();
    const told = names.map((name, index) => `${name}, ${series.map(({ values }) => values[index] ?? '–').join(', ')}`);
    return `${this.label()} : ${told.join(' ; ')}`;
  });

  constructor() {
    afterRenderEffect((onCleanup) => {
      const [place, data] = [this.place().nativeElement, this.data()];
      let erase = (): void => undefined;
      let gone = false;
      void import('./chart-drawing').then(({ drawChart }) => {
        if (!gone) erase = drawChart(place, data);
      });
      onCleanup(() => {
        gone = true;
        erase();
      });
    });
  }

  protected async save(kind: 'svg' | 'png'): Promise<void> {
    const { chartAsSvg } = await import('./chart-drawing');
    const series = this.data().series.map(({ label }) => label);
    const svg = asSvg(chartAsSvg(this.data(), pictureSize), this.label(), series, getComputedStyle(this.place().nativeElement));
    if (kind === 'svg') saveFile(`${this.label()}.svg`, 'image/svg+xml', svg);
    else saveFile(`${this.label()}.png`, 'image/png', await asPng(svg));
  }
}
