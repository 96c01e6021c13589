/** Why: the specs of this room start from the same dull world: a closed call with eligible applications, a manager and jurors. */
import type { Application } from '@domain/applications/applications';
import type { Call, Form } from '@domain/calls/calls';
import { memberFromInvitation } from '@domain/jury/composition';
import type { Jury } from '@domain/jury/jury';
import type { Role } from '@domain/people/people';
import type { Edition } from '@domain/programmes/programmes';
import type { Caller } from '../../platform/callable';
import { sharedLocal } from '../../../../tests/support/local';

export const now = new Date('2027-05-04T09:00:00Z');

// Read when the admin SDK starts, which another spec may do first.
process.env['FIREBASE_CONFIG'] ??= JSON.stringify({ projectId: 'demo-functions', storageBucket: 'demo-functions.appspot.com' });

/** The modules of the room, loaded once the embedded Firebase listens: they connect when they load. */
export const loadRoom = async () => {
  const { ports } = await sharedLocal();
  process.env['FIRESTORE_EMULATOR_HOST'] ??= `127.0.0.1:${ports.firestore}`;
  process.env['FIREBASE_STORAGE_EMULATOR_HOST'] ??= `127.0.0.1:${ports.storage}`;
  process.env['GCLOUD_PROJECT'] ??= 'demo-functions';
  const [{ bucket, database, fromSnapshot }, ...modules] = await Promise.all([
    import('../../platform/firebase'),
    import('../composing/create-jury'),
    import('../composing/configure-jury'),
    import('../composing/add-candidates'),
    import('../composing/move-jury'),
    import('../composing/declare-interests'),
    import('../composing/recuse-juror'),
    import('../composing/remove-juror'),
    import('../composing/assign-jury'),
    import('../reading/refresh-standings'),
    import('../deciding/open-dossier-in-room'),
    import('../deciding/record-decision'),
    import('../deciding/seal-minutes'),
    import('../deciding/announcements'),
    import('../preparing/open-reading'),
    import('../assigning/on-author-named'),
  ]);
  const [create, configure, add, move, declare, recuse, remove, assign, refresh, open, record, seal, announce, prepare, named] = modules;
  const read = async <T>(path: string): Promise<T | null> => fromSnapshot<T & object>(await database.doc(path).get());
  return {
    bucket,
    database,
    read,
    ...create,
    ...configure,
    ...add,
    ...move,
    ...declare,
    ...recuse,
    ...remove,
    ...assign,
    ...refresh,
    ...open,
    ...record,
    ...seal,
    ...announce,
    ...prepare,
    ...named,
    askToMove: move.moveJuryAs,
    /** With the task that the opening of the reading asks for. */
    moveJuryAs: async (input: Parameters<typeof move.moveJuryAs>[0], caller: Caller): Promise<null> => {
      await move.moveJuryAs(input, caller);
      const generation = (await read<Jury>(`juries/${input.juryId}`))?.preparing?.generation;
      if (input.to === 'scoring' && generation !== undefined) await prepare.openReading({ juryId: input.juryId, generation }, caller);
      return null;
    },
  };
};
export type Room = Awaited<ReturnType<typeof loadRoom>>;

const criterion = (id: string, label: string) => ({
  id,
  label,
  help: '',
  weight: 50,
  anchors: ['', 'Peu', 'Assez', 'Bien', 'Très bien', 'Remarquable'],
});
const callOf = (programmeId: string, editionId: string): Call => ({
  v: 1,
  programmeId,
  programmeName: "P'INS",
  editionId,
  name: "P'INS 2027",
  tagline: '',
  presentation: '',
  benefits: [],
  calendar: [],
  questions: [],
  expectedLoad: '',
  state: 'closed',
  opensAt: now,
  closesAt: now,
  formVersion: 1,
  regulationVersion: 3,
  eligibility: [],
  grid: [criterion('impact', 'Impact'), criterion('model', 'Modèle')],
  contactEmail: '',
  createdAt: now,
});
const field = (id: string, hiddenFromJurors = false) => ({
  id,
  type: 'shortText' as const,
  label: id,
  help: '',
  required: true,
  max: null,
  options: [],
  hiddenFromJurors,
  showWhen: null,
});
const form: Form = {
  v: 1,
  programmeId: '',
  version: 1,
  published: true,
  sections: [{ id: 's', title: 'Le projet', help: '', fields: [field('why'), field('leader', true)] }],
};

export interface World {
  readonly programmeId: string;
  readonly callId: string;
  readonly editionId: string;
  readonly applications: readonly string[];
  /** A caller with a role; jurors hold `juror` on the jury given. */
  caller(name: string, role?: readonly [Role, string], at?: Date): Caller;
  readonly manager: Caller;
  uid(name: string): string;
}

const counter = { value: 0 };

/** A programme of its own for each spec, so that they may run in any order. */
export const aWorld = async ({ database }: Room, projects: readonly string[] = ['Arbre', 'Barque', 'Cabane', 'Digue']): Promise<World> => {
  const tag = `jury${++counter.value}x${process.pid}`;
  const [programmeId, callId, editionId] = [`p-${tag}`, `c-${tag}`, `e-${tag}`];
  const uid = (name: string): string => `${name}-${tag}`;
  const batch = database.batch();
  batch.set(database.doc(`calls/${callId}`), callOf(programmeId, editionId));
  batch.set(database.doc(`calls/${callId}/forms/1`), form);
  batch.set(database.doc(`editions/${editionId}`), {
    v: 1,
    programmeId,
    programmeName: "P'INS",
    name: "P'INS 2027",
    year: 2027,
    daysPerLaureate: 6,
    places: 2,
    laureateCount: 0,
  } as Partial<Edition>);
  batch.set(database.doc(`memberships/manager~${programmeId}~${uid('claire')}`), {
    v: 1,
    uid: uid('claire'),
    role: 'manager',
    scopeId: programmeId,
    programmeId,
    from: new Date(0),
    until: null,
  });
  const applications = projects.map((project) => {
    const id = `${project}-${tag}`;
    const author = uid(`author${project}`);
    const application = {
      v: 1,
      callId,
      callName: "P'INS 2027",
      programmeId,
      editionId,
      ownerUid: author,
      authors: [author],
      authorNames: [`Auteur ${project}`],
      projectName: project,
      organisationName: `Structure ${project}`,
      department: '44',
      state: 'eligible',
      number: `PINS-${project}`,
      formVersion: 1,
      regulationVersion: 3,
      announcedAt: null,
      createdAt: now,
      updatedAt: now,
    } as unknown as Application;
    batch.set(database.doc(`applications/${id}`), application);
    batch.set(database.doc(`applications/${id}/content/answers`), { v: 1, answers: { why: `Pourquoi ${project}`, leader: 'Nom caché' } });
    batch.set(database.doc(`people/${author}`), {
      v: 1,
      name: `Auteur ${project}`,
      email: `contact@${project.toLowerCase()}.example.org`,
      organisationName: '',
      locale: 'fr',
      createdAt: now,
    });
    return id;
  });
  await batch.commit();
  const caller = (name: string, role?: readonly [Role, string], at = now): Caller => ({
    uid: uid(name),
    name,
    email: `${name}@example.org`,
    emailVerified: true,
    now: at,
    memberships: role === undefined ? [] : [{ role: role[0], scopeId: role[1], from: new Date(0), until: null }],
  });
  return { programmeId, callId, editionId, applications, caller, manager: caller('claire', ['manager', programmeId]), uid };
};

/** A jury of this world with its members, the first of them president, and its candidates. */
export const aJury = async (room: Room, world: World, names: readonly string[], capacity = 10): Promise<string> => {
  const settings = {
    name: 'Jury',
    reviewsPerApplication: 2,
    unveilAfter: 2,
    quorumShare: 0.5,
    places: 1,
    blind: true,
    alsoHidden: [],
    readingClosesAt: null,
    deliberationAt: null,
  };
  const { juryId } = await room.createJuryAs({ callId: world.callId, ...settings }, world.manager);
  for (const name of names) {
    const member = memberFromInvitation(
      { capacity, organisationName: `Fondation ${name}` },
      `${name} Durand-${name}`,
      `${name}@fondation-${name}.example.org`,
      world.programmeId,
    );
    await room.database.doc(`juries/${juryId}/members/${world.uid(name)}`).set(member);
  }
  await room.configureJuryAs({ juryId, presidentUid: world.uid(names[0] ?? ''), ...settings }, world.manager);
  await room.addCandidatesAs({ juryId }, world.manager);
  return juryId;
};

/** Everybody declares no interest, then the jury is assigned and reads. */
export const aReadingJury = async (room: Room, world: World, names: readonly string[]): Promise<string> => {
  const juryId = await aJury(room, world, names);
  await room.moveJuryAs({ juryId, to: 'declaring' }, world.manager);
  for (const name of names) await room.declareInterestsAs({ juryId, recusals: [] }, world.caller(name, ['juror', juryId]));
  await room.assignJuryAs({ juryId, evenOut: false }, world.manager);
  await room.moveJuryAs({ juryId, to: 'scoring' }, world.manager);
  return juryId;
};

/** Every assigned review submitted: `level` says how each application is scored. */
export const submitAll = async (room: Room, juryId: string, level: (applicationId: string) => number): Promise<void> => {
  const jury = await room.read<Jury>(`juries/${juryId}`);
  const assignments = await room.database.collection(`juries/${juryId}/assignments`).get();
  for (const one of assignments.docs) {
    const { applicationId, jurorUid } = one.data() as { applicationId: string; jurorUid: string };
    const score = level(applicationId);
    await room.database.doc(`juries/${juryId}/reviews/${one.id}`).set({
      v: 1,
      programmeId: jury?.programmeId,
      applicationId,
      jurorUid,
      scores: { impact: score, model: score },
      comments: {},
      commentToCandidate: `Conseil ${applicationId}`,
      recommendation: 'discuss',
      state: 'submitted',
      updatedAt: now,
      submittedAt: now,
    });
  }
  await room.refreshStandings(juryId, now);
};

export const reasonOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'accepted',
    (error: unknown) => (error as { readonly reason?: string }).reason ?? String(error),
  );
