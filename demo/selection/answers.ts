/** Why: one answer per question: told by the story when the question is known, plausible for its type otherwise. */
import type { Answer, Field, FieldType } from '@domain/calls/calls';
import { passesLuhn } from '@domain/calls/siren';
import { regionOfDepartment, regions } from '@domain/shared/territories';
import { yearOf } from '@domain/shared/time';
import { governances, novelties, teams, transitions } from '../stories/any-organisation';
import type { Story } from '../stories/story';
import type { World } from '../world';

export interface Portrait {
  readonly story: Story;
  readonly projectName: string;
  readonly organisationName: string;
  readonly town: string;
  readonly department: string;
  readonly leaderName: string;
  readonly leaderRole: string;
}

/** Who answers, how the story's words are filled, the candidate's number, and the world's chance. */
export interface Teller {
  readonly portrait: Portrait;
  readonly told: (text: string) => string;
  readonly index: number;
  readonly world: World;
}

/** A SIREN that passes Luhn but starts with 99, a range no real organisation holds (DOMAIN §5 uses 999 123 458). */
const sirenFor = (index: number): string => {
  for (let digit = 0; digit <= 9; digit += 1) {
    const siren = `99${String(100_000 + index).padStart(6, '0')}${String(digit)}`;
    if (passesLuhn(siren)) return siren;
  }
  throw new Error(`No SIREN for ${String(index)}`);
};

/** By the field's id. */
const storyAnswers: Readonly<Record<string, (teller: Teller) => Answer>> = {
  projectName: ({ portrait }) => portrait.projectName,
  organisationName: ({ portrait }) => portrait.organisationName,
  department: ({ portrait }) => portrait.department,
  leaderName: ({ portrait }) => portrait.leaderName,
  leaderRole: ({ portrait }) => portrait.leaderRole,
  theme: ({ portrait }) => portrait.story.domain,
  projectSummary: ({ portrait, told }) => told(portrait.story.answer),
  innovation: ({ portrait, told, world }) => `${told(portrait.story.need)} ${told(portrait.story.answer)} ${world.chance.pick(novelties)}`,
  need: ({ portrait, told }) => told(portrait.story.need),
  impact: ({ portrait, told }) => told(portrait.story.impact),
  scalingPlan: ({ portrait, told }) => `${told(portrait.story.scaling)} ${told(portrait.story.need)}`,
  model: ({ portrait, told }) => told(portrait.story.model),
  governance: ({ world }) => world.chance.pick(governances),
  team: ({ world }) => world.chance.pick(teams),
  transition: ({ world }) => world.chance.pick(transitions),
  website: () => 'https://www.example.org',
  breakEven: ({ world }) => world.chance.pick(['reached', 'reached', 'close']),
  breakEvenPlan: ({ world }) =>
    world.chance.pick([
      'La convention avec l’intercommunalité, en cours de signature.',
      'Deux prestations reconduites et une hausse de nos tarifs en janvier.',
      'L’arrivée d’un second bailleur, acquise pour trois ans.',
    ]),
  sponsorship: () => 'yes',
  legalForm: ({ world }) => world.chance.pick(['association', 'association', 'association', 'scic', 'scop']),
  income: ({ world }) => world.chance.between(90, 900) * 1000,
  employees: ({ world }) => world.chance.between(2, 24),
  beneficiaries: ({ world }) => world.chance.between(80, 4200),
  createdOn: ({ world: { now, chance } }) =>
    `${String(yearOf(now) - chance.between(3, 14))}-0${String(chance.between(1, 9))}-1${String(chance.between(0, 9))}`,
};

const regionsAnswer = (field: Field, { portrait, world: { chance } }: Teller): Answer => {
  const here = regionOfDepartment(portrait.department)?.code ?? '11';
  if (field.id.startsWith('current')) return [here];
  const mainland = regions.filter((region) => !region.overseas && region.code !== here).map((region) => region.code);
  return chance.some(mainland, chance.between(1, 3));
};

const choicesAnswer = (field: Field, { world }: Teller): Answer =>
  world.chance.some(
    field.options.map((option) => option.value),
    Math.min(field.max ?? 2, 2),
  );

const steps = [
  'Dans les deux ans',
  'Avec trois partenaires du territoire',
  'En cours, une première étape est franchie',
  'Dès la rentrée, avec les deux communes déjà signataires',
  'Après une année d’essai dans un seul lieu',
];

const plainAnswers: Readonly<Record<FieldType, (field: Field, teller: Teller) => Answer>> = {
  siren: (_, { index }) => sirenFor(index),
  yesNo: () => true,
  consent: () => true,
  regions: regionsAnswer,
  strategies: (_, { world: { chance } }) =>
    chance.some(['duplication', 'fertilisation', 'cooperation', 'diversification'], chance.between(1, 2)),
  choices: choicesAnswer,
  choice: (field, { world }) => world.chance.pick(field.options).value,
  legalForm: () => 'association',
  department: (_, { portrait }) => portrait.department,
  number: (_, { world }) => world.chance.between(1, 40),
  money: (_, { world }) => world.chance.between(20, 400) * 1000,
  percentage: (_, { world }) => world.chance.between(10, 60),
  date: () => '2019-03-14',
  link: () => 'https://www.example.org',
  file: () => null,
  longText: (field, { world: { chance } }) => `${chance.pick(novelties)} ${chance.pick(governances)}`.slice(0, field.max ?? 2000),
  shortText: (field, { world }) => world.chance.pick(steps).slice(0, field.max ?? 200),
};

/** What a candidate answers to one question. */
export const answerTo = (field: Field, teller: Teller): Answer =>
  storyAnswers[field.id]?.(teller) ?? plainAnswers[field.type](field, teller);
