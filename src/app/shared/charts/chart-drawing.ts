/** Why: ECharts is loaded only when a chart is on the screen, with only the parts that our charts need, and draws vectors: sharp on paper. */
import { BarChart, FunnelChart, LineChart, RadarChart } from 'echarts/charts';
import { GridComponent, RadarComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartData } from './chart-data';
import { optionOf } from './chart-option';

use([BarChart, FunnelChart, LineChart, RadarChart, GridComponent, RadarComponent, SVGRenderer]);

/** Draws into this element, again whenever its size changes; gives the way to take the drawing away. */
export function drawChart(place: HTMLElement, data: ChartData): () => void {
  const chart = init(place, null, { renderer: 'svg' });
  chart.setOption(optionOf(data));
  const sizes = new ResizeObserver(() => chart.resize());
  sizes.observe(place);
  return () => {
    sizes.disconnect();
    chart.dispose();
  };
}
