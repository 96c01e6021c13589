/** The answers offered by a field of any type that offers some. */
import type { Field } from '@domain/calls/calls';
import { optionsOf } from '@domain/calls/check-answer';
import { places, regionsAndOthers } from '@domain/shared/territories';
import { strategyWords } from './answer-words';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly help: string;
}

const byName = new Intl.Collator('fr');
const plain = (value: string, label: string): Choice => ({ value, label, help: '' });

const departmentChoices = places.map(({ code, name }) => plain(code, `${code} – ${name}`));
/** Mainland by name, then overseas. */
const regionChoices = [...regionsAndOthers]
  .sort((a, b) => Number(a.overseas) - Number(b.overseas) || byName.compare(a.name, b.name))
  .map(({ code, name }) => plain(code, name));

export const choicesOf = (field: Field): readonly Choice[] => {
  if (field.type === 'department') return departmentChoices;
  if (field.type === 'regions') return regionChoices;
  if (field.type === 'strategies') return strategyWords();
  return optionsOf(field).map(({ value, label }) => plain(value, label));
};
