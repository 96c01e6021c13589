/** Why: the whole demonstration as one value: reproducible from a seed, dates relative to today. */
import type { ApplicationState } from '@domain/applications/applications';
import { organisationId } from '@domain/people/people';
import type { Edition } from '@domain/programmes/programmes';
import type { Identified } from '@domain/shared/document';
import { yearOf } from '@domain/shared/time';
import { accounts } from './accounts';
import { putApplication, putFunnel, type PutApplication } from './selection/applications';
import { putCohort } from './afterwards/cohort';
import { laureates2022, putCommunity } from './afterwards/community';
import { earlierYear, putEarlierSessions } from './afterwards/earlier-sessions';
import { putIndicators } from './afterwards/indicators';
import { putComposedJury, putReadingJury } from './selection/jury';
import { putNextActs } from './next-acts';
import { openEdition, putEdition, putProgramme, type OpenedCall } from './selection/programmes';
import { timetable } from './selection/timetable';
import { putTraces } from './afterwards/traces';
import { chanceFrom } from './random';
import { putSessions } from './afterwards/sessions';
import { World } from './world';

export interface DemoOptions {
  readonly now: Date;
  readonly seed?: number;
  /** How many times sixty applications the current call holds (50 → 3,000), and, up to eight times, eighteen dossiers the reading jury. */
  readonly times?: number;
}

/** 144 dossiers, 36 for each juror: more would be cut into several juries. */
const largestJury = 8;

/** Sixty applications of the current call, in every state that comes before a jury. */
const currentStates: readonly (readonly [ApplicationState, number])[] = [
  ['draft', 14],
  ['submitted', 19],
  ['complement', 4],
  ['eligible', 15],
  ['notEligible', 4],
  ['reoriented', 3],
  ['withdrawn', 1],
];
const spread = (states: readonly (readonly [ApplicationState, number])[]): readonly ApplicationState[] =>
  states.flatMap(([state, count]) => Array.from({ length: count }, () => state));

const amina = { uid: 'demo-applicant', name: 'Amina Benali', organisationName: 'Les Volants solidaires' };
const bastien = { uid: 'demo-coauthor', name: 'Bastien Guillou' };
const leonie = { uid: 'demo-laureate', name: 'Léonie Tessier', organisationName: 'Chantiers voisins' };

const putApplications = (world: World, opened: OpenedCall, states: readonly ApplicationState[], from = 0): readonly PutApplication[] => {
  const all = states.map((state, index) => putApplication(world, opened, from + index, state));
  putFunnel(world, opened, all);
  return all;
};

const putAccounts = (world: World): void => {
  for (const { uid, name, email, organisationName, password } of accounts) world.person(uid, name, email, organisationName, password);
  world.grant('demo-admin', 'administrator', organisationId, 'Essaim', null);
};

const putCurrentCall = (world: World, opened: OpenedCall, times: number): readonly PutApplication[] => {
  const mine = putApplication(world, opened, 0, 'draft', amina, [bastien]);
  const others = Array.from({ length: times }, (_, round) =>
    spread(currentStates)
      .slice(round === 0 ? 1 : 0)
      .map((state, index) => putApplication(world, opened, round * 60 + index + (round === 0 ? 1 : 0), state)),
  ).flat();
  const all = [mine, ...others];
  putFunnel(world, opened, all);
  return all;
};

const putPastEdition = (world: World, programme: ReturnType<typeof putProgramme>): Identified<Edition> => {
  const edition = putEdition(world, programme, 2022, 'closed', { laureateCount: laureates2022.length });
  for (const [index, name] of laureates2022.entries()) {
    world.put(`editions/${edition.id}/laureates/${String(index)}`, {
      v: 1,
      programmeId: programme.id,
      name,
      source: 'Avise, feuille de route du CCIS, 20 février 2023',
    });
  }
  return edition;
};

type Programme = ReturnType<typeof putProgramme>;

/** Eight laureates on their road, and those who were not chosen. */
const putRunningEdition = (world: World, pIns: Programme, year: number) => {
  const running = openEdition(world, pIns, year, timetable(world, -290, -230, -165, -75), {
    state: 'running',
    call: 'announced',
    laureateCount: 8,
  });
  const cohort = Array.from({ length: 8 }, (_, index) =>
    putApplication(world, running, 100 + index * 3, 'laureate', index === 0 ? leonie : undefined),
  );
  const left = putApplications(world, running, ['waitingList', 'waitingList', 'notSelected', 'notSelected', 'notSelected'], 130);
  putFunnel(world, running, [...cohort, ...left]);
  putCohort(world, running, cohort);
  return { running, cohort };
};

const selecting = { state: 'selecting', call: 'closed' } as const;

/** A jury in the middle of its reading. */
const putReading = (world: World, programme: Programme, year: number, candidates: number): OpenedCall => {
  const reading = openEdition(world, programme, year, timetable(world, -80, -28, 17, 80), selecting);
  const eligible = putApplications(world, reading, spread([['eligible', candidates]]), 30);
  putReadingJury(world, reading, eligible, { places: 10, share: 0.78, phase: 'scoring', blind: false });
  return reading;
};

/** A jury that read blind and deliberates today. */
const putDeliberation = (world: World, programme: Programme, year: number): OpenedCall => {
  const opened = openEdition(world, programme, year, timetable(world, -130, -64, 0, 60), selecting);
  const eligible = putApplications(world, opened, spread([['eligible', 9]]));
  putReadingJury(world, opened, eligible, { places: 4, share: 1, phase: 'deliberating', blind: true });
  return opened;
};

const putManagers = (world: World, [pIns, graines, upcycling]: readonly [Programme, Programme, Programme]): void => {
  for (const { id, name } of [pIns, graines, upcycling]) world.grant('demo-manager', 'manager', id, name, id);
  for (const { id, name } of [graines, upcycling]) world.grant('demo-manager-2', 'manager', id, name, id);
  for (const { id, name } of [pIns, graines]) world.grant('demo-partner', 'partner', id, name, id);
  world.grant('demo-funder', 'partner', pIns.id, pIns.name, pIns.id);
};

/** Builds the world; nothing is written anywhere. */
export const buildDemo = ({ now, seed = 20_230_220, times = 1 }: DemoOptions): World => {
  const world = new World(now, chanceFrom(seed));
  const year = yearOf(now);
  putAccounts(world);
  const [pIns, graines, upcycling] = [putProgramme(world, 'p-ins'), putProgramme(world, 'graines'), putProgramme(world, 'upcycling')];
  putManagers(world, [pIns, graines, upcycling]);
  const past = putPastEdition(world, pIns);

  const { running, cohort } = putRunningEdition(world, pIns, year);
  const current = openEdition(world, pIns, year + 1, timetable(world, -24, 12, 68, 130), { state: 'selecting', call: 'open' });
  putCurrentCall(world, current, times);
  putComposedJury(world, current);

  const reading = putReading(world, graines, year + 1, 18 * Math.min(times, largestJury));
  const deliberating = putDeliberation(world, upcycling, year);
  openEdition(world, upcycling, year + 1, timetable(world, -6, 41, 97, 150), { state: 'selecting', call: 'open' });
  const community = putCommunity(world, 80);
  const people = cohort.map(({ application, candidate }) => ({
    uid: application.ownerUid,
    name: application.authorNames[0] ?? '',
    organisationName: candidate.organisationName,
  }));
  putSessions(world, running.edition, people, community);
  putNextActs(world, { current, reading, deliberating, running, cohort });
  putTraces(world);
  const reported = year - 1 > earlierYear ? [earlierYear] : [];
  if (reported.length > 0) putEarlierSessions(world, past, community.slice(30, 44));
  putIndicators(world, pIns.id, reported);
  for (const { id } of [graines, upcycling]) putIndicators(world, id);
  putIndicators(world, 'all', reported);
  return world;
};
