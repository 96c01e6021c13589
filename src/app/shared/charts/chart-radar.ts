import type { ElementRef } from '@angular/core';
import { afterRenderEffect, Component, input, viewChild } from '@angular/core';
import { Table, TableFrame } from '../tables/table';
import type { RadarSeries } from './radar-series';

export type { RadarSeries } from './radar-series';

/** A radar and its table twin. Up to three series; colours, dashes and point shapes tell them apart. */
@Component({
  selector: 'es-chart-radar',
  imports: [Table, TableFrame],
  templateUrl: './chart-radar.html',
  styleUrl: './chart-radar.scss',
})
export class ChartRadar {
  readonly label = input.required<string>();
  readonly axes = input.required<readonly string[]>();
  readonly series = input.required<readonly RadarSeries[]>();
  readonly max = input(5);
  private readonly canvas = viewChild.required<ElementRef<HTMLCanvasElement>>('canvas');

  constructor() {
    afterRenderEffect((onCleanup) => {
      const [canvas, axes, series, max] = [this.canvas().nativeElement, this.axes(), this.series(), this.max()];
      let erase = (): void => undefined;
      let gone = false;
      void import('./radar-drawing').then(({ drawRadar }) => {
        if (!gone) erase = drawRadar(canvas, axes, series, max);
      });
      onCleanup(() => {
        gone = true;
        erase();
      });
    });
  }
}
