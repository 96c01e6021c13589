/** Why: what is asked of the server about the indicators of a year. */
import type { Act, Deed } from '../shared/contract/act';

interface OfYear {
  readonly programmeId: string;
  readonly year: number;
}

export interface ImpactActs {
  readonly computeIndicators: Act<OfYear, { readonly values: Readonly<Record<string, number>> }, 'managersOnly'>;
  readonly freezeIndicators: Deed<OfYear, 'managersOnly' | 'yearNotOver' | 'notComputed' | 'alreadyFrozen'>;
}
