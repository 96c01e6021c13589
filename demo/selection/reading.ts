/** Why: what a reading jury has on its table: rosters, recusals, dossiers with their files, assignments and opinions. */
import { assembleDossier, rosterPages, withoutOrganisations } from '@domain/jury/dossier';
import type { Jury, Recusal, Review } from '@domain/jury/jury';
import type { CandidateTraces } from '@domain/jury/recusal';
import type { PutApplication } from './applications';
import { jurors } from './jurors';
import type { Opinion } from './opinions';
import type { OpenedCall } from './programmes';
import type { World } from '../world';

export interface Reading {
  readonly juryId: string;
  readonly jury: Jury;
  readonly opened: OpenedCall;
  readonly candidates: readonly PutApplication[];
  readonly recusals: readonly Recusal[];
  readonly opinions: readonly Opinion[];
  /** The opinions that are submitted. */
  readonly given: readonly Review[];
}

const putRosters = (world: World, { juryId, jury, opened, candidates }: Reading): void => {
  const pages = rosterPages(
    opened.call.programmeId,
    candidates.map((one) => one.application),
  );
  for (const [index, page] of pages.entries())
    world.put(`juries/${juryId}/rosters/${String(index)}`, jury.blind ? withoutOrganisations(page) : page);
};

/** What functions find interests with: who wrote each candidate, and from which address. */
const putTraces = (world: World, { juryId, candidates, opened }: Reading): void => {
  const authors = new Map(candidates.map(({ application }) => [application.id, application.authors]));
  const domainOf = (uid: string): string => world.users.get(uid)?.email.split('@')[1] ?? '';
  const pages = rosterPages(
    opened.call.programmeId,
    candidates.map((one) => one.application),
  );
  for (const [index, { entries }] of pages.entries())
    world.put(`juries/${juryId}/traces/${String(index)}`, {
      v: 1,
      entries: entries.map((entry): CandidateTraces => {
        const authorUids = authors.get(entry.applicationId) ?? [];
        return { ...entry, authorUids, emailDomains: [...new Set(authorUids.map(domainOf))] };
      }),
    });
};

const putDossier = (world: World, { juryId, jury, opened, given }: Reading, { application, answers, files }: PutApplication): void => {
  const submittedReviews = given.filter((review) => review.applicationId === application.id).length;
  const dossier = assembleDossier(jury, { application, answers, form: opened.form, files, eligibility: opened.call.eligibility });
  for (const file of dossier.files) world.files.push({ path: file.storagePath, title: file.name, subtitle: application.organisationName });
  world.put(`juries/${juryId}/dossiers/${application.id}`, {
    ...dossier,
    submittedReviews,
    unveiled: submittedReviews >= jury.unveilAfter,
    assignedCount: 3,
  });
};

/** Its readers may open the application's files. */
const openFiles = (world: World, { juryId, opinions }: Reading, { application }: PutApplication): void => {
  const readers = opinions.filter(({ review }) => review.applicationId === application.id).map(({ review }) => review.jurorUid);
  world.put(`applications/${application.id}/access/files`, {
    v: 1,
    programmeId: application.programmeId,
    authors: application.authors,
    submitted: true,
    jurors: Object.fromEntries(readers.map((uid) => [uid, juryId])),
    recused: [],
    attached: { count: 0, bytes: 0 },
  });
};

const putAssignment = (world: World, { juryId, jury, opened, candidates }: Reading, { position, started, review }: Opinion): void => {
  const id = `${review.applicationId}~${review.jurorUid}`;
  const application = candidates.find((one) => one.application.id === review.applicationId)?.application;
  world.put(`juries/${juryId}/assignments/${id}`, {
    v: 1,
    programmeId: opened.call.programmeId,
    applicationId: review.applicationId,
    jurorUid: review.jurorUid,
    jurorName: jurors.find(({ uid }) => uid === review.jurorUid)?.name ?? '',
    projectName: application?.projectName ?? '',
    organisationName: jury.blind ? '' : (application?.organisationName ?? ''),
    position,
    state: review.state === 'submitted' ? 'submitted' : 'assigned',
    submittedAt: review.submittedAt,
  });
  if (started) world.put(`juries/${juryId}/reviews/${id}`, review);
};

/** Puts the rosters, the recusals, then each dossier and each assignment. */
export const putReading = (world: World, reading: Reading): void => {
  putRosters(world, reading);
  putTraces(world, reading);
  for (const recusal of reading.recusals)
    world.put(`juries/${reading.juryId}/recusals/${recusal.applicationId}~${recusal.jurorUid}`, recusal);
  for (const one of reading.candidates) {
    putDossier(world, reading, one);
    openFiles(world, reading, one);
  }
  for (const opinion of reading.opinions) putAssignment(world, reading, opinion);
};
