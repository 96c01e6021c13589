/**
 * Why: the words, the form and the rules of a Graines d'autonomie call.
 * Tags: [S] Avise's 2023 roadmap; [V12] avise.org, launch of the programme; [I] our proposition. The official rules were not found: each rule says so.
 */
import type { Section } from '../calls';
import { ask, option, proposition, type CallPreset } from './call-preset';
import { essentialCommitments, essentialGrid, essentialOrganisation, essRule } from './essential';

const project: Section = {
  id: 'project',
  title: 'Votre projet',
  help: "N'écrivez aucune information de santé sur une personne.",
  fields: [
    ask('projectName', 'shortText', 'Nom du projet', { max: 100 }),
    ask('projectSummary', 'longText', 'Votre projet en quelques phrases', { max: 800 }),
    ask('autonomy', 'yesNo', "Votre projet soutient-il l'autonomie des personnes ?", { help: 'Grand âge, handicap, aidance.' }),
    ask('innovation', 'longText', 'Ce qu’il apporte de nouveau', { max: 2500 }),
    ask('impact', 'longText', 'Ce qu’il change, et comment vous le savez', { max: 2500 }),
    ask('model', 'longText', 'Vos ressources', { max: 1500 }),
    // [S] Two tracks; whether they overlap is not stated, so both may be chosen.
    ask('tracks', 'choices', 'Parcours souhaités', {
      options: [option('strategy', 'Parcours stratégique'), option('visibility', 'Communication et mise en réseau avec des financeurs')],
    }),
  ],
};

export const grainesCall: CallPreset = {
  presetId: 'graines',
  words: (year) => ({
    tagline: "Faire grandir les innovations au service de l'autonomie.",
    presentation:
      "Lancé en 2022 avec la Fondation OCIRP, AG2R La Mondiale, AGRICA, APICIL, Klésia et Malakoff Humanis, Graines d'autonomie soutient des innovations sociales au service de l'autonomie des personnes.\n\nDeux parcours : un accompagnement stratégique, et un appui à la communication et à la mise en réseau avec des financeurs.",
    // [V12]
    benefits: [
      'Un diagnostic et un suivi individuels',
      'Quatre journées collectives',
      "Deux missions individuelles d'expertise",
      'Une visite apprenante',
      'Une rencontre avec des financeurs lors de la journée de clôture',
    ],
    calendar: [
      { label: 'Appel à candidatures', when: `mars et avril ${String(year)}` },
      { label: 'Jury', when: `juin ${String(year)}` },
      { label: 'Parcours', when: `septembre ${String(year)} à juin ${String(year + 1)}` },
    ],
    questions: [
      { id: 'both', question: 'Peut-on demander les deux parcours ?', answer: 'Oui, cochez les deux : le jury peut en proposer un seul.' },
    ],
    expectedLoad: 'Comptez quatre journées collectives et les rendez-vous de vos missions d’expertise.',
  }),
  eligibility: [
    essRule,
    {
      id: 'autonomy',
      test: 'yes',
      fieldId: 'autonomy',
      label: "Agir pour l'autonomie des personnes",
      reason: "C'est l'objet du programme.",
      source: "avise.org, « Lancement du programme Graines d'autonomie »",
    },
    {
      id: 'age',
      test: 'minimumAge',
      fieldId: 'createdOn',
      years: 1,
      label: 'Exister depuis au moins un an',
      reason: 'Le projet doit déjà être expérimenté.',
      source: proposition,
    },
  ],
  grid: essentialGrid,
  sections: [essentialOrganisation, project, essentialCommitments],
};
