/** Why: each fictional application answers every question of its form, in words of its own story. */
import type { Answers } from '@domain/calls/calls';
import { yearOf } from '@domain/shared/time';
import { inTown } from '../stories/grammar';
import { personNumber, type Gender } from '../stories/people';
import { overseasTowns, towns } from '../stories/places';
import { stories } from '../stories/stories';
import type { Story } from '../stories/story';
import type { World } from '../world';
import { answerTo, type Portrait } from './answers';
import type { OpenedCall } from './programmes';

export interface Candidate extends Portrait {
  readonly answers: Answers;
}

const toldAnywhere = stories.filter(({ overseas }) => overseas !== true);
const toldOverseas = stories.filter(({ overseas }) => overseas === true);

interface Project {
  readonly story: Story;
  readonly names: readonly [project: string, organisation: string];
  readonly town: string;
  readonly department: string;
}

/** The project number `turn` of some stories and towns: they turn at different speeds, so that a name comes back elsewhere, and says so. */
const projectNumber = (turn: number, from: readonly Story[], places: typeof towns): Project => {
  const story = from[turn % from.length];
  const names = story?.names[Math.floor(turn / from.length) % 3];
  const [town, department] = places[(turn * 7 + Math.floor(turn / from.length)) % places.length] ?? ['Lyon', '69'];
  if (story === undefined || names === undefined) throw new Error('No story');
  const again = turn >= from.length * 3;
  const named = (name: string): string => inTown(again ? `${name.replace(/ (?:de )?\{ville\}/, '')} de {ville}` : name, town);
  return { story, names: [named(names[0]), named(names[1])], town, department };
};

/** Of this organisation, whose story is told by nobody else. */
const projectOf = (organisationName: string): Project => {
  for (const [index, story] of stories.entries()) {
    const names = story.names.find(([, organisation]) => organisation === organisationName);
    const [town, department] = towns[index % towns.length] ?? ['Lyon', '69'];
    if (names !== undefined) return { story, names, town, department };
  }
  throw new Error(`No story is told by ${organisationName}`);
};

/** One in five comes from overseas, where the programme goes there. */
const nextProject = (world: World, programmeId: string, index: number, taken: ReadonlySet<string>): Project => {
  const overseas = programmeId !== 'p-ins' && index % 5 === 2;
  const project = overseas
    ? projectNumber(world.turn('overseas'), toldOverseas, overseasTowns)
    : projectNumber(world.turn('mainland'), toldAnywhere, towns);
  return taken.has(project.names[1]) ? nextProject(world, programmeId, index, taken) : project;
};

/** Organisations of people one signs in as: they have one project. */
const ownProjects: ReadonlySet<string> = new Set(['Les Volants solidaires', 'Chantiers voisins']);

const leaders: Readonly<Record<Gender, readonly string[]>> = {
  f: ['Directrice', 'Coordinatrice', 'Déléguée générale', 'Présidente', 'Cofondatrice'],
  m: ['Directeur', 'Coordinateur', 'Délégué général', 'Président', 'Cofondateur'],
};

/** A candidate of a call; of the organisation given, or of one that no other tells of. */
export const candidate = (world: World, { call, form }: OpenedCall, index: number, organisationName?: string): Candidate => {
  const project = organisationName === undefined ? nextProject(world, call.programmeId, index, ownProjects) : projectOf(organisationName);
  const { story, names, town, department } = project;
  const leader = personNumber(world.turn('person'));
  const { chance } = world;
  const values: Readonly<Record<string, string>> = {
    n: String(chance.between(14, 96)),
    m: chance.between(120, 1900).toLocaleString('fr-FR'),
    an: String(yearOf(world.now) - 1),
  };
  const told = (text: string): string => inTown(text, town).replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
  const portrait = {
    story,
    projectName: names[0],
    organisationName: names[1],
    town,
    department,
    leaderName: leader.name,
    leaderRole: chance.pick(leaders[leader.gender]),
  };
  const fields = form.sections.flatMap((section) => section.fields);
  const answers = Object.fromEntries(fields.map((field) => [field.id, answerTo(field, { portrait, told, index, world })]));
  return { ...portrait, answers };
};
