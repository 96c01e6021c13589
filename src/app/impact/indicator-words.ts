/** Why: a number without its definition is an opinion: each indicator is named, defined and told in words here. */
import type { IndicatorCode, IndicatorFigures } from '@domain/impact/impact';
import { agree } from '@domain/shared/counting';

export interface IndicatorWords {
  readonly name: string;
  readonly definition: string;
  /** What is looked at, and what is kept of it. */
  readonly filter: string;
  /** Where the definition comes from. */
  readonly source: string;
}

const roadmap = (section: string): string =>
  $localize`:@@impact.source:Feuille de route du centre de compétences pour l'innovation sociale, § ${section}:section:`;

export const indicatorWords: Readonly<Record<IndicatorCode, IndicatorWords>> = {
  callsLaunched: {
    name: $localize`:@@impact.calls:Appels lancés`,
    definition: $localize`:@@impact.callsDefinition:Appels à candidatures ouverts au public dans l'année.`,
    filter: $localize`:@@impact.callsFilter:Tous les appels du périmètre ; retenus si leur ouverture tombe dans l'année civile, heure de Paris. Un brouillon ne compte pas.`,
    source: roadmap('5.4.3'),
  },
  projectsAccompanied: {
    name: $localize`:@@impact.projects:Projets accompagnés`,
    definition: $localize`:@@impact.projectsDefinition:Projets distincts qui ont reçu au moins un acte d'accompagnement dans l'année.`,
    filter: $localize`:@@impact.projectsFilter:Tous les parcours ; retenus si un rendez-vous a eu lieu ou si une journée d'expertise a été faite dans l'année. Être inscrit ne suffit pas.`,
    source: roadmap('5.3.3'),
  },
  networkingActions: {
    name: $localize`:@@impact.networking:Actions de mise en réseau`,
    definition: $localize`:@@impact.networkingDefinition:Séances tenues où au moins deux organisations étaient présentes.`,
    filter: $localize`:@@impact.networkingFilter:Les séances de l'année ; retenues si elles sont tenues et si les émargements montrent deux organisations distinctes, quelle que soit l'écriture de leur nom.`,
    source: roadmap('5.3.3'),
  },
  networkingParticipants: {
    name: $localize`:@@impact.participants:Participants aux mises en réseau`,
    definition: $localize`:@@impact.participantsDefinition:Personnes distinctes présentes à ces séances.`,
    filter: $localize`:@@impact.participantsFilter:Les émargements des séances ci-dessus, absents exclus. Une personne venue plusieurs fois compte une fois.`,
    source: roadmap('5.3.3'),
  },
  webinarParticipants: {
    name: $localize`:@@impact.webinars:Participants aux webinaires`,
    definition: $localize`:@@impact.webinarsDefinition:Personnes distinctes présentes à un webinaire dans l'année.`,
    filter: $localize`:@@impact.webinarsFilter:Les émargements des webinaires tenus, absents exclus. Une personne venue plusieurs fois compte une fois.`,
    source: roadmap('5.1.3'),
  },
};

const plural = (count: number, one: string, many: string): string =>
  agree(count, $localize.locale?.startsWith('en') === true ? 'en' : 'fr', one, many);

/** What was counted in one record. */
export const wordsForFigures = ({ meetings, days, organisations, people }: IndicatorFigures, number: (value: number) => string): string =>
  [
    meetings
      ? plural(
          meetings,
          $localize`:@@impact.oneMeeting:1 rendez-vous`,
          $localize`:@@impact.meetings:${number(meetings)}:count: rendez-vous`,
        )
      : '',
    days
      ? plural(
          days,
          $localize`:@@impact.oneDay:${number(days)}:count: jour d'expertise`,
          $localize`:@@impact.days:${number(days)}:count: jours d'expertise`,
        )
      : '',
    organisations
      ? plural(
          organisations,
          $localize`:@@impact.oneOrganisation:1 organisation`,
          $localize`:@@impact.organisations:${number(organisations)}:count: organisations`,
        )
      : '',
    people ? plural(people, $localize`:@@impact.onePerson:1 personne`, $localize`:@@impact.people:${number(people)}:count: personnes`) : '',
  ]
    .filter(Boolean)
    .join(' · ');
