/** Why: applications in every state, derived as the functions would derive them. */
import type { Application, ApplicationFile, ApplicationState } from '@domain/applications/applications';
import { applicationNumber, keywordsOf, namesOf } from '@domain/applications/names';
import { sentAnswers } from '@domain/applications/submission';
import { assess } from '@domain/calls/eligibility';
import { completeness } from '@domain/calls/form';
import type { Answers } from '@domain/calls/calls';
import type { Identified } from '@domain/shared/document';
import { candidate, type Candidate } from './candidates';
import type { OpenedCall } from './programmes';
import type { World } from '../world';

export interface PutApplication {
  readonly application: Identified<Application>;
  readonly answers: Answers;
  readonly candidate: Candidate;
  readonly files: readonly Identified<ApplicationFile>[];
}

interface Owner {
  readonly uid: string;
  readonly name: string;
}

const screened: readonly ApplicationState[] = ['eligible', 'notEligible', 'reoriented', 'laureate', 'waitingList', 'notSelected'];

/** What makes the application fail, when it must be refused. */
const spoil = (answers: Answers, state: ApplicationState, world: World): Answers => {
  if (state === 'notEligible') return { ...answers, createdOn: `${String(world.now.getUTCFullYear())}-02-11`, breakEven: 'far' };
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
      };
      return { ...world.put(`applications/${id}/files/${field.id}`, file), id: field.id };
    });

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
  const one = candidate(world, form, index);
  const id = `${call.id}-${String(index + 1).padStart(3, '0')}`;
  const lead = owner ?? { uid: `applicant-${id}`, name: one.leaderName };
  if (owner === undefined) world.person(lead.uid, lead.name, `contact-${id}@example.org`, one.organisationName);
  const authors = [lead, ...coauthors];
  const isDraft = state === 'draft';
  const opens = call.opensAt ?? world.now;
  const closes = call.closesAt ?? world.now;
  const until = Math.min(world.now.getTime(), closes.getTime()) - 3_600_000;
  const createdAt = new Date(opens.getTime() + world.chance.next() * (until - opens.getTime()) * 0.7);
  const updatedAt = new Date(createdAt.getTime() + world.chance.next() * (until - createdAt.getTime()));
  const whole = spoil(one.answers, state, world);
  const files = isDraft ? [] : putFiles(world, id, opened, lead, one.organisationName, createdAt);
  const attached = Object.fromEntries(files.map((file) => [file.fieldId, file.id]));
  const answers = isDraft ? draftOf(whole, opened, 0.3 + world.chance.next() * 0.5) : sentAnswers(opened.form, { ...whole, ...attached });
  const names = namesOf(answers);
  const number = isDraft ? '' : applicationNumber(call.name, index + 1);
  const application: Application = {
    v: 1,
    callId: call.id,
    callName: call.name,
    programmeId: call.programmeId,
    editionId: call.editionId,
    ownerUid: lead.uid,
    authors: authors.map((author) => author.uid),
    authorNames: authors.map((author) => author.name),
    ...names,
    state,
    number,
    completeness: completeness(form, answers),
    verdict: assess(call.eligibility, answers, closes).verdict,
    formVersion: 1,
    regulationVersion: 1,
    submittedAt: isDraft ? null : updatedAt,
    openRequest: null,
    announcedAt: null,
    keywords: keywordsOf(
      names,
      number,
      authors.map((author) => author.name),
    ),
    createdAt,
    updatedAt,
  };
  world.put(`applications/${id}/content/answers`, {
    v: 1,
    answers,
    editors: Object.fromEntries(Object.keys(answers).map((key) => [key, lead.uid])),
    updatedAt,
  });
  world.put(`applications/${id}/access/files`, {
    v: 1,
    programmeId: call.programmeId,
    authors: application.authors,
    submitted: !isDraft,
    jurors: {},
  });
  for (const author of authors) world.grant(author.uid, 'applicant', id, application.projectName || call.name, null);
  const final = state === 'complement' ? askComplement(world, id, application, answers) : application;
  if (screened.includes(state)) screenIt(world, id, application);
  world.put(`applications/${id}`, final);
  return { application: { ...final, id }, answers, candidate: one, files };
};

const askComplement = (world: World, id: string, application: Application, answers: Answers): Application => {
  const fieldIds = ['accounts', 'impact'];
  const dueAt = world.at(world.chance.between(4, 9), 17);
  world.put(`applications/${id}/requests/first`, {
    v: 1,
    programmeId: application.programmeId,
    fieldIds,
    dueAt,
    state: 'open',
    message:
      'Merci de joindre les comptes du dernier exercice signés, et de préciser comment vous avez mesuré les résultats annoncés (méthode, effectif interrogé).',
    askedBy: 'demo-manager',
    askedByName: 'Claire Vautrin',
    askedAt: world.at(-3, 14),
    answeredAt: null,
    before: Object.fromEntries(fieldIds.map((field) => [field, answers[field] ?? null])),
  });
  return { ...application, openRequest: { id: 'first', fieldIds, dueAt } };
};

const screenIt = (world: World, id: string, application: Application): void => {
  const decision = application.state === 'notEligible' || application.state === 'reoriented' ? application.state : 'eligible';
  const reason = {
    eligible: 'Dossier complet, conditions du règlement remplies.',
    notEligible: 'La structure a moins de deux ans à la clôture et l’équilibre économique reste éloigné.',
    reoriented: 'Le développement visé reste dans la même région : le DLA régional est mieux placé pour vous accompagner.',
  }[decision];
  const orientation = decision === 'reoriented' ? ['dlaRegional'] : [];
  const decidedAt = new Date(
    (application.submittedAt ?? world.now).getTime() + 36 * 3_600_000 > world.now.getTime()
      ? world.now.getTime() - 3_600_000
      : (application.submittedAt ?? world.now).getTime() + 36 * 3_600_000,
  );
  world.put(`applications/${id}/screening/decision`, {
    v: 1,
    programmeId: application.programmeId,
    decision,
    reason,
    overrides: decision === 'eligible' && application.verdict === 'notEligible' ? application.verdict : null,
    orientation,
    decidedBy: 'demo-manager',
    decidedByName: 'Claire Vautrin',
    decidedAt,
  });
  if (decision !== 'eligible')
    world.put(`applications/${id}/outcome/letter`, {
      v: 1,
      outcome: decision,
      message: reason,
      feedback: [],
      orientation,
      sentAt: decidedAt,
    });
};

/** The counters a function keeps, for a call. */
export const putFunnel = (world: World, opened: OpenedCall, applications: readonly PutApplication[]): void => {
  const counts: Record<string, number> = {};
  for (const { application } of applications) {
    const keys = application.state === 'submitted' ? [application.state, `submitted~${application.verdict}`] : [application.state];
    for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  }
  world.put(`applicationNumbers/${opened.call.id}`, { v: 1, last: applications.length });
  world.put(`callFunnels/${opened.call.id}`, { v: 1, programmeId: opened.call.programmeId, counts, updatedAt: world.now });
};
