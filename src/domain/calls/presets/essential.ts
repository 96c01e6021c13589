/** Why: programmes whose public rules are not known yet start from an honest, short base: who, what, which need. [I] throughout. */
import type { Criterion, EligibilityRule, Section } from '../calls';
import { essByRight, essToVerify, legalForms } from './legal-forms';
import { ask, proposition } from './call-preset';
import { pInsGrid } from './p-ins-grid';

export const essentialOrganisation: Section = {
  id: 'organisation',
  title: 'Votre organisation',
  help: '',
  fields: [
    ask('organisationName', 'shortText', "Nom de l'organisation", { max: 120 }),
    ask('siren', 'siren', 'Numéro SIREN', { help: '9 chiffres.' }),
    ask('legalForm', 'legalForm', 'Forme juridique', { options: legalForms }),
    ask('createdOn', 'date', 'Date de création'),
    ask('department', 'department', 'Département du siège'),
    ask('employees', 'number', 'Nombre de salariés', { help: 'En équivalents temps plein, à ce jour.', max: 100_000 }),
  ],
};

export const essentialCommitments: Section = {
  id: 'commitments',
  title: 'Engagements',
  help: '',
  fields: [
    ask('accuracy', 'consent', 'Je certifie que ces informations sont exactes.', { hiddenFromJurors: true }),
    ask('regulationAccepted', 'consent', "J'accepte le règlement de l'appel.", { hiddenFromJurors: true }),
  ],
};

export const essRule: EligibilityRule = {
  id: 'ess',
  test: 'oneOf',
  fieldId: 'legalForm',
  values: essByRight,
  toVerify: essToVerify,
  label: "Être une structure de l'économie sociale et solidaire",
  reason: "Le programme s'adresse aux structures de l'ESS.",
  source: proposition,
};

/** Four of the P'INS criteria, weighed again: growing to new regions is not asked here. */
const weights: Readonly<Record<string, number>> = { innovation: 30, impact: 30, model: 20, team: 20 };
export const essentialGrid: readonly Criterion[] = pInsGrid.flatMap((criterion) => {
  const weight = weights[criterion.id];
  return weight === undefined ? [] : [{ ...criterion, weight }];
});
