/** Why: jurors read a copy of the application without what is hidden from them, so that a rule grants a document and never part of one. */
import type { Application, ApplicationFile } from '../applications/applications';
import { isSetAside } from '../applications/documents';
import type { Answer, Answers, EligibilityRule, Field, Form } from '../calls/calls';
import { answerTo } from '../calls/form';
import type { Identified } from '../shared/document';
import { departmentOf, regionOf } from '../shared/territories';
import { dayInWords } from '../shared/time';
import { isHiddenWhenBlind } from './blind/identity';
import type { Dossier, Jury, Roster } from './jury';
import { itemOf } from './opening/dossier-item';

/** Names of a page of the roster. */
export const rosterPageSize = 200;

export const rosterPages = (programmeId: string, applications: readonly Identified<Application>[]): readonly Roster[] => {
  const entries = [...applications]
    .sort((a, b) => a.projectName.localeCompare(b.projectName, 'fr') || (a.id < b.id ? -1 : 1))
    .map(({ id, projectName, organisationName, department }) => ({ applicationId: id, projectName, organisationName, department }));
  const pages: Roster[] = [];
  for (let from = 0; from < entries.length; from += rosterPageSize)
    pages.push({ v: 1, programmeId, entries: entries.slice(from, from + rosterPageSize) });
  return pages;
};

/** The roster once a blind reading begins: projects keep their names, and nothing says whose they are. */
export const withoutOrganisations = (page: Roster): Roster => ({
  ...page,
  entries: page.entries.map((entry) => ({ ...entry, organisationName: '' })),
});

const isShown = (field: Field, answers: Answers): boolean => {
  if (field.showWhen === null) return true;
  const value = answerTo(answers, field.showWhen.fieldId);
  const given = (Array.isArray(value) ? value : [value]).map(String);
  return field.showWhen.oneOf.some((one) => given.includes(one));
};

const strategyWords: Readonly<Record<string, string>> = {
  diversification: 'Diversification',
  duplication: 'Duplication',
  fertilisation: 'Fertilisation',
  cooperation: 'Coopération',
  merger: 'Fusion',
};

/** Words for a code: the form's own options first, then territories and strategies. */
const labelOf = (field: Field, value: string): string => {
  const option = field.options.find((one) => one.value === value)?.label;
  if (option !== undefined) return option;
  if (field.type === 'department') return departmentOf(value) === null ? value : `${departmentOf(value)?.name ?? ''} (${value})`;
  if (field.type === 'regions') return regionOf(value)?.name ?? value;
  return field.type === 'strategies' ? (strategyWords[value] ?? value) : value;
};

const frenchNumber = new Intl.NumberFormat('fr-FR');

const written = (field: Field, answer: Answer): string => {
  if (typeof answer === 'boolean') return answer ? 'Oui' : 'Non';
  if (typeof answer === 'number')
    return field.type === 'money'
      ? `${frenchNumber.format(answer)} €`
      : field.type === 'percentage'
        ? `${frenchNumber.format(answer)} %`
        : frenchNumber.format(answer);
  if (typeof answer === 'string') return field.type === 'date' ? dayInWords(answer, 'fr-FR') : labelOf(field, answer);
  return (answer ?? []).map((one) => labelOf(field, one)).join(', ');
};

export interface DossierSources {
  readonly application: Identified<Application>;
  readonly answers: Answers;
  readonly form: Form;
  readonly files: readonly Identified<ApplicationFile>[];
  /** The call's rules: one of them may say which date is the organisation's. */
  readonly eligibility: readonly EligibilityRule[];
}

/** What jurors read: shown fields with words instead of codes, without consents and, in blind reading, without anything that says who applies: no attachment either. */
export const assembleDossier = (jury: Pick<Jury, 'programmeId' | 'blind' | 'alsoHidden'>, sources: DossierSources): Dossier => {
  const { application, answers, form } = sources;
  const hides = (field: Field): boolean => jury.blind && isHiddenWhenBlind(field, sources.eligibility, jury.alsoHidden);
  const readable = (field: Field): boolean => field.type !== 'consent' && !hides(field) && isShown(field, answers);
  const fields = form.sections.flatMap((section) => section.fields).filter(readable);
  const fileFields = new Set(fields.filter((field) => field.type === 'file').map((field) => field.id));
  const sections = form.sections
    .map((section) => ({
      title: section.title,
      items: section.fields
        .filter((field) => readable(field) && field.type !== 'file')
        .map((field) => itemOf(field, written(field, answerTo(answers, field.id)), answerTo(answers, field.id)))
        .filter((item) => item.text !== ''),
    }))
    .filter((section) => section.items.length > 0);
  return {
    v: 1,
    programmeId: jury.programmeId,
    projectName: application.projectName,
    organisationName: jury.blind ? '' : application.organisationName,
    department: application.department,
    sections,
    files: sources.files
      .filter((file) => fileFields.has(file.fieldId) && !isSetAside(file))
      .map((file) => ({ name: file.name, storagePath: file.storagePath, size: file.size })),
    submittedReviews: 0,
    unveiled: false,
    assignedCount: 0,
  };
};
