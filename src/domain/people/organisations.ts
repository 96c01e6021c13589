/** Why: one organisation is written in many ways; who compares two of them does it here, and knows what is certain from what a person must confirm. */
import { fold, wordsOf } from '../shared/search';

/** Legal forms and what statutes add to a name. */
const statutes: readonly RegExp[] = [
  /\b(regie |regies |declaree? )?(par |selon )?(la )?loi (de |du 1er juillet )?1901\b/g,
  /\b(association|asso|scop|scic|sas|sasu|sarl|eurl|sa|snc|ess|esus)\b/g,
  /\bsociete cooperative( et participative| d interet collectif)?\b/g,
];
const smallWords = new Set(['le', 'la', 'les', 'l', 'un', 'une', 'de', 'du', 'des', 'd', 'a', 'au', 'aux', 'en']);
/** Words that many organisations have: alone they liken nobody. */
const usualWords = new Set(
  (
    'et collectif cooperative fondation fonds federation reseau union maison atelier ateliers centre compagnie agence mutuelle groupe cite ' +
    'comite ligue club cercle ecole structure entreprise societe solidaire solidaires social sociale sociaux commun communs france national ' +
    'nationale regional regionale departemental departementale local locale ville pays jeunes sante habitat'
  ).split(' '),
);

/** "S.C.O.P." is one word; "&" and "+" are read "et". */
const readable = (name: string): string =>
  fold(name)
    .replace(/\b(?:[a-z]\.){2,}/g, (letters) => letters.replaceAll('.', ''))
    .replace(/[&+]/g, ' et ');

const wordsOfOrganisation = (name: string): readonly string[] => {
  const plain = statutes.reduce((words, statute) => words.replace(statute, ' '), wordsOf(readable(name)).join(' '));
  const words = wordsOf(plain).filter((word) => !smallWords.has(word));
  // "Association" alone names nobody, and is all that is known.
  return words.length === 0 ? wordsOf(readable(name)) : words;
};

/** "Association loi 1901 Cœur de Ville" and "coeur de ville" are one organisation: legal forms, articles, accents and signs do not count. '' when there is no name. */
export const organisationKey = (name: string): string => wordsOfOrganisation(name).join(' ');

/** `certain`: nobody has to be asked. `possible`: a person says whether it is one organisation. */
export type Likeness = 'certain' | 'possible' | 'none';

const initialsOf = (words: readonly string[]): string => words.map((word) => word.charAt(0)).join('');
const isAcronymOf = (words: readonly string[], others: readonly string[]): boolean => {
  const [only] = words;
  return words.length === 1 && only !== undefined && only.length >= 3 && others.length >= 3 && initialsOf(others) === only;
};
const holdsAll = (words: readonly string[], others: readonly string[]): boolean => {
  const telling = others.filter((word) => !usualWords.has(word) && word.length > 2);
  return telling.length > 0 && telling.every((word) => words.includes(word));
};

/** Names are alike when one key holds the telling words of the other, in any order, when they differ by spaces only, or when one is the other's initials. */
export const likeOrganisations = (one: string, other: string): Likeness => {
  const [a, b] = [wordsOfOrganisation(one), wordsOfOrganisation(other)];
  if (a.length === 0 || b.length === 0) return 'none';
  if (a.join(' ') === b.join(' ')) return 'certain';
  const alike = a.join('') === b.join('') || holdsAll(a, b) || holdsAll(b, a) || isAcronymOf(a, b) || isAcronymOf(b, a);
  return alike ? 'possible' : 'none';
};

/** Addresses at these domains say nothing of an employer; `example.*` are reserved for documentation (RFC 2606). */
const sharedDomains: ReadonlySet<string> = new Set(
  (
    'gmail.com googlemail.com outlook.com outlook.fr hotmail.com hotmail.fr live.com live.fr msn.com yahoo.com yahoo.fr ymail.com icloud.com ' +
    'me.com aol.com orange.fr wanadoo.fr free.fr sfr.fr neuf.fr numericable.fr laposte.net bbox.fr proton.me protonmail.com gmx.com gmx.fr ' +
    'mailo.com ik.me example.org example.com example.net'
  ).split(' '),
);
/** Below these, each name belongs to somebody else. */
const openSuffixes: ReadonlySet<string> = new Set(
  'asso.fr gouv.fr com.fr nom.fr tm.fr co.uk org.uk ac.uk gov.uk com.re asso.re org.nc asso.nc asso.mq eu.org wordpress.com wixsite.com github.io'.split(
    ' ',
  ),
);

const isBelow = (domain: string, above: string): boolean => above.includes('.') && !openSuffixes.has(above) && domain.endsWith(`.${above}`);

/** The same domain is one employer; a domain below the other may be a part of it. Public providers tell nothing. */
export const likeDomains = (one: string, other: string): Likeness => {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  if (a === '' || b === '' || sharedDomains.has(a) || sharedDomains.has(b)) return 'none';
  if (a === b) return openSuffixes.has(a) ? 'none' : 'certain';
  return isBelow(a, b) || isBelow(b, a) ? 'possible' : 'none';
};
