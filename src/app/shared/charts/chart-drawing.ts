/** Why: ECharts is loaded only when a chart is on the screen, with only the parts that our charts need, and draws vectors: sharp on paper. */
import { BarChart, FunnelChart, LineChart, RadarChart } from 'echarts/charts';
import { GridComponent, RadarComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartData } from './chart-data';
import { optionOf, type Size } from './chart-option';

use([BarChart, FunnelChart, LineChart, RadarChart, GridComponent, RadarComponent, SVGRenderer]);

/** Draws into this element, again whenever its size changes; gives the way to take the drawing away. */
export function drawChart(place: HTMLElement, data: ChartData): () => void {
  const chart = init(place, null, { renderer: 'svg' });
  const draw = (): void => chart.setOption(optionOf(data, { width: chart.getWidth(), height: chart.getHeight() }), true);
  draw();
  const sizes = new ResizeObserver(() => {
    chart.resize();
    draw();
  });
  sizes.observe(place);
  // A sheet is laid out at once, with no time to draw again: the picture is scaled to it.
  const toPaper = (): void => {
    place.querySelector('svg')?.setAttribute('viewBox', `0 0 ${chart.getWidth()} ${chart.getHeight()}`);
  };
  addEventListener('beforeprint', toPaper);
  return () => {
    removeEventListener('beforeprint', toPaper);
    sizes.disconnect();
    chart.dispose();
  };
}

/** The same as text, of one size whatever the screen. */
export function chartAsSvg(data: ChartData, size: Size): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size });
  chart.setOption(optionOf(data, size));
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}
