/** Why: what ECharts is asked to draw, apart from drawing it. Colours are our tokens by name, so that a change of theme needs no second drawing. */
import type { BarSeriesOption, FunnelSeriesOption, LineSeriesOption, RadarSeriesOption } from 'echarts/charts';
import type { GridComponentOption, RadarComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import type { ChartData } from './chart-data';

export type ChartOption = ComposeOption<
  BarSeriesOption | FunnelSeriesOption | LineSeriesOption | RadarSeriesOption | GridComponentOption | RadarComponentOption
>;

const symbols = ['circle', 'diamond', 'rect', 'triangle'];
const font = {
  fontFamily: 'Essaim Figures, Atkinson Hyperlegible Next, system-ui, sans-serif',
  fontSize: 13,
  lineHeight: 17,
  color: 'var(--es-ink)',
};
const colour = (index: number): string => `var(--es-chart-${String((index % 6) + 1)})`;
const symbol = (index: number): string => symbols[index % symbols.length] ?? 'circle';

/** Told apart without colour too: by dash and by the shape of the points. */
const outline = (index: number) => ({
  symbol: symbol(index),
  symbolSize: 8,
  lineStyle: { width: 2, color: colour(index), type: index === 0 ? ('solid' as const) : [6, 4] },
  itemStyle: { color: colour(index) },
});

const largest = ({ series, max }: ChartData): number =>
  max ?? Math.max(1, ...series.flatMap(({ values }) => values.map((one) => one ?? 0)));

/** In pixels, of the whole drawing. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A name in lines of at most so many characters; a longer word keeps its own. */
const inLines = (name: string, most: number): readonly string[] =>
  name.split(' ').reduce<readonly string[]>((lines, word) => {
    const last = lines.at(-1);
    return last !== undefined && last.length + 1 + word.length <= most ? [...lines.slice(0, -1), `${last} ${word}`] : [...lines, word];
  }, []);

const narrow = 400;
const nameGap = 12;
/** A letter is about this wide, as a part of its size. */
const letter = 0.53;

/** As large as the names around it allow: beside it they are as wide as their longest line, above and below as high as their lines. */
const radiusOf = (names: readonly (readonly string[])[], { width, height }: Size, size: number): number => {
  const longest = Math.max(...names.flatMap((lines) => lines.map((line) => line.length)));
  const most = Math.max(...names.map((lines) => lines.length));
  const beside = (width / 2 - nameGap - longest * size * letter) / Math.cos(Math.PI / 6);
  return Math.max(24, Math.min(beside, height / 2 - nameGap - most * font.lineHeight));
};

const radar = (data: ChartData, size: Size): ChartOption => {
  const fontSize = size.width < narrow ? 12 : font.fontSize;
  const names = data.names.map((name) => inLines(name, size.width < narrow ? 12 : 16));
  return {
    radar: {
      indicator: names.map((lines) => ({ name: lines.join('\n'), min: 0, max: largest(data) })),
      radius: radiusOf(names, size, fontSize),
      axisNameGap: nameGap,
      splitNumber: Math.min(5, largest(data)),
      axisName: { ...font, fontSize },
      splitArea: { show: false },
      splitLine: { lineStyle: { color: 'var(--es-line)' } },
      axisLine: { lineStyle: { color: 'var(--es-line)' } },
    },
    series: data.series.map(({ label, values }, index): RadarSeriesOption => ({
      type: 'radar',
      name: label,
      silent: true,
      data: [{ name: label, value: values.map((one) => one ?? 0) }],
      areaStyle: { color: colour(index), opacity: 0.14 },
      ...outline(index),
    })),
  };
};

const bar = (data: ChartData): BarSeriesOption[] =>
  data.series.map(({ label, values }, index) => ({
    type: 'bar',
    name: label,
    silent: true,
    barMaxWidth: 40,
    data: values.map((value, place) => ({
      value,
      itemStyle: {
        color: colour(index),
        opacity: data.standsOut === undefined || data.standsOut === place ? 1 : 0.45,
        borderRadius: [2, 2, 0, 0],
      },
    })),
    label: { show: true, position: 'top', ...font },
  }));

const line = (data: ChartData): LineSeriesOption[] =>
  data.series.map(({ label, values }, index) => ({ type: 'line', name: label, silent: true, data: [...values], ...outline(index) }));

const overNames = (data: ChartData, series: BarSeriesOption[] | LineSeriesOption[], scale: boolean): ChartOption => ({
  grid: { left: 4, right: 4, top: 24, bottom: 4, outerBoundsMode: 'same' },
  xAxis: {
    type: 'category',
    data: [...data.names],
    axisTick: { show: false },
    axisLine: { lineStyle: { color: 'var(--es-line)' } },
    axisLabel: { ...font, color: 'var(--es-ink-soft)' },
  },
  yAxis: {
    type: 'value',
    min: 0,
    max: largest(data),
    show: scale,
    splitLine: { lineStyle: { color: 'var(--es-line)' } },
    axisLabel: { ...font, color: 'var(--es-ink-soft)' },
  },
  series,
});

/** Stages keep the order they are given in: a later one may hold more than an earlier one. */
const funnel = (data: ChartData): ChartOption => ({
  series: {
    type: 'funnel',
    silent: true,
    sort: 'none',
    left: 0,
    right: 0,
    top: 4,
    bottom: 4,
    gap: 2,
    max: largest(data),
    label: { position: 'inside', formatter: '{b}\n{c}', ...font, color: 'var(--es-paper)' },
    itemStyle: { color: colour(0), borderWidth: 0 },
    data: data.names.map((name, place) => ({ name, value: data.series[0]?.values[place] ?? 0 })),
  },
});

const drawings = {
  radar,
  funnel,
  bars: (data: ChartData) => overNames(data, bar(data), false),
  lines: (data: ChartData) => overNames(data, line(data), true),
};

export const optionOf = (data: ChartData, size: Size): ChartOption => ({ animation: false, ...drawings[data.kind](data, size) });
