/**
 * Why: the upcycling programme for enterprises of the social economy.
 * Tags: [S] Avise's 2023 roadmap; [V13] avise.org, consolidation of upcycling in the ESS; [I] our proposition, to be confirmed by the programme.
 */
import { entry, noConvention, type ProgrammePreset } from './preset';

export const upcycling: ProgrammePreset = {
  id: 'upcycling',
  programme: {
    name: 'Upcycling',
    kind: 'selection',
    summary:
      "Un appui collectif et individuel pour consolider les activités d'upcycling dans l'économie sociale et solidaire, en complément des DLA locaux.",
    partners: ['Avise'],
    theme: "Réemploi et upcycling dans l'ESS",
    scale: 'national',
    objectives: ["Consolider l'activité d'upcycling", 'Partager des outils entre structures'],
    strategies: ['diversification', 'cooperation'],
  },
  edition: (year) => ({
    // [I]
    calendar: [
      entry('Appel à candidatures', year, '03-15', '05-15'),
      entry('Sélection', year, '06-01', '06-20'),
      entry('Accompagnement collectif et individuel', year, '09-15', '06-30', year + 1),
    ],
    // [S] About ten enterprises.
    places: 10,
    // [I]
    daysPerLaureate: 3,
    convention: noConvention,
  }),
};
