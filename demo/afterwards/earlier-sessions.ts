/** Why: a programme that has lasted has results of an earlier year to show beside those of now, and years that nobody counted between. */
import type { Edition } from '@domain/programmes/programmes';
import type { Identified } from '@domain/shared/document';
import { dayOf, daysBetween } from '@domain/shared/time';
import type { World } from '../world';
import { putSession, type Person, type Planned } from './sessions';

/** The year of these sessions, reported to the funder once it was over. */
export const earlierYear = 2023;

type Earlier = Omit<Planned, 'startsIn' | 'description' | 'link'> & { readonly on: string; readonly came: number };

const held: readonly Earlier[] = [
  {
    id: 'january',
    kind: 'seminar',
    title: 'Séminaire de janvier : gouverner à plusieurs sites',
    place: 'Maison des communs, Lyon',
    on: '2023-01-20',
    from: 9,
    length: 32,
    audience: 'edition',
    came: 8,
  },
  {
    id: 'webinar',
    kind: 'webinar',
    title: 'Webinaire : parler de son impact à un financeur',
    place: '',
    on: '2023-05-11',
    from: 11,
    length: 2,
    audience: 'community',
    came: 14,
  },
  {
    id: 'funders',
    kind: 'funders',
    title: 'Rencontre avec des financeurs, six mois après',
    place: 'Maison de l’ESS, Paris',
    on: '2023-12-08',
    from: 9,
    length: 7,
    audience: 'edition',
    came: 9,
  },
];

/** The sessions that a closed edition held, signed by those who are members of the community today. */
export const putEarlierSessions = (world: World, edition: Identified<Edition>, people: readonly Person[]): void => {
  for (const { on, came, ...one } of held)
    putSession(
      world,
      edition,
      { ...one, description: '', link: '', startsIn: daysBetween(dayOf(world.now), on) },
      people.slice(people.length - came),
    );
};
