/** Why: what a preset brings to a programme and to each new edition; a new kind of programme is data, not code. */
import type { CalendarEntry, Convention, Edition, Programme } from '../programmes';

export type ProgrammeSettings = Omit<Programme, 'v' | 'presetId' | 'active' | 'createdAt'>;
export type EditionSettings = Pick<Edition, 'daysPerLaureate' | 'convention' | 'places'> & { readonly calendar: readonly CalendarEntry[] };

export interface ProgrammePreset {
  readonly id: string;
  readonly programme: ProgrammeSettings;
  /** Settings of the edition whose call is launched in `year`. */
  readonly edition: (year: number) => EditionSettings;
}

/** An entry of a calendar: `from` and `to` are `MM-DD`, years counted from the year of the call. */
export const entry = (label: string, year: number, from: string, to: string | null = null, toYear = year): CalendarEntry => ({
  label,
  from: `${String(year)}-${from}`,
  to: to === null ? null : `${String(toYear)}-${to}`,
});

export const noConvention: Convention = { funder: '', rate: null, amountPerLaureate: 0 };
