/** Why: each fictional application answers every question of its form, in words of its own story. */
import type { Answer, Answers, Field, Form } from '@domain/calls/calls';
import { passesLuhn } from '@domain/calls/siren';
import { regionOfDepartment, regions } from '@domain/shared/territories';
import { firstNames, lastNames, towns } from '../stories/places';
import { stories } from '../stories/stories';
import type { Story } from '../stories/story';
import type { World } from '../world';

export interface Candidate {
  readonly story: Story;
  readonly projectName: string;
  readonly organisationName: string;
  readonly town: string;
  readonly department: string;
  readonly leaderName: string;
  readonly answers: Answers;
}

/** A SIREN that passes Luhn but starts with 99, a range no real organisation holds (DOMAIN §5 uses 999 123 458). */
const sirenFor = (index: number): string => {
  for (let digit = 0; digit <= 9; digit += 1) {
    const siren = `99${String(100_000 + index).padStart(6, '0')}${String(digit)}`;
    if (passesLuhn(siren)) return siren;
  }
  throw new Error(`No SIREN for ${String(index)}`);
};

const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);

const governances = [
  'Le conseil réunit trois collèges : usagers, salariés et partenaires. Chaque collège dispose d’un tiers des voix et les budgets sont présentés en assemblée avant le vote.',
  'Une personne, une voix. Les décisions d’investissement passent par un comité où siègent deux bénéficiaires élus et un représentant de chaque territoire.',
  'L’assemblée élit un bureau paritaire pour deux ans. Un conseil des usagers se tient quatre fois par an et ses avis sont publiés avec la réponse du bureau.',
  'La coopérative associe salariés, usagers, collectivités et bénévoles. Aucun collège n’est majoritaire et les réserves sont impartageables.',
];
const teams = [
  'Six salariés, dont une directrice présente depuis la création et deux coordinateurs de terrain. Il nous manque une personne pour préparer les ouvertures et former les équipes.',
  'Une petite équipe de quatre équivalents temps plein et une trentaine de bénévoles réguliers. La fonction administrative repose encore sur la fondatrice.',
  'Neuf salariés, deux services civiques. Le directeur technique prépare une passation ; nous cherchons un appui pour structurer le siège.',
  'Cinq salariés et un réseau de bénévoles formés. Nous savons animer un lieu, moins bien conduire un essaimage à distance.',
];
const novelties = [
  'Avant, on renvoyait vers un numéro vert ou un guichet lointain. Ici, les personnes concernées ont dessiné le service et en règlent les priorités chaque trimestre.',
  'La nouveauté n’est pas l’outil mais l’alliance : des acteurs qui ne se parlaient pas partagent une même règle et un même budget.',
  'Nous avons commencé par un test de neuf mois avec vingt familles ; les deux tiers des choix actuels viennent de leurs critiques.',
];
const transitions = [
  'Moins de trajets à vide, du matériel réparé plutôt qu’acheté, et un bilan carbone publié chaque année.',
  'Nos achats privilégient le réemploi et les producteurs à moins de soixante kilomètres.',
  '',
];

const storyAnswer = (
  id: string,
  candidate: Omit<Candidate, 'answers'>,
  told: (text: string) => string,
  world: World,
): Answer | undefined => {
  const { story } = candidate;
  const { chance } = world;
  switch (id) {
    case 'projectName':
      return candidate.projectName;
    case 'organisationName':
      return candidate.organisationName;
    case 'department':
      return candidate.department;
    case 'leaderName':
      return candidate.leaderName;
    case 'leaderRole':
      return chance.pick(['Directrice', 'Directeur', 'Coordinatrice', 'Délégué général']);
    case 'theme':
      return story.domain;
    case 'projectSummary':
      return told(story.answer);
    case 'innovation':
      return `${told(story.need)} ${told(story.answer)} ${chance.pick(novelties)}`;
    case 'need':
      return told(story.need);
    case 'impact':
      return told(story.impact);
    case 'scalingPlan':
      return `${told(story.scaling)} ${told(story.need)}`;
    case 'model':
      return told(story.model);
    case 'governance':
      return chance.pick(governances);
    case 'team':
      return chance.pick(teams);
    case 'transition':
      return chance.pick(transitions);
    case 'website':
      return 'https://www.example.org';
    case 'breakEven':
      return chance.pick(['reached', 'reached', 'close']);
    case 'breakEvenPlan':
      return 'La convention avec l’intercommunalité, en cours de signature.';
    case 'sponsorship':
      return 'yes';
    case 'legalForm':
      return chance.pick(['association', 'association', 'association', 'scic', 'scop']);
    case 'income':
      return chance.between(90, 900) * 1000;
    case 'employees':
      return chance.between(2, 24);
    case 'beneficiaries':
      return chance.between(80, 4200);
    case 'createdOn':
      return `${String(world.now.getUTCFullYear() - chance.between(3, 14))}-0${String(chance.between(1, 9))}-1${String(chance.between(0, 9))}`;
    default:
      return undefined;
  }
};

const plainAnswer = (field: Field, candidate: Omit<Candidate, 'answers'>, index: number, world: World): Answer => {
  const { chance } = world;
  const here = regionOfDepartment(candidate.department)?.code ?? '11';
  const mainland = regions.filter((region) => !region.overseas && region.code !== here).map((region) => region.code);
  switch (field.type) {
    case 'siren':
      return sirenFor(index);
    case 'yesNo':
      return true;
    case 'consent':
      return true;
    case 'regions':
      return field.id.startsWith('current') ? [here] : chance.some(mainland, chance.between(1, 3));
    case 'strategies':
      return chance.some(['duplication', 'fertilisation', 'cooperation', 'diversification'], chance.between(1, 2));
    case 'choices':
      return chance.some(
        field.options.map((option) => option.value),
        Math.min(field.max ?? 2, 2),
      );
    case 'choice':
      return chance.pick(field.options).value;
    case 'legalForm':
      return 'association';
    case 'department':
      return candidate.department;
    case 'number':
      return chance.between(1, 40);
    case 'money':
      return chance.between(20, 400) * 1000;
    case 'percentage':
      return chance.between(10, 60);
    case 'date':
      return '2019-03-14';
    case 'link':
      return 'https://www.example.org';
    case 'file':
      return null;
    case 'longText':
      return `${chance.pick(novelties)} ${chance.pick(governances)}`.slice(0, field.max ?? 2000);
    case 'shortText':
      return chance
        .pick(['Dans les deux ans', 'Avec trois partenaires du territoire', 'En cours, une première étape est franchie'])
        .slice(0, field.max ?? 200);
  }
};

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
    an: String(world.now.getUTCFullYear() - 1),
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
  const answers = Object.fromEntries(
    fields.map((field) => [field.id, storyAnswer(field.id, base, told, world) ?? plainAnswer(field, base, index, world)]),
  );
  return { ...base, answers };
};
