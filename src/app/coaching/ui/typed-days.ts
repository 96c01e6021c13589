import { readNumber } from '../../shared/form-fields/typed-number';

/** Days as people type them, "1,5" or "1.5"; not a number when it is none. */
export const typedDays = (typed: string): number => {
  const read = readNumber(typed, 'fr');
  return typeof read === 'number' ? read : Number.NaN;
};
