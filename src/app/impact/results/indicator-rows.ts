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
  /** Every year computed, oldest first. */
  readonly history: readonly { readonly year: number; readonly value: number }[];
}

/** The figure of a year: the one reported, once it is frozen; else the one counted now. */
export const figureOf = ({ value, frozenAs }: Indicator): number => frozenAs?.value ?? value;

/** One row per indicator, in the order of the definitions. */
export const rowsOf = (indicators: readonly KnownIndicator[], year: number): readonly IndicatorRow[] =>
  indicatorCodes.map((code) => {
    const own = indicators.filter((one) => one.code === code);
    return {
      code,
      shown: own.find((one) => one.year === year) ?? null,
      history: own.map((one) => ({ year: one.year, value: figureOf(one) })).sort((a, b) => a.year - b.year),
    };
  });

/** Years computed at least once, oldest first. */
export const yearsOf = (indicators: readonly KnownIndicator[]): readonly number[] =>
  [...new Set(indicators.map(({ year }) => year))].sort((a, b) => a - b);

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
