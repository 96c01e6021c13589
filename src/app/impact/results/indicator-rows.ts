/** Why: what is stored is one document per year and indicator; a page shows one year beside the others. */
import type { Indicator, IndicatorCode } from '@domain/impact/impact';
import { indicatorCodes } from '@domain/impact/indicators';
import type { Column } from '@domain/shared/csv';
import type { Identified } from '@domain/shared/document';
import { indicatorWords } from '../indicator-words';

export type KnownIndicator = Identified<Indicator>;

export interface IndicatorRow {
  readonly code: IndicatorCode;
  /** Null when the year was never computed. */
  readonly shown: KnownIndicator | null;
  /** From the first year computed to the last, oldest first; null where a year between them never was. */
  readonly history: readonly { readonly year: number; readonly value: number | null }[];
}

/** The figure of a year: the one reported, once it is frozen; else the one counted now. */
export const figureOf = ({ value, frozenAs }: Indicator): number => frozenAs?.value ?? value;

const withGaps = (own: readonly KnownIndicator[]): IndicatorRow['history'] => {
  const values = new Map(own.map((one) => [one.year, figureOf(one)]));
  if (values.size === 0) return [];
  const [first, last] = [Math.min(...values.keys()), Math.max(...values.keys())];
  return Array.from({ length: last - first + 1 }, (_, index) => ({ year: first + index, value: values.get(first + index) ?? null }));
};

/** One row per indicator, in the order of the definitions. */
export const rowsOf = (indicators: readonly KnownIndicator[], year: number): readonly IndicatorRow[] =>
  indicatorCodes.map((code) => {
    const own = indicators.filter((one) => one.code === code);
    return {
      code,
      shown: own.find((one) => one.year === year) ?? null,
      history: withGaps(own),
    };
  });

/** From the first year computed to the last, oldest first. */
export const yearsOf = (indicators: readonly KnownIndicator[]): readonly number[] => {
  const all = indicators.map(({ year }) => year);
  const [first, last] = [Math.min(...all), Math.max(...all)];
  return all.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index);
};

export const exportColumns = (scope: string): readonly Column<KnownIndicator>[] => [
  { name: 'perimetre', value: () => scope },
  { name: 'annee', value: ({ year }) => year },
  { name: 'code', value: ({ code }) => code },
  { name: 'indicateur', value: ({ code }) => indicatorWords[code].name },
  { name: 'valeur', value: ({ value }) => value },
  { name: 'examines', value: ({ examined }) => examined },
  { name: 'definition', value: ({ code }) => indicatorWords[code].definition },
  { name: 'filtre', value: ({ code }) => indicatorWords[code].filter },
  { name: 'calcule_le', value: ({ computedAt }) => computedAt },
  { name: 'fige', value: ({ frozen }) => (frozen ? 'oui' : 'non') },
  { name: 'valeur_figee', value: ({ frozenAs }) => frozenAs?.value ?? '' },
  { name: 'fige_le', value: ({ frozenAs }) => frozenAs?.at ?? '' },
];
