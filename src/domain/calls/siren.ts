/** Why: an organisation is recognised by its SIREN; a typing error caught early saves a screening. */
import { done, refused, type Result } from '../shared/result';

export type SirenFault = 'sirenLength' | 'sirenChecksum';
export type SiretFault = 'siretLength' | 'siretChecksum';

const laPoste = '356000000';

/** Digits without the spaces, dots and hyphens people type. */
export const digitsOf = (typed: string): string => typed.replace(/[\s. -]/g, '');

const digitsIn = (digits: string): number[] => Array.from(digits, Number);

/** Luhn's key: from the right, every second digit doubled (its digits added), the sum a multiple of ten. */
export const passesLuhn = (digits: string): boolean => {
  const sum = digitsIn(digits)
    .reverse()
    .reduce((total, digit, index) => {
      const value = digit * (index % 2 === 1 ? 2 : 1);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return sum % 10 === 0;
};

const digitSum = (digits: string): number => digitsIn(digits).reduce((total, digit) => total + digit, 0);

/** Nine digits with a valid key; answers them without spaces. */
export const readSiren = (typed: string): Result<string, SirenFault> => {
  const digits = digitsOf(typed);
  if (!/^\d{9}$/.test(digits)) return refused('sirenLength');
  return passesLuhn(digits) ? done(digits) : refused('sirenChecksum');
};

/** Fourteen digits: Luhn's key, or for La Poste's establishments a digit sum that is a multiple of five. */
export const readSiret = (typed: string): Result<string, SiretFault> => {
  const digits = digitsOf(typed);
  if (!/^\d{14}$/.test(digits)) return refused('siretLength');
  if (passesLuhn(digits)) return done(digits);
  return digits.startsWith(laPoste) && digitSum(digits) % 5 === 0 ? done(digits) : refused('siretChecksum');
};

/** "123 456 789" for reading aloud. */
export const spacedSiren = (digits: string): string => digits.replace(/(\d{3})(?=\d)/g, '$1 ').trim();
