/** Why: sentences are written once for every town, and French joins small words to the name that follows: "d’Évry", "au Puy", "des Mureaux". */
import { fold } from '@domain/shared/search';

/** "d’" before a vowel or a mute h, which those of our towns are. */
const elides = (name: string): boolean => /^[aeiouyh]/.test(fold(name));

/** "de" and "à" with a town that may begin with its own article. */
const joined = (town: string): { readonly of: string; readonly at: string } => {
  const [, article, rest] = /^(Le|Les) (.+)$/.exec(town) ?? [];
  if (article === 'Le') return { of: `du ${rest ?? ''}`, at: `au ${rest ?? ''}` };
  if (article === 'Les') return { of: `des ${rest ?? ''}`, at: `aux ${rest ?? ''}` };
  return { of: elides(town) ? `d’${town}` : `de ${town}`, at: `à ${town}` };
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `de {ville}`, `à {ville}`, `À {ville}` and `{ville}`, in words that a person would write. */
export const inTown = (text: string, town: string): string => {
  const { of, at } = joined(town);
  return text.replaceAll('de {ville}', of).replaceAll('à {ville}', at).replaceAll('À {ville}', capital(at)).replaceAll('{ville}', town);
};
