/** Why: one answer per question: told by the story when the question is known, plausible for its type otherwise. */
import type { Answer, Field, FieldType } from '@domain/calls/calls';
import { passesLuhn } from '@domain/calls/siren';
import { regionOfDepartment, regions } from '@domain/shared/territories';
import { yearOf } from '@domain/shared/time';
import type { Story } from '../stories/story';
import type { World } from '../world';

export interface Portrait {
  readonly story: Story;
  readonly projectName: string;
  readonly organisationName: string;
  readonly town: string;
  readonly department: string;
  readonly leaderName: string;
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

const governances = [
  'Le conseil réunit trois collèges : usagers, salariés et partenaires. Chaque collège dispose d’un tiers des voix et les budgets sont présentés en assemblée avant le vote.',
  'Une personne, une voix. Les décisions d’investissement passent par un comité où siègent deux bénéficiaires élus et un représentant de chaque territoire.',
  'L’assemblée élit un bureau paritaire pour deux ans. Un conseil des usagers se tient quatre fois par an et ses avis sont publiés avec la réponse du bureau.',
  'La coopérative associe salariés, usagers, collectivités et bénévoles. Aucun collège n’est majoritaire et les réserves sont impartageables.',
];
const teams = [
  'Six salariés, dont une directrice présente depuis la création et deux coordinateurs de terrain. Il nous manque une personne pour préparer les ouvertures et former les équipes.',
  'Une petite équipe de quatre équivalents temps plein et une trentaine de bénévoles réguliers. La fonction administrative repose encore sur la fondatrice.',
  'Neuf salariés, deux services civiques. Le directeur technique prépare une passation ; nous cherchons un appui pour structurer le siège.',
  'Cinq salariés et un réseau de bénévoles formés. Nous savons animer un lieu, moins bien conduire un essaimage à distance.',
];
const novelties = [
  'Avant, on renvoyait vers un numéro vert ou un guichet lointain. Ici, les personnes concernées ont dessiné le service et en règlent les priorités chaque trimestre.',
  'La nouveauté n’est pas l’outil mais l’alliance : des acteurs qui ne se parlaient pas partagent une même règle et un même budget.',
  'Nous avons commencé par un test de neuf mois avec vingt familles ; les deux tiers des choix actuels viennent de leurs critiques.',
];
const transitions = [
  'Moins de trajets à vide, du matériel réparé plutôt qu’acheté, et un bilan carbone publié chaque année.',
  'Nos achats privilégient le réemploi et les producteurs à moins de soixante kilomètres.',
  '',
];

/** By the field's id. */
const storyAnswers: Readonly<Record<string, (teller: Teller) => Answer>> = {
  projectName: ({ portrait }) => portrait.projectName,
  organisationName: ({ portrait }) => portrait.organisationName,
  department: ({ portrait }) => portrait.department,
  leaderName: ({ portrait }) => portrait.leaderName,
  leaderRole: ({ world }) => world.chance.pick(['Directrice', 'Directeur', 'Coordinatrice', 'Délégué général']),
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
  breakEvenPlan: () => 'La convention avec l’intercommunalité, en cours de signature.',
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

const steps = ['Dans les deux ans', 'Avec trois partenaires du territoire', 'En cours, une première étape est franchie'];

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
