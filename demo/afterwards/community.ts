/** Why: eighty alumni who ask, offer and meet; and the eight public laureates of 2022, by name only. */
import type { AlumnusProfile, Exchange, Introduction } from '@domain/alumni/alumni';
import { match, matchId } from '@domain/alumni/matching';
import { derivedOf, type Topic } from '@domain/alumni/profile';
import { communityId } from '@domain/people/people';
import { regionOfDepartment } from '@domain/shared/territories';
import type { Identified } from '@domain/shared/document';
import { memberLines } from '../stories/community/members';
import { asks, livedTexts } from '../stories/community/words';
import { personNumber } from '../stories/people';
import { overseasTowns, towns } from '../stories/places';
import { addressOf, type World } from '../world';

/** P'INS 2022, public: names of organisations, nothing else (DOMAIN §2). */
export const laureates2022 = [
  'Halage',
  'Kif Kif Vivre Ensemble',
  'Le Recho',
  'Quatorze',
  'Rebelle',
  'Sikle',
  'Solicycle',
  'Traces de vie',
] as const;

const schemes = [
  "P'INS 2019",
  "P'INS 2021",
  "P'INS 2023",
  "La France s'engage 2023",
  'Antropia Scale up 2022',
  "Graines d'autonomie 2022",
  'Upcycling 2024',
] as const;
type Posted = readonly [kind: Exchange['kind'], title: string, text: string, topics: readonly Topic[]];
const exchanges: readonly Posted[] = [
  [
    'need',
    'Relire notre convention d’essaimage',
    'Nous signons avec une structure d’accueil en février. Nous cherchons quelqu’un qui a déjà négocié une clause de sortie et une redevance.',
    ['legal', 'scaling'],
  ],
  [
    'offer',
    'Modèle de convention de franchise sociale, et une heure pour l’expliquer',
    'Notre convention a servi pour quatre ouvertures. Je la partage et je raconte ce que nous changerions : redevance, sortie, marque.',
    ['socialFranchise', 'legal', 'scaling'],
  ],
  [
    'need',
    'Trouver des indicateurs communs à cinq sites',
    'Chaque site compte à sa façon. Comment choisir peu d’indicateurs sans braquer les équipes ?',
    ['impact'],
  ],
  [
    'offer',
    'Atelier de deux heures : cinq indicateurs, pas un de plus',
    'J’anime volontiers un atelier en visio pour une équipe qui veut simplifier sa mesure d’impact.',
    ['impact', 'training'],
  ],
  [
    'need',
    'Comprendre les financements régionaux de la santé',
    'Nous arrivons dans une nouvelle région. Qui connaît les appels de l’agence régionale et leurs délais réels ?',
    ['funding', 'health'],
  ],
  [
    'offer',
    'Retour d’expérience sur six dossiers en agence régionale de santé',
    'Quatre acceptés, deux refusés : je montre les dossiers et les échanges.',
    ['funding', 'health', 'publicPartnerships'],
  ],
  [
    'need',
    'Recruter une première directrice adjointe',
    'Fiche de poste, salaire, intégration : nous n’avons jamais délégué la direction.',
    ['hiring', 'governance'],
  ],
  [
    'offer',
    'Parler de la passation de direction',
    'J’ai transmis après onze ans. Je prends le temps d’écouter ce qui coince.',
    ['governance', 'hiring'],
  ],
  [
    'need',
    'Installer un outil de suivi des bénévoles',
    'Trois cents bénévoles, huit tableurs. Nous cherchons un retour d’expérience honnête.',
    ['digital', 'volunteers'],
  ],
  [
    'offer',
    'Visite de notre ressourcerie, une demi-journée',
    'Flux, boutique, insertion : venez voir un jour de tri.',
    ['upcycling', 'training'],
  ],
];

interface Member {
  readonly uid: string;
  readonly name: string;
  readonly organisationName: string;
}

const olivier: Member = { uid: 'demo-alumnus', name: 'Olivier Fontanel', organisationName: 'Les Maisons vives' };

const everywhere = [...towns, ...overseasTowns];

const signedIn: Readonly<Record<number, string>> = { 0: 'demo-alumnus', 1: 'demo-plural' };

const putMember = (world: World, index: number): Member => {
  const [organisationName, headline, ...about] = memberLines[index % memberLines.length] ?? ['', ''];
  const uid = signedIn[index] ?? `alumnus-${String(index).padStart(2, '0')}`;
  const known = world.users.get(uid);
  const name = known?.name ?? personNumber(world.turn('person')).name;
  const email = known?.email ?? addressOf(name, organisationName);
  world.person(uid, name, email, organisationName);
  world.grant(uid, 'alumnus', communityId, 'Communauté Essaim', null);
  const { chance } = world;
  const profile: AlumnusProfile = {
    v: 1,
    name,
    organisationName,
    headline,
    department: everywhere[(index * 5) % everywhere.length]?.[1] ?? '69',
    region: '',
    programmes: chance.some(schemes, chance.between(1, 2)),
    topics: about,
    lived: livedTexts[index % livedTexts.length] ?? '',
    askMe: asks[(index * 2) % asks.length] ?? '',
    visible: index % 17 !== 16,
    keywords: [],
    updatedAt: world.at(-chance.between(5, 200)),
  };
  world.put(`alumni/${uid}`, { ...profile, ...derivedOf(profile) });
  world.put(`alumni/${uid}/private/contact`, { v: 1, email, phone: '' });
  return { uid, name, organisationName };
};

const putRegionCounts = (world: World, members: readonly Member[]): void => {
  const counts: Record<string, number> = {};
  for (const { uid } of members) {
    const profile = world.documents.get(`alumni/${uid}`) as unknown as AlumnusProfile;
    if (profile.visible) counts[profile.region] = (counts[profile.region] ?? 0) + 1;
  }
  world.put('communityCounts/regions', { v: 1, counts, updatedAt: world.now });
};

const putExchange = (world: World, members: readonly Member[], posted: Posted, index: number): Identified<Exchange> => {
  const [kind, title, text, about] = posted;
  const author = members[index === 0 ? 0 : index * 3 + 2] ?? olivier;
  const region = regionOfDepartment(everywhere[(index * 5) % everywhere.length]?.[1] ?? '69')?.code ?? '';
  const id = `exchange-${String(index)}`;
  const exchange: Exchange = {
    v: 1,
    kind,
    authorUid: author.uid,
    authorName: author.name,
    organisationName: author.organisationName,
    title,
    text,
    topics: about,
    region,
    state: 'open',
    solicitations: index === 1 ? 1 : 0,
    createdAt: world.at(-30 + index),
    updatedAt: world.at(-20 + index),
  };
  return { ...world.put(`exchanges/${id}`, exchange), id };
};

const putMatches = (world: World, posted: readonly Identified<Exchange>[]): void => {
  for (const need of posted)
    for (const offer of posted) {
      const found = match(need, offer, world.now);
      if (found !== null) world.put(`matches/${matchId(need.id, offer.id)}`, found);
    }
};

const putIntroduction = (world: World, from: Member, to: Member): void => {
  const introduction: Introduction = {
    v: 1,
    fromUid: from.uid,
    fromName: from.name,
    toUid: to.uid,
    toName: to.name,
    parties: [from.uid, to.uid],
    exchangeId: null,
    about: '',
    message:
      'Bonjour Olivier, vous avez ouvert un habitat partagé en coopérative ; nous hésitons sur les statuts. Auriez-vous une demi-heure ?',
    state: 'proposed',
    outcome: null,
    proposedAt: world.at(-2, 17),
    answeredAt: null,
  };
  world.put('introductions/intro-1', introduction);
  world.put(`people/${to.uid}/nextActs/answerIntroduction~intro-1`, {
    v: 1,
    kind: 'answerIntroduction',
    link: '/communaute/mises-en-relation',
    subject: from.name,
    count: 1,
    dueAt: null,
    createdAt: world.at(-2, 17),
  });
};

/** The community: members, needs and offers with their matches, and a few introductions. */
export const putCommunity = (world: World, size: number): readonly Member[] => {
  const members = Array.from({ length: size }, (_, index) => putMember(world, index));
  putRegionCounts(world, members);
  putMatches(
    world,
    exchanges.map((posted, index) => putExchange(world, members, posted, index)),
  );
  const [me] = members;
  const other = members[5];
  if (me !== undefined && other !== undefined) putIntroduction(world, other, me);
  return members;
};
