/** Why: a jury in the middle of its reading: interests declared, dossiers assigned, most opinions given. */
import type { Binding } from '@domain/applications/listing/lanes';
import { assign } from '@domain/jury/assigning/assignment';
import { composeJury } from '@domain/jury/composition';
import type { Jury, JuryMember, Recusal, Review } from '@domain/jury/jury';
import { tally } from '@domain/jury/tally';
import { jurors, type Juror } from './jurors';
import type { PutApplication } from './applications';
import type { OpenedCall } from './programmes';
import { putReading, type Reading } from './reading';
import { opinionsOf } from './opinions';
import type { World } from '../world';

/** Dossiers a juror agrees to read. */
const usualCapacity = 8;

const putMembers = (
  world: World,
  juryId: string,
  opened: OpenedCall,
  loads: ReadonlyMap<string, number>,
  given: ReadonlyMap<string, number>,
  { declared, capacity }: { readonly declared: boolean; readonly capacity: number },
): void => {
  for (const juror of jurors) {
    world.person(juror.uid, juror.name, juror.email, juror.organisationName);
    world.grant(juror.uid, 'juror', juryId, `Jury ${opened.call.name}`, opened.call.programmeId, opened.call.id);
    const member: JuryMember = {
      v: 1,
      programmeId: opened.call.programmeId,
      name: juror.name,
      quality: juror.quality,
      organisationName: juror.organisationName,
      emailDomain: juror.email.split('@')[1] ?? '',
      capacity,
      voting: juror.quality !== 'organiser',
      alternate: false,
      declaredAt: declared ? world.at(-9, 11) : null,
      assigned: loads.get(juror.uid) ?? 0,
      submitted: given.get(juror.uid) ?? 0,
    };
    world.put(`juries/${juryId}/members/${juror.uid}`, member);
  }
};

const settings = (world: World, name: string, places: number) => ({
  name,
  reviewsPerApplication: 3,
  unveilAfter: 3,
  quorumShare: 0.5,
  places,
  blind: false,
  readingClosesAt: world.at(10, 18),
  deliberationAt: world.at(17, 9),
});

const compose = (world: World, opened: OpenedCall, places: number): Jury => {
  const composed = composeJury(opened.call.id, opened.call, settings(world, `Jury ${opened.call.name}`, places), world.at(-20));
  if (!composed.ok) throw new Error(`The demonstration's jury is refused: ${composed.reason}`);
  return composed.value;
};

/** A jury that has just been composed: members invited, nothing declared. */
export const putComposedJury = (world: World, opened: OpenedCall): void => {
  const juryId = `${opened.call.id}-jury`;
  world.put(`juries/${juryId}`, { ...compose(world, opened, 8), presidentUid: 'juror-03', memberCount: jurors.length });
  putMembers(world, juryId, opened, new Map(), new Map(), { declared: false, capacity: usualCapacity });
};

const recusalOf = (world: World, opened: OpenedCall, juror: Juror, one: PutApplication): Recusal => ({
  v: 1,
  programmeId: opened.call.programmeId,
  applicationId: one.application.id,
  jurorUid: juror.uid,
  jurorName: juror.name,
  projectName: one.application.projectName,
  ground: 'funder',
  detail: 'Ma fondation a soutenu cette organisation en 2024.',
  source: 'declared',
  at: world.at(-9, 11),
});

const recusalsOf = (world: World, opened: OpenedCall, candidates: readonly PutApplication[]): readonly Recusal[] =>
  [0, 4, 9].flatMap((position, index) => {
    const juror = jurors[index * 3];
    const one = candidates[position];
    return juror === undefined || one === undefined ? [] : [recusalOf(world, opened, juror, one)];
  });

const assignAll = (candidates: readonly PutApplication[], recusals: readonly Recusal[], capacity: number) => {
  const solved = assign({
    applicationIds: candidates.map((one) => one.application.id),
    jurors: jurors.map(({ uid }) => ({ uid, capacity })),
    reviews: 3,
    conflicts: recusals.map(({ applicationId, jurorUid }) => ({ applicationId, uid: jurorUid })),
    locked: [],
    kept: [],
    evenOut: false,
    seed: 'demo',
  });
  if (!solved.ok) throw new Error('The demonstration’s jury is too small');
  return solved.pairs;
};

const countBy = (uids: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const uid of uids) counts.set(uid, (counts.get(uid) ?? 0) + 1);
  return counts;
};

const putStandings = (world: World, { juryId, jury, candidates, recusals, given }: Reading): void => {
  const tallied = {
    jury,
    candidates: candidates.map(({ application }) => ({
      applicationId: application.id,
      projectName: application.projectName,
      organisationName: application.organisationName,
      department: application.department,
    })),
    reviews: given,
    memberUids: jurors.map(({ uid }) => uid),
    recusals,
  };
  const { standings, ranking } = tally(tallied, world.now);
  for (const one of standings) world.put(`juries/${juryId}/standings/${one.applicationId}`, one);
  world.put(`juries/${juryId}/ranking/current`, ranking);
};

/** A jury that reads: every dossier has three readers; `share` of the opinions are given, those of the signed-in juror fewer. */
export const putReadingJury = (
  world: World,
  opened: OpenedCall,
  candidates: readonly PutApplication[],
  places: number,
  share: number,
): void => {
  const juryId = `${opened.call.id}-jury`;
  const jury = { ...compose(world, opened, places), phase: 'scoring' as const, presidentUid: 'juror-03' };
  const recusals = recusalsOf(world, opened, candidates);
  // Three readers each, and room for those who are recused.
  const capacity = Math.max(usualCapacity, Math.ceil((candidates.length * 4) / jurors.length));
  const pairs = assignAll(candidates, recusals, capacity);
  const opinions = opinionsOf(world, opened, candidates, pairs, share);
  const given: readonly Review[] = opinions.map(({ review }) => review).filter((review) => review.state === 'submitted');
  const reading: Reading = { juryId, jury, opened, candidates, recusals, opinions, given };
  putReading(world, reading);
  const loads = countBy(pairs.map(({ uid }) => uid));
  const submitted = countBy(given.map(({ jurorUid }) => jurorUid));
  putMembers(world, juryId, opened, loads, submitted, { declared: true, capacity });
  world.put(`juries/${juryId}`, {
    ...jury,
    boundUids: recusals.map((one) => one.jurorUid),
    memberCount: jurors.length,
    applicationCount: candidates.length,
    assignmentCount: pairs.length,
    submittedCount: given.length,
  });
  putStandings(world, reading);
  // None of them manages: they list no application, and need no lane.
  for (const { jurorUid, at } of recusals) world.put(`bindings/${jurorUid}`, { v: 1, lane: null, since: at } satisfies Binding);
};
