/** One outline of a radar. */
export interface RadarSeries {
  readonly label: string;
  /** One value per axis. */
  readonly values: readonly number[];
}
