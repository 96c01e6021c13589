/** Why: the specs of this room start from the same dull world: one open call, its form, two authors and a manager. */
import type { Application } from '@domain/applications/applications';
import type { Call, Field, Form } from '@domain/calls/calls';
import type { Membership, Person, Role } from '@domain/people/people';
import { after, days } from '@domain/shared/time';
import type { Caller } from '../../platform/callable';
import { sharedLocal } from '../../../../tests/support/local';

export const now = new Date('2027-03-01T10:00:00Z');

/** The modules of the room, loaded once the embedded Firestore listens: they connect when they load. */
export const loadRoom = async () => {
  if (process.env['FIRESTORE_EMULATOR_HOST'] === undefined) {
    const { ports } = await sharedLocal();
    process.env['FIRESTORE_EMULATOR_HOST'] = `127.0.0.1:${ports.firestore}`;
  }
  process.env['GCLOUD_PROJECT'] ??= 'demo-functions';
  const [
    { database, fromSnapshot },
    start,
    submission,
    withdrawal,
    invitation,
    removing,
    request,
    answer,
    screening,
    funnel,
    files,
    derived,
    reminders,
  ] = await Promise.all([
    import('../../platform/firebase'),
    import('../start-application'),
    import('../submit-application'),
    import('../withdraw-application'),
    import('../invite-co-author'),
    import('../authors/remove-co-author'),
    import('../request-complement'),
    import('../answer-complement'),
    import('../screen-application'),
    import('../derived/refresh-funnel'),
    import('../derived/grant-file-reading'),
    import('../derived/on-answers-written'),
    import('../derived/on-application-written'),
  ]);
  const read = async <T>(path: string): Promise<T | null> => fromSnapshot<T & object>(await database.doc(path).get());
  return {
    database,
    read,
    ...start,
    ...submission,
    ...withdrawal,
    ...invitation,
    ...removing,
    ...request,
    ...answer,
    ...screening,
    ...funnel,
    ...files,
    ...derived,
    ...reminders,
  };
};
/** The number `sequence` of a call of these specs: the store holds many calls of one name, each with a mark of its own. */
export const numbered = (sequence: number) =>
  jasmine.stringMatching(new RegExp(`^PINS27[A-Z]*-${String(sequence).padStart(3, '0')}$`)) as unknown as string;

export type Room = Awaited<ReturnType<typeof loadRoom>>;

const field = (id: string, more: Partial<Field> = {}): Field => ({
  id,
  type: 'shortText',
  label: id,
  help: '',
  required: true,
  max: null,
  options: [],
  hiddenFromJurors: false,
  showWhen: null,
  ...more,
});
const fields = [
  field('projectName'),
  field('organisationName'),
  field('budget', { type: 'money' }),
  field('report', { type: 'file', required: false }),
];
const form: Form = { v: 1, programmeId: '', version: 1, published: true, sections: [{ id: 's', title: 'S', help: '', fields }] };

const callNamed = (programmeId: string): Call => ({
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
  opensAt: now,
  closesAt: after(now, days(10)),
  formVersion: 1,
  regulationVersion: 1,
  eligibility: [{ id: 'b', label: 'Budget', reason: 'Trop petit', source: '', test: 'atLeast', fieldId: 'budget', minimum: 10 }],
  grid: [],
  contactEmail: 'pins@example.org',
  createdAt: now,
});

export interface World {
  readonly callId: string;
  readonly programmeId: string;
  caller(name: string, role?: Role, at?: Date): Caller;
}

/** A call of its own for each spec, so that none sees another's applications. */
export const aWorld = async ({ database }: Room): Promise<World> => {
  const callId = database.collection('calls').doc().id;
  const programmeId = `p-${callId}`;
  await database.doc(`calls/${callId}`).set(callNamed(programmeId));
  await database.doc(`calls/${callId}/forms/1`).set({ ...form, programmeId });
  const uid = (name: string): string => `${name}-${callId}`;
  for (const name of ['amina', 'luc', 'claire']) {
    const person: Person = {
      v: 1,
      name,
      email: `${uid(name)}@example.org`.toLowerCase(),
      organisationName: '',
      locale: 'fr',
      createdAt: now,
    };
    await database.doc(`people/${uid(name)}`).set(person);
  }
  const membership: Membership = {
    v: 1,
    uid: uid('claire'),
    personName: 'claire',
    role: 'manager',
    scopeKind: 'programme',
    scopeId: programmeId,
    scopeName: "P'INS",
    programmeId,
    subjectId: null,
    from: new Date(0),
    until: null,
  };
  await database.doc(`memberships/manager~${programmeId}~${uid('claire')}`).set(membership);
  return {
    callId,
    programmeId,
    caller: (name, role, at = now) => ({
      uid: uid(name),
      name,
      email: null,
      emailVerified: true,
      memberships: role === undefined ? [] : [{ role, scopeId: programmeId, from: new Date(0), until: null }],
      now: at,
    }),
  };
};

/** A draft with every required answer, by Amina unless told. */
export const aFullDraft = async (room: Room, world: World, answers: object = {}, by = 'amina'): Promise<string> => {
  const { applicationId } = await room.startAs({ callId: world.callId, answers: {} }, world.caller(by));
  await room.database.doc(`applications/${applicationId}/content/answers`).update({
    answers: { projectName: 'Résovilles', organisationName: 'Sève', budget: 20, ...answers },
  });
  return applicationId;
};

export const aSubmitted = async (room: Room, world: World, answers: object = {}, by = 'amina'): Promise<string> => {
  const applicationId = await aFullDraft(room, world, answers, by);
  await room.submitAs({ applicationId }, world.caller(by));
  return applicationId;
};

export const applicationOf = async (room: Room, applicationId: string): Promise<Application> => {
  const application = await room.read<Application>(`applications/${applicationId}`);
  if (application === null) throw new Error('no application');
  return application;
};

/** The typed reason of a refusal, or 'accepted'. */
export const reasonOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'accepted',
    (error: unknown) => {
      const { reason } = error as { readonly reason?: string };
      if (reason === undefined) throw error;
      return reason;
    },
  );
