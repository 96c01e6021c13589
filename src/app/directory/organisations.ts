/** Why: who helps where, as public pages say it; nothing is guessed, and a territory that a source does not give stays unknown. */

export interface SupportOrganisation {
  readonly name: string;
  /** Code of the region named by the source; null when it names none. */
  readonly region: string | null;
  /** A proper noun or a date the source gives, '' when none. */
  readonly detail: string;
  readonly source: string;
}

const latribune = 'latribune.fr';
const avise = 'avise.org, « Créer les incubateurs de l’ESS »';

/** The regions of 2016 that hold the former ones: Languedoc-Roussillon 76, Rhône-Alpes and Auvergne 84, Poitou-Charentes 75. */
export const organisations: readonly SupportOrganisation[] = [
  { name: "Alter'Incub Languedoc-Roussillon", region: '76', detail: '2007', source: latribune },
  { name: "Alter'Incub Rhône-Alpes", region: '84', detail: '', source: latribune },
  { name: "Alter'Incub Auvergne", region: '84', detail: '', source: latribune },
  { name: "Alter'Incub Poitou-Charentes", region: '75', detail: '', source: latribune },
  { name: "Alter'Incub Centre-Val de Loire", region: '24', detail: '', source: 'cresol.fr' },
  { name: 'Finkela, SINGA Lyon', region: '84', detail: 'Lyon', source: avise },
  { name: 'Katapult', region: '28', detail: '', source: 'Katapult' },
  { name: 'Accélérateur ESS Île-de-France', region: '11', detail: 'HEC Paris', source: 'hec.edu' },
  { name: 'Catalis', region: null, detail: '', source: latribune },
  { name: "Alter'Venture", region: null, detail: '', source: latribune },
  { name: 'Les Écossolies', region: null, detail: '', source: 'living-lab.cnam.fr' },
  { name: 'Ronalpia', region: null, detail: '', source: 'avise.org, « Lance-toi »' },
  { name: 'Courant Fort', region: null, detail: '', source: 'avise.org, « Lance-toi »' },
  { name: 'Amesud', region: null, detail: '', source: 'avise.org, « L’école de projets »' },
  { name: 'Kaleidoscope', region: null, detail: '', source: 'avise.org, « L’incubateur ESS Kaleidoscope »' },
  { name: 'Première Brique', region: null, detail: '', source: 'convergences.org' },
];

export interface Found {
  readonly here: readonly SupportOrganisation[];
  readonly unknown: readonly SupportOrganisation[];
}

/** Those of a region (all when none is asked), apart from those whose territory no source gives. */
export const find = (region: string | null): Found => ({
  here: organisations.filter((one) => one.region !== null && (region === null || one.region === region)),
  unknown: organisations.filter((one) => one.region === null),
});
