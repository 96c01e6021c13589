/** Why: a jury in the middle of its reading: interests declared, dossiers assigned, most opinions given. */
import type { Binding } from '@domain/applications/listing/lanes';
import { assign } from '@domain/jury/assigning/assignment';
import { composeJury } from '@domain/jury/composition';
import { roomOn } from '@domain/jury/deliberation';
import type { Jury, JuryMember, Recusal, Review } from '@domain/jury/jury';
import { tally } from '@domain/jury/tally';
import type { Identified } from '@domain/shared/document';
import { after, days, isBefore } from '@domain/shared/time';
import { jurors, type Juror } from './jurors';
import type { PutApplication } from './applications';
import type { OpenedCall } from './programmes';
import { putReading, type Reading } from './reading';
import { opinionsOf } from './opinions';
import type { Timetable } from './timetable';
import type { World } from '../world';

/** Dossiers a juror agrees to read. */
const usualCapacity = 8;

const putMembers = (
  world: World,
  juryId: string,
  opened: OpenedCall,
  loads: ReadonlyMap<string, number>,
  given: ReadonlyMap<string, number>,
  { declaredAt, capacity }: { readonly declaredAt: Date | null; readonly capacity: number },
): readonly Identified<JuryMember>[] =>
  jurors.map((juror) => {
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
      declaredAt,
      assigned: loads.get(juror.uid) ?? 0,
      submitted: given.get(juror.uid) ?? 0,
    };
    return { ...world.put(`juries/${juryId}/members/${juror.uid}`, member), id: juror.uid };
  });

const settings = ({ readingClosesAt, deliberationAt }: Timetable, name: string, places: number, blind: boolean) => ({
  name,
  reviewsPerApplication: 3,
  unveilAfter: 3,
  quorumShare: 0.5,
  places,
  blind,
  readingClosesAt,
  deliberationAt,
});

/** A jury is made soon after its call closes, or while it is still open. */
const compose = (world: World, { call, timetable }: OpenedCall, places: number, blind = false): Jury => {
  const { opensAt, closesAt } = timetable;
  const madeAt = isBefore(closesAt, world.now) ? after(closesAt, days(2)) : after(opensAt, days(4));
  const composed = composeJury(call.id, call, settings(timetable, `Jury ${call.name}`, places, blind), madeAt);
  if (!composed.ok) throw new Error(`The demonstration's jury is refused: ${composed.reason}`);
  return composed.value;
};

/** A jury that has just been composed: members invited, nothing declared. */
export const putComposedJury = (world: World, opened: OpenedCall): void => {
  const juryId = `${opened.call.id}-jury`;
  world.put(`juries/${juryId}`, { ...compose(world, opened, 8), presidentUid: 'juror-03', memberCount: jurors.length });
  putMembers(world, juryId, opened, new Map(), new Map(), { declaredAt: null, capacity: usualCapacity });
};

const recusalOf = (opened: OpenedCall, juror: Juror, one: PutApplication, at: Date): Recusal => ({
  v: 1,
  programmeId: opened.call.programmeId,
  applicationId: one.application.id,
  jurorUid: juror.uid,
  jurorName: juror.name,
  projectName: one.application.projectName,
  ground: 'funder',
  detail: 'Ma fondation a soutenu cette organisation en 2024.',
  source: 'declared',
  at,
});

const recusalsOf = (opened: OpenedCall, candidates: readonly PutApplication[], at: Date): readonly Recusal[] =>
  [0, 4, 9].flatMap((position, index) => {
    const juror = jurors[index * 3];
    const one = candidates[position];
    return juror === undefined || one === undefined ? [] : [recusalOf(opened, juror, one, at)];
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
      organisationName: jury.blind ? '' : application.organisationName,
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

interface Sitting {
  readonly places: number;
  /** Which share of the opinions is given; those of the signed-in juror fewer while it reads. */
  readonly share: number;
  readonly phase: 'scoring' | 'deliberating';
  readonly blind: boolean;
}

/** A jury deliberates on what all have read, in the room that its members join. */
const putRoom = (world: World, juryId: string, jury: Jury, members: readonly Identified<JuryMember>[]): void => {
  const seats = members.map((member) => ({ ...member, uid: member.id }));
  world.put(`juries/${juryId}/room/current`, roomOn(jury, null, seats, [], world.at(-1, 18)));
};

/** A jury that reads, or has read: every dossier has three readers. */
export const putReadingJury = (world: World, opened: OpenedCall, candidates: readonly PutApplication[], sitting: Sitting): void => {
  const juryId = `${opened.call.id}-jury`;
  const jury: Jury = { ...compose(world, opened, sitting.places, sitting.blind), phase: sitting.phase, presidentUid: 'juror-03' };
  // They declare three weeks before they deliberate, in the past in any case.
  const declaredAt = sitting.phase === 'scoring' ? world.at(-9, 11) : after(opened.timetable.deliberationAt, -days(21));
  const recusals = recusalsOf(opened, candidates, declaredAt);
  // Three readers each, and room for those who are recused.
  const capacity = Math.max(usualCapacity, Math.ceil((candidates.length * 4) / jurors.length));
  const pairs = assignAll(candidates, recusals, capacity);
  const opinions = opinionsOf(world, opened, candidates, pairs, { share: sitting.share, before: after(declaredAt, days(9)) });
  const given: readonly Review[] = opinions.map(({ review }) => review).filter((review) => review.state === 'submitted');
  const reading: Reading = { juryId, jury, opened, candidates, recusals, opinions, given };
  putReading(world, reading);
  const loads = countBy(pairs.map(({ uid }) => uid));
  const submitted = countBy(given.map(({ jurorUid }) => jurorUid));
  const members = putMembers(world, juryId, opened, loads, submitted, { declaredAt, capacity });
  if (sitting.phase === 'deliberating') putRoom(world, juryId, jury, members);
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
