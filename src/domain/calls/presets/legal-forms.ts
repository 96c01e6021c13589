/** Why: the legal forms of the social and solidarity economy, as law 2014-856 article 1 lists them; names of law, the same in every language. */

export interface LegalForm {
  readonly value: string;
  readonly label: string;
}

/** Associations, coopératives, mutuelles, fondations by right; sociétés commerciales under conditions (ESS approval to verify). */
export const legalForms: readonly LegalForm[] = [
  { value: 'association', label: 'Association' },
  { value: 'endowmentFund', label: 'Fonds de dotation' },
  { value: 'foundation', label: 'Fondation' },
  { value: 'mutual', label: 'Mutuelle' },
  { value: 'scop', label: 'Scop (société coopérative et participative)' },
  { value: 'scic', label: "Scic (société coopérative d'intérêt collectif)" },
  { value: 'cae', label: "CAE (coopérative d'activité et d'emploi)" },
  { value: 'cooperative', label: 'Autre coopérative' },
  { value: 'commercialEss', label: "Société commerciale de l'ESS" },
  { value: 'other', label: "Autre forme, hors de l'ESS" },
];

/** Forms that belong to the ESS by law, without a condition to verify. */
export const essByRight: readonly string[] = ['association', 'foundation', 'mutual', 'scop', 'scic', 'cae', 'cooperative'];
/** Forms whose membership must be verified on documents: conditions of article 1-II, or a status debated for endowment funds. */
export const essToVerify: readonly string[] = ['commercialEss', 'endowmentFund'];
