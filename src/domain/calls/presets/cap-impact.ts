/**
 * Why: the words, the form and the rules of a Cap Impact call, where a pair applies together.
 * Tags: [S] Avise's 2023 roadmap; [I] our proposition. The official rules were not found: each rule says so.
 */
import type { Section } from '../calls';
import { ask, proposition, type CallPreset } from './call-preset';
import { essentialCommitments, essentialGrid, essentialOrganisation, essRule } from './essential';

const pair: Section = {
  id: 'pair',
  title: 'Votre binôme',
  help: "Un accompagnateur et un porteur d'innovation sociale se forment et évaluent ensemble.",
  fields: [
    ask('projectName', 'shortText', 'Nom du projet à évaluer', { max: 100 }),
    ask('projectSummary', 'longText', 'Ce projet en quelques phrases', { max: 800 }),
    ask('supporter', 'shortText', "Structure de l'accompagnateur", { max: 120 }),
    ask('supporterCommits', 'yesNo', "L'accompagnateur s'engage-t-il sur les neuf mois ?"),
    ask('innovation', 'longText', 'Ce que le projet apporte de nouveau', { max: 1500 }),
    ask('impact', 'longText', 'Ce que vous voulez évaluer, et pour décider quoi', { max: 2000 }),
    ask('model', 'longText', 'Le temps et les moyens que vous y consacrerez', { max: 1000 }),
  ],
};

export const capImpactCall: CallPreset = {
  presetId: 'cap-impact',
  words: (year) => ({
    tagline: 'Évaluez votre impact social, à deux.',
    presentation:
      "Une formation-action de neuf mois suivie en binôme : un professionnel de l'accompagnement et un porteur d'innovation sociale évaluent ensemble l'impact d'un projet réel.",
    benefits: ["Une formation à l'évaluation de l'impact social", 'Un accompagnement du binôme pas à pas', 'Des échanges entre binômes'],
    calendar: [
      { label: 'Inscription des binômes', when: `juin et juillet ${String(year)}` },
      { label: 'Formation-action', when: `octobre ${String(year)} à juin ${String(year + 1)}` },
    ],
    questions: [
      {
        id: 'alone',
        question: 'Peut-on candidater seul ?',
        answer: 'Non : la formation est conçue pour deux. Votre incubateur ou votre DLA peut être votre binôme.',
      },
    ],
    expectedLoad: 'Environ deux jours par mois pendant neuf mois, à confirmer avec le programme.',
  }),
  eligibility: [
    essRule,
    {
      id: 'pair',
      test: 'yes',
      fieldId: 'supporterCommits',
      label: 'Candidater en binôme',
      reason: "L'accompagnateur et le porteur suivent tout le parcours.",
      source: proposition,
    },
  ],
  grid: essentialGrid,
  sections: [essentialOrganisation, pair, essentialCommitments],
};
