/** Why: a card shows topics in words, so people look for them in words; only keys are stored. */
const words: Readonly<Record<string, string>> = {
  businessModel: 'Modèle économique Business model',
  governance: 'Gouvernance Governance',
  impact: "Mesure d'impact Impact measurement",
  funding: 'Financements Funding',
  scaling: "Changement d'échelle Scaling",
  socialFranchise: 'Franchise sociale Social franchise',
  hiring: 'Recrutement Recruitment Hiring',
  volunteers: 'Bénévoles Volunteers',
  digital: 'Outils numériques Digital tools',
  legal: 'Juridique Legal',
  publicPartnerships: 'Partenariats publics Public partnerships',
  corporatePartnerships: "Partenariats d'entreprise Corporate partnerships",
  communication: 'Communication',
  training: 'Formation Training',
  health: 'Santé Health',
  housing: 'Habitat Housing',
  mobility: 'Mobilité Mobility',
  autonomy: 'Autonomie Autonomy Independence',
  upcycling: 'Surcyclage Upcycling',
  food: 'Alimentation Food',
};

/** In both languages; a topic that left the list goes by its key. */
export const wordsToFind = (topic: string): string => words[topic] ?? topic;
