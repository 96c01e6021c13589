/** Why: a call at its last seconds, and as many people as asked, each with a complete draft and an account whose address is proven. */
import { getApps, initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { getFirestore, type Firestore, type Timestamp } from 'firebase-admin/firestore';
import { setTimeout as pause } from 'node:timers/promises';
import type { Application, ApplicationContent } from '@domain/applications/applications';
import type { Call, Field, Form } from '@domain/calls/calls';
import type { LocalServices } from '../../local/main';

export const callId = 'deadline';
const programmeId = 'pins';
const questions = 30;

const field = (index: number): Field => ({
  id: `question${String(index)}`,
  type: 'longText',
  label: `Question ${String(index)}`,
  help: '',
  required: true,
  max: null,
  options: [],
  hiddenFromJurors: false,
  showWhen: null,
});
const fields: readonly Field[] = [
  { ...field(0), id: 'projectName', type: 'shortText' },
  { ...field(0), id: 'organisationName', type: 'shortText' },
  ...Array.from({ length: questions }, (_, index) => field(index)),
];
const form: Form = { v: 1, programmeId, version: 1, published: true, sections: [{ id: 's', title: 'S', help: '', fields }] };

const callUntil = (closesAt: Date): Call => ({
  v: 1,
  programmeId,
  programmeName: "P'INS",
  editionId: 'e1',
  name: "P'INS 2027",
  tagline: '',
  presentation: '',
  benefits: [],
  calendar: [],
  questions: [],
  expectedLoad: '',
  state: 'open',
  opensAt: new Date(closesAt.getTime() - 86_400_000),
  closesAt,
  formVersion: 1,
  regulationVersion: 1,
  eligibility: [],
  grid: [],
  contactEmail: 'pins@example.org',
  createdAt: closesAt,
});

const draftOf = (uid: string, name: string, at: Date): Application => ({
  v: 1,
  callId,
  callName: "P'INS 2027",
  programmeId,
  editionId: 'e1',
  ownerUid: uid,
  authors: [uid],
  authorNames: [name],
  projectName: name,
  organisationName: name,
  department: '',
  completeness: 100,
  verdict: 'eligible',
  keywords: [],
  state: 'draft',
  number: '',
  formVersion: 1,
  regulationVersion: 1,
  submittedAt: null,
  openRequest: null,
  announcedAt: null,
  createdAt: at,
  updatedAt: at,
});

const connect = ({ env, project }: LocalServices): Firestore => {
  Object.assign(process.env, env);
  const app = getApps()[0] ?? initializeApp({ projectId: project });
  return getFirestore(app);
};

export const uidOf = (index: number): string => `applicant-${String(index).padStart(4, '0')}`;
export const applicationOf = (index: number): string => `application-${String(index).padStart(4, '0')}`;

/** Writes everything but the call's deadline, which `openUntil` sets when the first request leaves. */
export const prepareWorld = async (services: LocalServices, applicants: number): Promise<void> => {
  const database = connect(services);
  const at = new Date();
  const writer = database.bulkWriter();
  const put = (path: string, data: object): void => void writer.set(database.doc(path), data);
  put(`calls/${callId}`, callUntil(at));
  put(`calls/${callId}/forms/1`, form);
  for (let index = 0; index < applicants; index += 1) {
    const [uid, application, name] = [uidOf(index), applicationOf(index), `Projet ${String(index)}`];
    const answers = Object.fromEntries(fields.map(({ id }) => [id, id.startsWith('question') ? `${name}. `.repeat(60) : name]));
    put(`people/${uid}`, { v: 1, name, email: `${uid}@example.org`, organisationName: name, locale: 'fr', createdAt: at });
    put(`applications/${application}`, draftOf(uid, name, at));
    put(`applications/${application}/content/answers`, { v: 1, answers, editors: {}, updatedAt: at } satisfies ApplicationContent);
  }
  await writer.close();
};

export const openUntil = async (services: LocalServices, closesAt: Date): Promise<void> => {
  await connect(services).doc(`calls/${callId}`).set(callUntil(closesAt));
};

/** Waits, a minute at most, until every applicant is reminded of this very deadline. */
export const untilReminded = async (services: LocalServices, applicants: number, closesAt: Date): Promise<void> => {
  const database = connect(services);
  const asked = Array.from({ length: applicants }, (_, index) =>
    database.doc(`people/${uidOf(index)}/nextActs/completeDraft~${applicationOf(index)}`),
  );
  for (let second = 0; second < 60; second += 1) {
    const reminders = await database.getAll(...asked);
    if (reminders.every((one) => (one.get('dueAt') as Timestamp | undefined)?.toMillis() === closesAt.getTime())) return;
    await pause(1_000);
  }
};

/** A token for each applicant, as their browser would hold it. */
export const signInAll = async ({ ports }: LocalServices, applicants: number): Promise<readonly string[]> => {
  const tokens: string[] = [];
  for (let index = 0; index < applicants; index += 1) {
    const uid = uidOf(index);
    const email = `${uid}@example.org`;
    await getAuth().createUser({ uid, email, emailVerified: true });
    // As `proveAddress` leaves an account.
    await getAuth().setCustomUserClaims(uid, { proven: email });
    const url = `http://127.0.0.1:${String(ports.auth)}/identitytoolkit.googleapis.com/v1/accounts:signInWithCustomToken?key=local`;
    const body = JSON.stringify({ token: await getAuth().createCustomToken(uid), returnSecureToken: true });
    const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    tokens.push(((await answer.json()) as { readonly idToken: string }).idToken);
  }
  return tokens;
};

export interface Outcome {
  readonly submitted: number;
  /** By application. */
  readonly numbers: ReadonlyMap<string, string>;
  readonly last: number;
  readonly queued: number;
  readonly chained: number;
}

/** What stands in the store: submitted applications, distinct numbers, lines of the journal queued and chained. */
export const outcomeOf = async (services: LocalServices): Promise<Outcome> => {
  const database = connect(services);
  const [submitted, queued, chained, counter] = await Promise.all([
    database.collection('applications').where('callId', '==', callId).where('state', '==', 'submitted').select('number').get(),
    database.collection('auditQueue').count().get(),
    database.collection('audit').where('act', '==', 'submitApplication').count().get(),
    database.doc(`applicationNumbers/${callId}`).get(),
  ]);
  return {
    submitted: submitted.size,
    numbers: new Map(submitted.docs.map((one) => [one.id, one.get('number') as string])),
    last: (counter.get('last') as number | undefined) ?? 0,
    queued: queued.data().count,
    chained: chained.data().count,
  };
};
