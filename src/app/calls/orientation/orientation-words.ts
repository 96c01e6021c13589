/** What each door is, and why it is shown. */
import type { OrientationReason, Scheme } from '@domain/calls/orientation';

/** Schemes that have a page here; the others have no address we can vouch for. */
export const schemeLinks: Readonly<Partial<Record<Scheme, string>>> = { pins: '/appels', graines: '/appels', capImpact: '/appels' };

export const aboutScheme = (scheme: Scheme): string => {
  const words: Readonly<Record<Scheme, string>> = {
    socialNeedsFactory: $localize`:@@calls.aboutFactory:Transforme un besoin repéré sur un territoire en projet, puis lui cherche un porteur.`,
    essIncubator: $localize`:@@calls.aboutIncubator:Accompagne la création de structures de l'ESS, de l'idée aux premiers mois.`,
    outsideEss: $localize`:@@calls.aboutOutside:Accompagnent les entreprises qui ne relèvent pas de l'ESS.`,
    dlaDepartment: $localize`:@@calls.aboutDla:Diagnostic et appui gratuits pour consolider les employeurs de l'ESS d'un département.`,
    dlaRegion: $localize`:@@calls.aboutDlaRegion:Le même appui, pour les structures présentes dans plusieurs départements d'une région.`,
    pins: $localize`:@@calls.aboutPins:Accompagne huit à dix mois des innovations sociales qui s'étendent à une nouvelle région.`,
    graines: $localize`:@@calls.aboutGraines:Soutient des innovations au service de l'autonomie des personnes.`,
    franceSengage: $localize`:@@calls.aboutFranceSengage:Un concours national qui finance et accompagne trois ans de changement d'échelle.`,
    capImpact: $localize`:@@calls.aboutCapImpact:Forme un binôme, accompagnateur et porteur, à évaluer l'impact social.`,
  };
  return words[scheme];
};

export const reasonWords = (reason: OrientationReason): string => {
  const words: Readonly<Record<OrientationReason, string>> = {
    needWithoutCarrier: $localize`:@@calls.reasonNeed:Vous avez un besoin, pas encore de porteur : c'est par là qu'on commence.`,
    projectNotCreated: $localize`:@@calls.reasonNotCreated:Votre structure n'existe pas encore : les autres dispositifs demandent une structure créée.`,
    notEss: $localize`:@@calls.reasonNotEss:Les dispositifs de l'ESS sont réservés à ses structures.`,
    employerInOneDepartment: $localize`:@@calls.reasonDla:Vous employez et agissez dans un seul département, sans nouvelle région visée.`,
    employerInOneRegion: $localize`:@@calls.reasonDlaRegion:Vous employez et agissez dans plusieurs départements d'une même région.`,
    scaleUpInPinsTheme: $localize`:@@calls.reasonPins:Vous visez une nouvelle région, dans un des quatre domaines du programme.`,
    scaleUpForAutonomy: $localize`:@@calls.reasonGraines:Vous visez une nouvelle région, dans le domaine de l'autonomie.`,
    scaleUpToNewRegion: $localize`:@@calls.reasonFranceSengage:Vous visez une nouvelle région ; le concours demande aussi au moins trois ans d'existence.`,
    impactOnly: $localize`:@@calls.reasonImpact:Vous cherchez d'abord à mesurer votre impact.`,
  };
  return words[reason];
};
