/** Why: a jury in the middle of its reading: interests declared, dossiers assigned, most opinions given. */
import { assign } from '@domain/jury/assignment';
import { composeJury } from '@domain/jury/composition';
import { assembleDossier, rosterPages } from '@domain/jury/dossier';
import type { Jury, JuryMember, Recusal, Review } from '@domain/jury/jury';
import { tally } from '@domain/jury/tally';
import { comments, jurors, toCandidates, type Juror } from './jurors';
import type { PutApplication } from './applications';
import type { OpenedCall } from './programmes';
import type { World } from '../world';

const putMembers = (
  world: World,
  juryId: string,
  opened: OpenedCall,
  loads: ReadonlyMap<string, number>,
  given: ReadonlyMap<string, number>,
  declared: boolean,
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
      capacity: 8,
      voting: juror.quality !== 'organiser',
      alternate: false,
      declaredAt: declared ? world.at(-9, 10) : null,
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
  readingClosesAt: world.at(10, 17),
  deliberationAt: world.at(17, 8),
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
  putMembers(world, juryId, opened, new Map(), new Map(), false);
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
  at: world.at(-9, 10),
});

const reviewOf = (world: World, opened: OpenedCall, applicationId: string, jurorUid: string, level: number, submitted: boolean): Review => {
  const scores = Object.fromEntries(
    opened.call.grid.map((criterion) => [criterion.id, Math.max(0, Math.min(5, Math.round(level + (world.chance.next() - 0.5) * 2)))]),
  );
  const partial = submitted ? scores : Object.fromEntries(Object.entries(scores).slice(0, 2));
  return {
    v: 1,
    programmeId: opened.call.programmeId,
    applicationId,
    jurorUid,
    scores: partial,
    comments: Object.fromEntries(
      opened.call.grid.slice(0, submitted ? 3 : 1).map((criterion) => [criterion.id, world.chance.pick(comments)]),
    ),
    commentToCandidate: submitted ? world.chance.pick(toCandidates) : '',
    recommendation: !submitted ? null : level > 3.4 ? 'select' : level > 2.4 ? 'discuss' : 'decline',
    state: submitted ? 'submitted' : 'draft',
    updatedAt: world.at(-world.chance.between(1, 6), 18),
    submittedAt: submitted ? world.at(-world.chance.between(1, 6), 18) : null,
  };
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
  const recusals = [0, 4, 9].flatMap((position, index) => {
    const juror = jurors[index * 3];
    const one = candidates[position];
    return juror === undefined || one === undefined ? [] : [recusalOf(world, opened, juror, one)];
  });
  const solved = assign({
    applicationIds: candidates.map((one) => one.application.id),
    jurors: jurors.map(({ uid }) => ({ uid, capacity: 8 })),
    reviews: 3,
    conflicts: recusals.map(({ applicationId, jurorUid }) => ({ applicationId, uid: jurorUid })),
    locked: [],
  });
  if (!solved.ok) throw new Error('The demonstration’s jury is too small');
  const severity = new Map(jurors.map(({ uid }) => [uid, (world.chance.next() - 0.5) * 0.8]));
  const worth = new Map(candidates.map((one) => [one.application.id, 1.6 + world.chance.next() * 3]));
  const positions = new Map<string, number>();
  const reviews = solved.pairs.map(({ applicationId, uid }) => {
    const position = (positions.get(uid) ?? 0) + 1;
    positions.set(uid, position);
    const submitted = uid === 'demo-juror' ? position <= 2 : world.chance.next() < share;
    return {
      position,
      started: submitted || (uid === 'demo-juror' && position === 3),
      review: reviewOf(world, opened, applicationId, uid, (worth.get(applicationId) ?? 3) + (severity.get(uid) ?? 0), submitted),
    };
  });
  const given = reviews.filter(({ review }) => review.state === 'submitted').map(({ review }) => review);
  putReading(world, juryId, jury, opened, candidates, recusals, reviews, given);
  const counts = new Map(jurors.map(({ uid }) => [uid, given.filter((review) => review.jurorUid === uid).length]));
  putMembers(world, juryId, opened, positions, counts, true);
  world.put(`juries/${juryId}`, {
    ...jury,
    memberCount: jurors.length,
    applicationCount: candidates.length,
    assignmentCount: solved.pairs.length,
    submittedCount: given.length,
  });
  for (const page of tally(
    {
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
    },
    world.now,
  )) {
    world.put(`juries/${juryId}/standings/${page.applicationId}`, page);
  }
};

const putReading = (
  world: World,
  juryId: string,
  jury: Jury,
  opened: OpenedCall,
  candidates: readonly PutApplication[],
  recusals: readonly Recusal[],
  reviews: readonly { readonly position: number; readonly started: boolean; readonly review: Review }[],
  given: readonly Review[],
): void => {
  rosterPages(
    opened.call.programmeId,
    candidates.map((one) => one.application),
  ).forEach((page, index) => world.put(`juries/${juryId}/rosters/${String(index)}`, page));
  for (const recusal of recusals) world.put(`juries/${juryId}/recusals/${recusal.applicationId}~${recusal.jurorUid}`, recusal);
  for (const { application, answers, files } of candidates) {
    const submittedReviews = given.filter((review) => review.applicationId === application.id).length;
    const dossier = assembleDossier(jury, { application, answers, form: opened.form, files });
    for (const file of dossier.files)
      world.files.push({ path: file.storagePath, title: file.name, subtitle: application.organisationName });
    world.put(`juries/${juryId}/dossiers/${application.id}`, {
      ...dossier,
      submittedReviews,
      unveiled: submittedReviews >= jury.unveilAfter,
      assignedCount: 3,
    });
    const readers = reviews.filter(({ review }) => review.applicationId === application.id).map(({ review }) => review.jurorUid);
    world.put(`applications/${application.id}/access/files`, {
      v: 1,
      programmeId: application.programmeId,
      authors: application.authors,
      submitted: true,
      jurors: Object.fromEntries(readers.map((uid) => [uid, juryId])),
    });
  }
  for (const { position, started, review } of reviews) {
    const id = `${review.applicationId}~${review.jurorUid}`;
    const application = candidates.find((one) => one.application.id === review.applicationId)?.application;
    world.put(`juries/${juryId}/assignments/${id}`, {
      v: 1,
      programmeId: opened.call.programmeId,
      applicationId: review.applicationId,
      jurorUid: review.jurorUid,
      jurorName: jurors.find(({ uid }) => uid === review.jurorUid)?.name ?? '',
      projectName: application?.projectName ?? '',
      organisationName: application?.organisationName ?? '',
      position,
      state: review.state === 'submitted' ? 'submitted' : 'assigned',
      submittedAt: review.submittedAt,
    });
    if (started) world.put(`juries/${juryId}/reviews/${id}`, review);
  }
};
