/** Names of the axes in the reader's language; an axis of another grid keeps the label it carries. */
export const axisLabels: Readonly<Record<string, string>> = {
  strategy: $localize`:@@coaching.axisStrategy:Stratégie de changement d'échelle`,
  model: $localize`:@@coaching.axisModel:Modèle économique`,
  governance: $localize`:@@coaching.axisGovernance:Organisation et gouvernance`,
  impact: $localize`:@@coaching.axisImpact:Mesure d'impact`,
  team: $localize`:@@coaching.axisTeam:Équipe et compétences`,
  partnerships: $localize`:@@coaching.axisPartnerships:Partenariats et territoires`,
};
