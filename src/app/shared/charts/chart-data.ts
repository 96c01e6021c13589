/** What is drawn, whatever the drawing: the table beside it is made of the same. */
export interface ChartData {
  readonly kind: 'radar' | 'bars' | 'lines' | 'funnel';
  /** Axes of a radar, years of bars and lines, stages of a funnel. */
  readonly names: readonly string[];
  /** What the names are, in one word: the head of the table's first column. */
  readonly namesAre: string;
  /** Up to six; a funnel draws the first. */
  readonly series: readonly ChartSeries[];
  /** Where the scale ends; without it, at the largest value. */
  readonly max?: number;
  /** The one bar that stands out, by its place in `names`. */
  readonly standsOut?: number;
}

export interface ChartSeries {
  readonly label: string;
  /** One value a name; null where nothing is known. */
  readonly values: readonly (number | null)[];
}
