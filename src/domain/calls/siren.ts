/** Why: an organisation is recognised by its SIREN; a typing error caught early saves a screening. */
import { done, refused, type Result } from '../shared/result';

/** `siretGiven`: the fourteen digits of an establishment, which begin with the nine of its organisation. */
export type SirenFault = 'sirenLength' | 'sirenChecksum' | 'siretGiven';

/** Digits without the spaces, dots and hyphens people type. */
const digitsOf = (typed: string): string => typed.replace(/[\s. -]/g, '');

/** Luhn's key: from the right, every second digit doubled (its digits added), the sum a multiple of ten. */
export const passesLuhn = (digits: string): boolean => {
  const sum = Array.from(digits, Number)
    .reverse()
    .reduce((total, digit, index) => {
      const value = digit * (index % 2 === 1 ? 2 : 1);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return sum % 10 === 0;
};

/** Nine digits with a valid key; answers them without spaces. */
export const readSiren = (typed: string): Result<string, SirenFault> => {
  const digits = digitsOf(typed);
  if (/^\d{14}$/.test(digits)) return refused('siretGiven');
  if (!/^\d{9}$/.test(digits)) return refused('sirenLength');
  // Noughts alone pass the key, and are nobody's.
  return passesLuhn(digits) && Number(digits) !== 0 ? done(digits) : refused('sirenChecksum');
};

/** "123 456 789" for reading aloud. */
export const spacedSiren = (digits: string): string => digits.replace(/(\d{3})(?=\d)/g, '$1 ').trim();
