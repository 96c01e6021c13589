/**
 * Why: the words, the form and the rules of an Upcycling call.
 * Tags: [S] Avise's 2023 roadmap; [V13] avise.org, upcycling in the ESS; [I] our proposition. The official rules were not found: each rule says so.
 */
import type { Section } from '../calls';
import { ask, option, proposition, type CallPreset } from './call-preset';
import { essentialCommitments, essentialGrid, essentialOrganisation, essRule } from './essential';

const project: Section = {
  id: 'project',
  title: "Votre activité d'upcycling",
  help: '',
  fields: [
    ask('projectName', 'shortText', "Nom de l'activité", { max: 100 }),
    ask('projectSummary', 'longText', 'Votre activité en quelques phrases', { max: 800 }),
    // [V13] SIAE and ESAT are typical holders.
    ask('structureKind', 'choice', 'Votre structure est', {
      options: [
        option('siae', "une structure d'insertion (SIAE)"),
        option('esat', 'un ESAT'),
        option('other', "une autre structure de l'ESS"),
      ],
    }),
    ask('sells', 'yesNo', 'Vendez-vous déjà des produits issus de l’upcycling ?'),
    ask('innovation', 'longText', 'Ce que votre activité apporte de nouveau', { max: 2000 }),
    ask('impact', 'longText', 'Ses effets sociaux et environnementaux', { max: 2000 }),
    ask('model', 'longText', 'Ses ressources et ses débouchés', { max: 2000 }),
    ask('dla', 'yesNo', 'Êtes-vous accompagné par un DLA ?', { help: 'Le programme complète le DLA, il ne le remplace pas.' }),
  ],
};

export const upcyclingCall: CallPreset = {
  presetId: 'upcycling',
  words: (year) => ({
    tagline: "Consolider l'upcycling dans l'économie sociale et solidaire.",
    presentation:
      "Un accompagnement collectif et individuel pour une dizaine d'entreprises de l'ESS qui donnent une nouvelle vie aux matières, en complément de l'appui local des DLA.",
    benefits: ['Un accompagnement collectif entre pairs', 'Un accompagnement individuel', 'Des outils partagés'],
    calendar: [
      { label: 'Appel à candidatures', when: `mars à mai ${String(year)}` },
      { label: 'Sélection', when: `juin ${String(year)}` },
      { label: 'Accompagnement', when: `septembre ${String(year)} à juin ${String(year + 1)}` },
    ],
    questions: [
      {
        id: 'dla',
        question: 'Nous sommes suivis par un DLA, pouvons-nous candidater ?',
        answer: 'Oui : le programme est construit en complément du DLA.',
      },
    ],
    expectedLoad: 'Les journées collectives et vos rendez-vous individuels ; le calendrier est fixé avec la promotion.',
  }),
  eligibility: [
    essRule,
    {
      id: 'sells',
      test: 'yes',
      fieldId: 'sells',
      label: "Avoir déjà une activité d'upcycling",
      reason: 'Le programme consolide des activités existantes.',
      source: proposition,
    },
  ],
  grid: essentialGrid,
  sections: [essentialOrganisation, project, essentialCommitments],
};
