/**
 * Why: Cap Impact trains pairs: one support professional and one project holder.
 * Tags: [S] Avise's 2023 roadmap; [I] our proposition, to be confirmed by the programme.
 */
import { entry, noConvention, type ProgrammePreset } from './preset';

export const capImpact: ProgrammePreset = {
  id: 'cap-impact',
  programme: {
    name: 'Cap Impact',
    // [S] Pairs; from one day of training to nine months.
    kind: 'pairs',
    summary:
      "Une formation-action à l'évaluation de l'impact social, suivie en binôme : un accompagnateur et un porteur d'innovation sociale.",
    partners: ['Avise'],
    theme: "Évaluation de l'impact social",
    scale: 'national',
    objectives: ["Évaluer son impact et s'en servir", "Former des accompagnateurs à l'évaluation"],
    strategies: [],
  },
  edition: (year) => ({
    // [I] The nine-month format of [S].
    calendar: [
      entry('Inscription des binômes', year, '06-01', '07-15'),
      entry('Formation-action, neuf mois', year, '10-01', '06-30', year + 1),
    ],
    // [S] About ten holders so far.
    places: 10,
    // [I]
    daysPerLaureate: 2,
    convention: noConvention,
  }),
};
