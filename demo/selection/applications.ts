/** Why: applications in every state, derived as the functions would derive them. */
import type { Application, ApplicationFile, ApplicationState } from '@domain/applications/applications';
import { openLanes } from '@domain/applications/listing/lanes';
import { applicationNumber, keywordsOf, namesOf, numberPrefix } from '@domain/applications/names';
import { sentAnswers } from '@domain/applications/submission';
import { assess } from '@domain/calls/eligibility';
import { completeness } from '@domain/calls/form';
import type { Answers } from '@domain/calls/calls';
import type { Identified } from '@domain/shared/document';
import { elapsed } from '@domain/shared/instant';
import { after, hours, isBefore, yearOf } from '@domain/shared/time';
import { candidate, type Candidate } from './candidates';
import type { OpenedCall } from './programmes';
import { putScreening } from './screening';
import { addressOf, type World } from '../world';

export interface PutApplication {
  readonly application: Identified<Application>;
  readonly answers: Answers;
  readonly candidate: Candidate;
  readonly files: readonly Identified<ApplicationFile>[];
}

interface Owner {
  readonly uid: string;
  readonly name: string;
  /** When the story must be that of their organisation. */
  readonly organisationName?: string;
}

/** What makes the application fail, when it must be refused. */
const spoil = (answers: Answers, state: ApplicationState, world: World): Answers => {
  if (state === 'notEligible') return { ...answers, createdOn: `${String(yearOf(world.now))}-02-11`, breakEven: 'far' };
  if (state === 'reoriented') return { ...answers, targetRegions: answers['currentRegions'] ?? [] };
  return answers;
};

/** A draft has its first sections written and the rest blank. */
const draftOf = (answers: Answers, opened: OpenedCall, share: number): Answers => {
  const fields = opened.form.sections.flatMap((section) => section.fields);
  const kept = new Set(fields.slice(0, Math.ceil(fields.length * share)).map((field) => field.id));
  return Object.fromEntries(Object.entries(answers).filter(([id]) => kept.has(id)));
};

const putFiles = (
  world: World,
  id: string,
  opened: OpenedCall,
  owner: Owner,
  organisationName: string,
  at: Date,
): readonly Identified<ApplicationFile>[] =>
  opened.form.sections
    .flatMap((section) => section.fields)
    .filter((field) => field.type === 'file' && field.required)
    .map((field) => {
      const name = `${field.id}.pdf`;
      const storagePath = `applications/${id}/${field.id}/${name}`;
      world.files.push({ path: storagePath, title: field.label, subtitle: organisationName });
      const file: ApplicationFile = {
        v: 1,
        fieldId: field.id,
        name,
        size: 1200,
        contentType: 'application/pdf',
        storagePath,
        uploadedBy: owner.uid,
        uploadedAt: at,
        state: 'stored',
      };
      return { ...world.put(`applications/${id}/files/${field.id}`, file), id: field.id };
    });

/** Written and last touched between the opening of the call and its closing, or now when it is still open. */
const momentsOf = (world: World, { call }: OpenedCall): { readonly createdAt: Date; readonly updatedAt: Date } => {
  const opens = call.opensAt ?? world.now;
  const closes = call.closesAt ?? world.now;
  const until = after(isBefore(closes, world.now) ? closes : world.now, -hours(1));
  const createdAt = after(opens, world.chance.next() * elapsed(opens, until) * 0.7);
  const updatedAt = after(createdAt, world.chance.next() * elapsed(createdAt, until));
  return { createdAt, updatedAt };
};

interface Written {
  readonly state: ApplicationState;
  readonly authors: readonly [Owner, ...Owner[]];
  readonly answers: Answers;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

const applicationOf = (world: World, { call, form }: OpenedCall, index: number, written: Written): Application => {
  const { state, authors, answers, createdAt, updatedAt } = written;
  const isDraft = state === 'draft';
  const names = namesOf(answers);
  const number = isDraft ? '' : applicationNumber(numberPrefix(call.name), index + 1);
  const authorNames = authors.map((author) => author.name);
  return {
    v: 1,
    callId: call.id,
    callName: call.name,
    programmeId: call.programmeId,
    editionId: call.editionId,
    ownerUid: authors[0].uid,
    authors: authors.map((author) => author.uid),
    authorNames,
    ...names,
    state,
    number,
    completeness: completeness(form, answers),
    verdict: assess(call.eligibility, answers, call.closesAt ?? world.now).verdict,
    formVersion: 1,
    regulationVersion: 1,
    submittedAt: isDraft ? null : updatedAt,
    openRequest: null,
    announcedAt: null,
    openAs: openLanes([]),
    keywords: keywordsOf(names, number, authorNames),
    createdAt,
    updatedAt,
  };
};

const putContent = (world: World, id: string, application: Application, answers: Answers): void => {
  world.put(`applications/${id}/content/answers`, {
    v: 1,
    answers,
    editors: Object.fromEntries(Object.keys(answers).map((key) => [key, application.ownerUid])),
    updatedAt: application.updatedAt,
  });
  world.put(`applications/${id}/access/files`, {
    v: 1,
    programmeId: application.programmeId,
    authors: application.authors,
    submitted: application.state !== 'draft',
    jurors: {},
    recused: [],
    attached: { count: 0, bytes: 0 },
  });
  for (const uid of application.authors) world.grant(uid, 'applicant', id, application.projectName || application.callName, null);
};

/** Who leads the application: the given owner, or a person made for it. */
const leadOf = (world: World, id: string, one: Candidate, owner?: Owner): Owner => {
  if (owner !== undefined) return owner;
  const uid = `applicant-${id}`;
  world.person(uid, one.leaderName, addressOf(one.leaderName, one.organisationName), one.organisationName);
  return { uid, name: one.leaderName };
};

/** The number `index` of a call. */
export const putApplication = (
  world: World,
  opened: OpenedCall,
  index: number,
  state: ApplicationState,
  owner?: Owner,
  coauthors: readonly Owner[] = [],
): PutApplication => {
  const { call, form } = opened;
  const one = candidate(world, opened, index, owner?.organisationName);
  const id = `${call.id}-${String(index + 1).padStart(3, '0')}`;
  const lead = leadOf(world, id, one, owner);
  const isDraft = state === 'draft';
  const moments = momentsOf(world, opened);
  const whole = spoil(one.answers, state, world);
  const files = isDraft ? [] : putFiles(world, id, opened, lead, one.organisationName, moments.createdAt);
  const attached = Object.fromEntries(files.map((file) => [file.fieldId, file.id]));
  const answers = isDraft ? draftOf(whole, opened, 0.3 + world.chance.next() * 0.5) : sentAnswers(form, { ...whole, ...attached });
  const application = applicationOf(world, opened, index, { state, authors: [lead, ...coauthors], answers, ...moments });
  putContent(world, id, application, answers);
  const final = putScreening(world, id, application, answers, opened.timetable);
  world.put(`applications/${id}`, final);
  return { application: { ...final, id }, answers, candidate: one, files };
};

/** The counters a function keeps, for a call. */
export const putFunnel = (world: World, opened: OpenedCall, applications: readonly PutApplication[]): void => {
  const counts: Record<string, number> = {};
  for (const { application } of applications) {
    const keys = application.state === 'submitted' ? [application.state, `submitted~${application.verdict}`] : [application.state];
    for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  }
  const prefix = numberPrefix(opened.call.name);
  const last = Math.max(0, ...applications.map(({ application: { number } }) => Number(number.split('-')[1] ?? 0)));
  world.put(`applicationNumbers/${opened.call.id}`, { v: 1, last, prefix });
  world.put(`applicationNumbers/prefix~${prefix}`, { v: 1, callId: opened.call.id });
  world.put(`callFunnels/${opened.call.id}`, { v: 1, programmeId: opened.call.programmeId, counts, updatedAt: world.now });
};
