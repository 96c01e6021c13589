/** Why: chart.js is loaded only when a radar is on the screen, with only the parts a radar needs. */
import { Chart, Filler, LineElement, PointElement, RadarController, RadialLinearScale } from 'chart.js';
import type { RadarSeries } from './radar-series';

Chart.register(RadarController, RadialLinearScale, PointElement, LineElement, Filler);

export function drawRadar(canvas: HTMLCanvasElement, axes: readonly string[], series: readonly RadarSeries[], max: number): () => void {
  const style = getComputedStyle(canvas);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const chart = new Chart(canvas, {
    type: 'radar',
    data: {
      labels: axes.map((axis) => axis.split(/ (?=\S{4,})/)),
      datasets: series.map((one, index) => ({
        label: one.label,
        data: [...one.values],
        borderColor: colour(`--es-chart-${index + 1}`),
        backgroundColor: `color-mix(in srgb, ${colour(`--es-chart-${index + 1}`)} 14%, transparent)`,
        borderDash: index === 0 ? [] : [6, 4],
        pointStyle: index === 0 ? 'circle' : 'rectRot',
        pointBackgroundColor: colour(`--es-chart-${index + 1}`),
        pointRadius: 4,
        fill: true,
      })),
    },
    options: {
      // Names of axes are measured to the pixel: without it they touch the edge.
      layout: { padding: 8 },
      animation: still ? false : { duration: 200 },
      scales: {
        r: {
          min: 0,
          max,
          ticks: { stepSize: 1, display: false },
          grid: { color: colour('--es-line') },
          angleLines: { color: colour('--es-line') },
          pointLabels: { color: colour('--es-ink'), font: { family: 'Atkinson Hyperlegible Next', size: 13 } },
        },
      },
    },
  });
  return () => chart.destroy();
}
