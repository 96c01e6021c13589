/**
 * Why: Graines d'autonomie, two overlapping tracks for projects that support autonomy.
 * Tags: [S] Avise's 2023 roadmap; [V12] avise.org, launch of the programme; [I] our proposition, to be confirmed by the programme.
 */
import { entry, noConvention, type ProgrammePreset } from './preset';

export const graines: ProgrammePreset = {
  id: 'graines',
  programme: {
    name: "Graines d'autonomie",
    kind: 'selection',
    summary:
      "Graines d'autonomie soutient des innovations sociales au service de l'autonomie : un parcours stratégique pour certaines, un appui à la communication et à la mise en réseau avec des financeurs pour d'autres, sans que l'un exclue l'autre.",
    // [S]
    partners: ['Fondation OCIRP', 'AG2R La Mondiale', 'AGRICA', 'APICIL', 'Klésia', 'Malakoff Humanis', 'Avise'],
    theme: 'Autonomie',
    scale: 'national',
    // [S] [V12], in our words.
    objectives: ['Construire une stratégie de développement', 'Se faire connaître', 'Rencontrer des financeurs'],
    strategies: ['duplication', 'fertilisation', 'cooperation'],
  },
  edition: (year) => ({
    // [I] Stages only; [V12] four collective days and a learning visit.
    calendar: [
      entry('Appel à candidatures', year, '03-01', '04-30'),
      entry('Jury', year, '06-01', '06-30'),
      entry('Parcours : quatre journées collectives et une visite apprenante', year, '09-15', '06-30', year + 1),
      entry('Journée de clôture avec des financeurs', year + 1, '06-20'),
    ],
    // [S] About 10 projects on the strategic track.
    places: 10,
    // [V12] Two individual expert missions; [I] counted as two days each.
    daysPerLaureate: 4,
    convention: noConvention,
  }),
};
