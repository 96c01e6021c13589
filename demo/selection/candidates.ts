/** Why: each fictional application answers every question of its form, in words of its own story. */
import type { Answers, Form } from '@domain/calls/calls';
import { yearOf } from '@domain/shared/time';
import { firstNames, lastNames, towns } from '../stories/places';
import { stories } from '../stories/stories';
import type { World } from '../world';
import { answerTo, type Portrait } from './answers';

export interface Candidate extends Portrait {
  readonly answers: Answers;
}

const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);

/** The candidate number `index`: stories, towns and names turn at different speeds, so that no two are alike. */
export const candidate = (world: World, form: Pick<Form, 'sections'>, index: number): Candidate => {
  const story = stories[index % stories.length];
  const [town, department] = towns[(index * 7 + Math.floor(index / stories.length)) % towns.length] ?? ['Lyon', '69'];
  const names = story?.names[Math.floor(index / stories.length) % story.names.length];
  if (story === undefined || names === undefined) throw new Error('No story');
  const { chance } = world;
  const values = {
    ville: town,
    n: String(chance.between(14, 96)),
    m: String(chance.between(120, 1900)),
    an: String(yearOf(world.now) - 1),
  };
  const told = (text: string): string => fill(text, values);
  const again = Math.floor(index / (stories.length * 3));
  const suffix = again === 0 ? '' : ` de ${town}`;
  const base = {
    story,
    projectName: told(names[0]) + suffix,
    organisationName: told(names[1]) + suffix,
    town,
    department,
    leaderName: `${firstNames[(index * 11) % firstNames.length] ?? 'Camille'} ${lastNames[(index * 7 + 3) % lastNames.length] ?? 'Durand'}`,
  };
  const fields = form.sections.flatMap((section) => section.fields);
  const answers = Object.fromEntries(fields.map((field) => [field.id, answerTo(field, { portrait: base, told, index, world })]));
  return { ...base, answers };
};
