/** Why: each scheme is told in one sentence that its own organiser's page supports, with that page's name. */
import type { Scheme } from '@domain/calls/orientation';

export interface SchemeWords {
  readonly what: string;
  readonly scale: 'everywhere' | 'national';
  readonly source: string;
}

const roadmap = $localize`:@@directory.roadmap:Avise, feuille de route 2023 du centre de compétences pour l'innovation sociale`;

/** In the order of a project's life. What lies outside the social economy is no scheme of ours. */
export const schemeOrder = [
  'socialNeedsFactory',
  'essIncubator',
  'dlaDepartment',
  'dlaRegion',
  'pins',
  'graines',
  'franceSengage',
  'capImpact',
] as const satisfies readonly Scheme[];

export const schemeWords: Readonly<Record<(typeof schemeOrder)[number], SchemeWords>> = {
  socialNeedsFactory: {
    what: $localize`:@@directory.factory:Un besoin social repéré, pas encore de porteur : la Fabrique en fait une idée, puis cherche qui la portera.`,
    scale: 'everywhere',
    source: roadmap,
  },
  essIncubator: {
    what: $localize`:@@directory.incubator:Un projet à créer dans l'économie sociale et solidaire. Le Réseau national des incubateurs de l'ESS compte plus de 130 membres et 190 programmes.`,
    scale: 'everywhere',
    source: 'mediatico.fr',
  },
  dlaDepartment: {
    what: $localize`:@@directory.dla:Une structure employeuse de l'ESS, dans un département : accueil, diagnostic partagé, parcours, suivi, de deux mois à deux ans, gratuit sauf exception.`,
    scale: 'everywhere',
    source: 'info-dla.fr',
  },
  dlaRegion: {
    what: $localize`:@@directory.dlaRegion:Une structure employeuse de l'ESS présente dans plusieurs départements d'une même région.`,
    scale: 'everywhere',
    source: 'info-dla.fr',
  },
  pins: {
    what: $localize`:@@directory.pins:Changer d'échelle vers une nouvelle région, en mobilité, habitat, santé ou finance solidaire : accompagnement individuel, six journées collectives, 20 000 €.`,
    scale: 'national',
    source: "avise.org, « Le programme P'INS »",
  },
  graines: {
    what: $localize`:@@directory.graines:Essaimer une solution pour l'autonomie : diagnostic, quatre journées collectives, deux missions d'experts, une visite apprenante.`,
    scale: 'national',
    source: "avise.org, « Lancement du programme Graines d'autonomie »",
  },
  franceSengage: {
    what: $localize`:@@directory.lfse:Trois ans d'existence, plus de 80 000 € de produits d'exploitation, au moins une autre région visée sous trois ans : jusqu'à 300 000 € sur trois ans (concours 2025).`,
    scale: 'national',
    source: 'fondationlafrancesengage.org',
  },
  capImpact: {
    what: $localize`:@@directory.capImpact:Mesurer son impact à deux, une personne qui accompagne et une qui porte l'innovation : d'une journée à neuf mois.`,
    scale: 'national',
    source: roadmap,
  },
};
