/**
 * Why: P'INS as its public page describes it (Fondation Macif and Avise, since 2014).
 * Tags: [V6] avise.org, « Le programme P'INS »; [V8] macif.fr, a day with a laureate; [S] Avise's 2023 roadmap; [I] our proposition, to be confirmed by the programme.
 */
import { entry, type ProgrammePreset } from './preset';

export const pIns: ProgrammePreset = {
  id: 'p-ins',
  programme: {
    // [V6]
    name: "P'INS",
    kind: 'selection',
    summary:
      "P'INS accompagne des innovations sociales qui ont fait leurs preuves et veulent démultiplier leur impact sur d'autres territoires.",
    partners: ['Fondation Macif', 'Avise'],
    // [V6] domains; the ecological attention is the 2024–2028 orientation.
    theme:
      'Mobilité et accès aux services essentiels, habitat, santé, finance solidaire, avec une attention à la transition écologique juste',
    scale: 'national',
    // [V6], in our words.
    objectives: [
      "Changer d'échelle sans perdre son projet social",
      'Consolider le modèle économique et la gouvernance',
      "S'implanter dans une nouvelle région",
    ],
    strategies: ['diversification', 'duplication', 'fertilisation', 'cooperation', 'merger'],
  },
  edition: (year) => ({
    // [I] No dated regulation was found; the order of the stages follows the 2021 and 2022 calls.
    calendar: [
      entry('Appel à candidatures', year, '02-01', '04-06'),
      entry('Recevabilité', year, '04-07', '04-30'),
      entry('Présélection', year, '05-01', '05-31'),
      entry('Jury', year, '06-15', '06-30'),
      entry('Lancement de la promotion', year, '09-15'),
      entry('Séminaire d’automne', year, '11-15', '11-16'),
      // [V8] A two-day seminar in January; the journey ends in June.
      entry('Séminaire de janvier', year + 1, '01-20', '01-21'),
      entry('Séminaire de printemps', year + 1, '04-07', '04-08'),
      entry('Bilan', year + 1, '06-15', '06-30'),
      // [V6] A collective session with funders six months after the exit.
      entry('Rencontre avec des financeurs, six mois après', year + 1, '12-10'),
    ],
    // [V6] 6 to 8 laureates a year.
    places: 8,
    // [I] External expertise is offered [V6]; the number of days is not public.
    daysPerLaureate: 6,
    // [V6] 20,000 € from Fondation Macif.
    convention: { funder: 'Fondation Macif', rate: null, amountPerLaureate: 20_000 },
  }),
};
