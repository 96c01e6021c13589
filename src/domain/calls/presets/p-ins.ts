/**
 * Why: the words and the rules of a P'INS call.
 * Tags: [V6] avise.org, « Le programme P'INS »; [I] our proposition, to be confirmed by the programme.
 */
import { overseasDepartments } from '../../shared/territories';
import { essByRight, essToVerify } from './legal-forms';
import type { EligibilityRule } from '../calls';
import type { CallPreset, CallWords } from './call-preset';
import { pInsSections } from './p-ins-form';
import { pInsGrid } from './p-ins-grid';

const source = "avise.org, « Le programme P'INS »";

/** Conditions of [V6]; how each is checked is ours. */
const eligibility: readonly EligibilityRule[] = [
  {
    id: 'ess',
    test: 'oneOf',
    fieldId: 'legalForm',
    values: essByRight,
    toVerify: essToVerify,
    source,
    label: "Être une structure de l'économie sociale et solidaire",
    reason:
      "Le programme s'adresse aux structures de l'ESS : association, coopérative, mutuelle, fondation ou société commerciale de l'ESS.",
  },
  {
    id: 'sponsorship',
    test: 'oneOf',
    fieldId: 'sponsorship',
    values: ['yes'],
    toVerify: ['unsure'],
    source,
    label: 'Pouvoir recevoir du mécénat',
    reason: 'La dotation vient d’une fondation : votre organisation doit être éligible au mécénat.',
  },
  {
    id: 'mainland',
    test: 'noneOf',
    fieldId: 'department',
    values: overseasDepartments,
    source,
    label: 'Avoir son siège en France métropolitaine',
    reason: 'Le programme concerne la métropole ; la Corse en fait partie.',
  },
  // [V6] two years; [I] reckoned at the closing date.
  {
    id: 'age',
    test: 'minimumAge',
    fieldId: 'createdOn',
    years: 2,
    source,
    label: 'Exister depuis au moins deux ans',
    reason: "L'âge est compté au jour de la clôture de l'appel.",
  },
  {
    id: 'breakEven',
    test: 'oneOf',
    fieldId: 'breakEven',
    values: ['reached', 'close'],
    source,
    label: "Avoir atteint l'équilibre économique, ou en être proche",
    reason: "Changer d'échelle suppose un modèle qui tient déjà.",
  },
  {
    id: 'governance',
    test: 'yes',
    fieldId: 'democraticGovernance',
    source,
    label: 'Avoir une gouvernance démocratique et plurielle',
    reason: 'Les statuts doivent le montrer.',
  },
  {
    id: 'newRegion',
    test: 'newRegion',
    currentFieldId: 'currentRegions',
    targetFieldId: 'targetRegions',
    source,
    label: 'Viser au moins une nouvelle région',
    reason: "Le programme accompagne un changement d'échelle au-delà de vos régions actuelles.",
  },
  {
    id: 'theme',
    test: 'oneOf',
    fieldId: 'theme',
    values: ['mobility', 'housing', 'health', 'finance'],
    source,
    label: 'Agir dans un des quatre domaines du programme',
    reason: 'Mobilité et accès aux services essentiels, habitat, santé ou finance solidaire.',
  },
  {
    id: 'leader',
    test: 'yes',
    fieldId: 'leaderCommits',
    source,
    label: "Avoir un responsable opérationnel qui s'engage",
    reason: 'Une même personne suit tout le parcours.',
  },
  {
    id: 'neverLaureate',
    test: 'yes',
    fieldId: 'neverLaureate',
    source,
    label: "N'avoir jamais été lauréat de P'INS",
    reason: 'Chaque organisation ne peut être lauréate qu’une fois.',
  },
  {
    id: 'motherStructure',
    test: 'yes',
    fieldId: 'motherStructure',
    source,
    label: 'Être la structure mère du projet',
    reason: 'Une antenne ne peut pas candidater à la place de la structure dont elle dépend.',
  },
];

const questions: CallWords['questions'] = [
  {
    id: 'several',
    question: 'Peut-on candidater à plusieurs organisations ?',
    answer:
      'Une seule organisation porte la candidature et signerait la convention ; présentez vos partenaires dans le plan de développement.',
  },
  {
    id: 'corsica',
    question: 'Notre siège est en Corse, sommes-nous concernés ?',
    answer: 'Oui, la Corse fait partie de la métropole.',
  },
  {
    id: 'afterwards',
    question: 'Pouvons-nous modifier notre dossier après son dépôt ?',
    answer: "Oui, jusqu'à la clôture : retirez-le, modifiez-le et déposez-le de nouveau. Après la clôture, rien ne change plus.",
  },
  {
    id: 'together',
    question: 'Pouvons-nous écrire à plusieurs ?',
    answer: 'Oui : invitez vos collègues depuis le dossier, vous y écrivez en même temps.',
  },
];

const words = (year: number): CallWords => ({
  tagline: 'Démultipliez votre innovation sociale sur de nouveaux territoires.',
  presentation:
    "P'INS, porté par la Fondation Macif et l'Avise depuis 2014, accompagne chaque année six à huit innovations sociales qui ont fait leurs preuves et veulent changer d'échelle.\n\nPendant huit à dix mois, vous construisez votre stratégie avec un accompagnement individuel, six journées collectives et l'expertise de professionnels. Vous rejoignez ensuite la communauté des lauréats.",
  // [V6]
  benefits: [
    'Une dotation de 20 000 € de la Fondation Macif',
    'Un accompagnement individuel pendant huit à dix mois',
    'Six journées collectives entre lauréats',
    'Une expertise externe : mission de conseil, transfert de savoir-faire ou mentorat',
    'Une rencontre avec des financeurs six mois après la fin du parcours',
    "Un coup de pouce pour l'ouverture d'une antenne, des mises en relation et de la visibilité",
    'La communauté des lauréats',
  ],
  // [I]
  calendar: [
    { label: 'Appel à candidatures', when: `février à début avril ${String(year)}` },
    { label: 'Recevabilité', when: `avril ${String(year)}` },
    { label: 'Présélection', when: `mai ${String(year)}` },
    { label: 'Jury', when: `juin ${String(year)}` },
    { label: 'Lancement de la promotion', when: `septembre ${String(year)}` },
    { label: 'Trois séminaires', when: `automne ${String(year)}, janvier et printemps ${String(year + 1)}` },
    { label: 'Bilan', when: `juin ${String(year + 1)}` },
  ],
  questions,
  // [I] from six collective days and individual support.
  expectedLoad: 'Comptez six journées collectives et environ une demi-journée par semaine pendant huit à dix mois.',
});

export const pInsCall: CallPreset = { presetId: 'p-ins', words, eligibility, grid: pInsGrid, sections: pInsSections };
