/** Why: a blind reading hides who applies by what a question is, whatever was ticked; a question that asks for it in free words is named, for only a person can judge it. */
import { namingFields } from '../../applications/names';
import type { EligibilityRule, Field, FieldType, Form } from '../../calls/calls';
import { wordsOf } from '../../shared/search';

/** Answers of these types say whose the project is: a register's number, a site, a document with its name and its letterhead. */
const identifyingTypes: readonly FieldType[] = ['siren', 'legalForm', 'link', 'file'];
/** Questions to which our presets and derivations give this role. */
const identifyingIds: ReadonlySet<string> = new Set([namingFields.organisationName, 'createdOn', 'leaderName', 'leaderRole']);

type Rules = readonly EligibilityRule[];

/** The date from which a rule counts the organisation's age is its date of creation, whatever it is called. */
const datesTheOrganisation = (field: Field, rules: Rules): boolean =>
  rules.some((rule) => rule.test === 'minimumAge' && rule.fieldId === field.id);

/** Whether a blind reading leaves this answer out: by its type, by its role, or because the call hides it from jurors. */
export const isHiddenWhenBlind = (field: Field, rules: Rules, alsoHidden: readonly string[] = []): boolean =>
  field.hiddenFromJurors ||
  alsoHidden.includes(field.id) ||
  identifyingTypes.includes(field.type) ||
  identifyingIds.has(field.id) ||
  datesTheOrganisation(field, rules);

/** Answers in a person's own words or numbers; the others are chosen among what the form proposes. */
const freeTypes: readonly FieldType[] = ['shortText', 'longText', 'number', 'date'];

/** What a question asks for when it asks who applies; without accents, in lower case. */
const asksWho: readonly RegExp[] = [
  /\b(nom|denomination|sigle|acronyme|name) (complet )?(de |du |d |of |l |la |le |votre |your |the )*(association|organisation|organization|structure|entreprise|cooperative|fondation|societe|candidat|porteur|porteuse|responsable|dirigeant|dirigeante|president|presidente|contact|representant|representante)\b/,
  /\braison sociale\b/,
  /\b(siren|siret|rna|ridet|tahiti|waldec|numero de tva)\b/,
  /(?<!\bs )\b(adresse|address|telephone|phone|portable|courriel|e mail|email)\b/,
  /\b(site (internet|web)|website|page (facebook|linkedin|instagram)|linkedin|reseaux sociaux)\b/,
  /\b(forme|statut) juridique\b/,
  /\b(date|annee) de (creation|declaration|immatriculation|naissance)\b/,
];

const plain = (words: string): string => wordsOf(words).join(' ');

/** Questions that a blind reading would still show although they ask who applies. */
export const shownIdentity = (form: Pick<Form, 'sections'>, rules: Rules, alsoHidden: readonly string[] = []): readonly Field[] =>
  form.sections
    .flatMap((section) => section.fields)
    .filter((field) => freeTypes.includes(field.type) && !isHiddenWhenBlind(field, rules, alsoHidden))
    .filter((field) => asksWho.some((pattern) => pattern.test(plain(field.label))));
