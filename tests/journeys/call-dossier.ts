/** Why: what the applicants of a journey write, apart from the story of how they write it. */
import type { Written } from '../support/answering';
import { pdfOfWeight } from '../support/pdf';

/** What the eligibility check asks: everything right, then one answer that is not. */
export const eligibility: Readonly<Record<string, Written>> = {
  'Forme juridique': { choose: 'Association' },
  'Date de création': { type: '2016-03-14' },
  'Département du siège': { choose: '29 – Finistère' },
  'Votre organisation est-elle la structure mère': { pick: 'Oui' },
  'Est-ce la première fois': { pick: 'Oui' },
  'Domaine principal': { pick: 'Mobilité' },
  'Régions où le projet est présent': { tick: ['Bretagne'] },
  'Régions visées': { tick: ['Normandie'] },
  "Où en êtes-vous de l'équilibre": { pick: 'Il est atteint' },
  'Votre organisation peut-elle recevoir du mécénat': { pick: 'Oui' },
  'Votre gouvernance est-elle démocratique': { pick: 'Oui' },
  'Le responsable du projet s’engage-t-il': { pick: 'Non' },
};

/** The rest of the form, as the first author writes it. */
export const dossier: Readonly<Record<string, Written>> = {
  "Nom de l'organisation": { type: 'Les Passeurs du Léon' },
  'Numéro SIREN': { type: '732829320' },
  'Nombre de salariés': { type: '6' },
  'Nom du projet': { type: 'Le bus des deux rives' },
  'Votre projet en quelques phrases': {
    type: 'Des habitants conduisent leurs voisins âgés au marché et chez le médecin, dans six communes.',
  },
  "Personnes touchées l'an dernier": { type: '1 240' },
  'Qu’est-ce qui a changé pour elles': {
    type: 'Trois passagers sur quatre disent sortir chaque semaine ; enquête auprès de 310 personnes.',
  },
  'Stratégies envisagées': { tick: ['Duplication'] },
  'Votre ambition et votre plan': { type: 'Ouvrir deux antennes en Normandie avec la communauté de communes de Coutances.' },
  "Sur quoi l'accompagnement": { tick: ["Ouverture d'une antenne"] },
  'Produits du dernier exercice clos': { type: '212 500' },
  'Vos ressources': { type: 'Cotisations, contribution des communes et une convention avec la caisse de retraite.' },
  'Responsable opérationnel': { type: 'Maëlle Kerbrat' },
  'Fonction de ce responsable': { type: 'Directrice' },
  "L'équipe et ce qui lui manque": { type: 'Six salariés, quatre-vingts bénévoles ; il manque une personne pour les antennes.' },
  'Le responsable du projet s’engage-t-il': { pick: 'Oui' },
};

export const pdf = (name: string, bytes = 4_000): { name: string; mimeType: string; buffer: Buffer } => ({
  name,
  mimeType: 'application/pdf',
  buffer: pdfOfWeight(bytes),
});
