/** Why: one person has one application per call, whatever the number of clicks or tabs: the server finds it or makes it. */
import type { Transaction } from '../platform/firebase';
import * as v from 'valibot';
import type { OutputOf } from '@domain/acts';
import type { Application, ApplicationContent, FileAccess } from '@domain/applications/applications';
import { derive } from '@domain/applications/derive';
import { openLanes } from '@domain/applications/listing/lanes';
import { deadlineFault } from '@domain/applications/submission';
import type { Answers, Call, Form } from '@domain/calls/calls';
import { checkAnswer, mostChosen } from '@domain/calls/check-answer';
import { fieldOf } from '@domain/calls/form';
import type { Person } from '@domain/people/people';
import type { Identified } from '@domain/shared/document';
import { callable, id, type Caller } from '../platform/callable';
import { database, fromQueryDocument, fromSnapshot } from '../platform/firebase';
import { grant } from '../platform/memberships';
import { Refused } from '../platform/refusals';
import { transact } from '../platform/transact';
import { applicationAt, contentAt, loadCall, loadForm } from './application-access';

const answer = v.union([
  v.null(),
  v.boolean(),
  v.number(),
  v.pipe(v.string(), v.maxLength(5000)),
  v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(mostChosen)),
]);
const answers = v.pipe(v.record(v.pipe(v.string(), v.maxLength(60)), answer), v.maxEntries(100));
const schema = v.object({ callId: id, answers: v.optional(answers, {}) });
type Input = v.InferOutput<typeof schema>;

/** What the eligibility check already asked is not asked twice; anything the form does not accept is left out. */
const usable = (form: Form, given: Answers, organisationName: string): Answers => {
  const all: Answers = { ...(organisationName === '' ? {} : { organisationName }), ...given };
  return Object.fromEntries(
    Object.entries(all).filter(([fieldId, value]) => {
      const field = fieldOf(form, fieldId);
      return field !== null && field.type !== 'file' && value !== null && checkAnswer(field, value) === null;
    }),
  );
};

/** Withdrawn ones count: beyond, the one in progress could hide among them and be started twice. */
const mostAttempts = 10;

/** The one in progress, or submitted: starting again brings back to it. A withdrawn one does not count. */
const existing = async (transaction: Transaction, callId: string, uid: string): Promise<string | null> => {
  const found = await transaction.get(
    database.collection('applications').where('authors', 'array-contains', uid).where('callId', '==', callId).limit(mostAttempts),
  );
  const live = found.docs.map((document) => fromQueryDocument<Application>(document)).find(({ state }) => state !== 'withdrawn');
  if (live === undefined && found.size >= mostAttempts) throw new Refused('tooManyApplications', 'resource-exhausted');
  return live?.id ?? null;
};

const fresh = (call: Identified<Call>, form: Form, given: Answers, caller: Caller): Application => ({
  v: 1,
  callId: call.id,
  callName: call.name,
  programmeId: call.programmeId,
  editionId: call.editionId,
  ownerUid: caller.uid,
  authors: [caller.uid],
  authorNames: [caller.name],
  ...derive({ number: '', authorNames: [caller.name] }, call, form, given),
  state: 'draft',
  number: '',
  formVersion: call.formVersion,
  regulationVersion: call.regulationVersion,
  submittedAt: null,
  openRequest: null,
  announcedAt: null,
  openAs: openLanes([]),
  createdAt: caller.now,
  updatedAt: caller.now,
});

const create = (transaction: Transaction, application: Application, given: Answers, caller: Caller): string => {
  const reference = database.collection('applications').doc();
  const editors = Object.fromEntries(Object.keys(given).map((fieldId) => [fieldId, caller.uid]));
  transaction.create(applicationAt(reference.id), application);
  transaction.create(contentAt(reference.id), { v: 1, answers: given, editors, updatedAt: caller.now } satisfies ApplicationContent);
  transaction.create(reference.collection('access').doc('files'), {
    v: 1,
    programmeId: application.programmeId,
    authors: application.authors,
    submitted: false,
    jurors: {},
    recused: [],
    attached: { count: 0, bytes: 0 },
  } satisfies FileAccess);
  grant(transaction, {
    uid: caller.uid,
    personName: caller.name,
    role: 'applicant',
    scopeId: reference.id,
    scopeName: application.callName,
    programmeId: null,
    subjectId: application.callId,
    from: caller.now,
  });
  return reference.id;
};

export const startAs = (input: Input, caller: Caller): Promise<OutputOf<'startApplication'>> =>
  transact(async (transaction) => {
    const call = await loadCall(transaction, input.callId);
    const mine = await existing(transaction, call.id, caller.uid);
    if (mine !== null) return { applicationId: mine, resumed: true };
    const late = deadlineFault(call, caller.now);
    if (late !== null) throw new Refused(late);
    const form = await loadForm(transaction, call.id, call.formVersion);
    const person = fromSnapshot<Person>(await transaction.get(database.doc(`people/${caller.uid}`)));
    const given = usable(form, input.answers, person?.organisationName ?? '');
    return { applicationId: create(transaction, fresh(call, form, given, caller), given, caller), resumed: false };
  });

/** `startApplication({ callId, answers? })` → `{ applicationId, resumed }`. */
export const startApplication = callable('startApplication', schema, startAs);
