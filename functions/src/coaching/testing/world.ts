/** Why: the specs of this room start from the same plan: one laureate, one coach, one manager, one expert of the edition. */
import type { Enrolment } from '@domain/coaching/coaching';
import { membershipId, scopeOf, type Role } from '@domain/people/people';
import { sharedLocal } from '../../../../tests/support/local';
import type { Caller } from '../../platform/callable';

export const now = new Date('2027-05-04T09:00:00Z');

// Read when the admin SDK starts, which another spec may do first.
process.env['FIREBASE_CONFIG'] ??= JSON.stringify({ projectId: 'demo-functions', storageBucket: 'demo-functions.appspot.com' });

/** The modules of the room, loaded once the embedded Firebase listens: they connect when they load. */
export const loadRoom = async () => {
  const { ports } = await sharedLocal();
  process.env['FIRESTORE_EMULATOR_HOST'] ??= `127.0.0.1:${ports.firestore}`;
  process.env['GCLOUD_PROJECT'] ??= 'demo-functions';
  const [
    { database, fromSnapshot },
    assign,
    finish,
    log,
    move,
    prepare,
    refresh,
    request,
    review,
    countersigning,
    correcting,
    linking,
    removing,
  ] = await Promise.all([
    import('../../platform/firebase'),
    import('../assign-coach'),
    import('../finish-enrolment'),
    import('../missions/log-mission-day'),
    import('../missions/move-mission'),
    import('../on-enrolment-created'),
    import('../refresh-progress'),
    import('../missions/request-mission'),
    import('../open-final-review'),
    import('../missions/countersign-mission'),
    import('../missions/correct-mission-day'),
    import('../milestones/link-milestone'),
    import('../milestones/remove-milestone'),
  ]);
  const read = async <T>(path: string): Promise<T | null> => fromSnapshot<T & object>(await database.doc(path).get());
  const plan = { ...assign, ...finish, ...prepare, ...refresh, ...review };
  return { database, read, ...plan, ...log, ...move, ...request, ...countersigning, ...correcting, ...linking, ...removing };
};
export type Room = Awaited<ReturnType<typeof loadRoom>>;

export interface World {
  readonly enrolmentId: string;
  readonly at: string;
  uid(name: string): string;
  caller(name: string, ...roles: readonly (readonly [Role, string])[]): Caller;
  readonly manager: Caller;
  readonly coach: Caller;
  readonly laureate: Caller;
  /** Of the edition; named on no mission yet. */
  readonly expert: Caller;
}

let worlds = 0;

/** A plan on its own edition and programme, so that specs do not meet. */
export const aWorld = async (room: Room, more: Partial<Enrolment> = {}): Promise<World> => {
  const mark = `${Date.now().toString(36)}${String((worlds += 1))}`;
  const [programmeId, editionId, enrolmentId] = [`p${mark}`, `e${mark}`, `a${mark}`];
  const uid = (name: string): string => `${name}-${mark}`;
  const caller: World['caller'] = (name, ...roles) => ({
    uid: uid(name),
    name,
    email: `${name}@example.org`,
    emailVerified: true,
    memberships: roles.map(([role, scopeId]) => ({ role, scopeId, from: new Date(0), until: null })),
    now,
  });
  const enrolment: Enrolment = {
    v: 1,
    programmeId,
    editionId,
    editionName: "P'INS 2027",
    callId: 'c1',
    projectName: 'Résovilles',
    organisationName: 'Sève',
    department: '44',
    team: [uid('amina')],
    teamNames: ['Amina'],
    coaches: [uid('driss')],
    coachNames: ['Driss'],
    heading: '',
    state: 'enrolled',
    dayBudget: 3,
    daysPlanned: 0,
    daysDone: 0,
    daysSigned: 0,
    milestoneCount: 0,
    milestonesReached: 0,
    milestonesLate: 0,
    nextMilestone: null,
    lastContactAt: null,
    attention: 0,
    keywords: [],
    enrolledAt: new Date('2027-03-01T09:00:00Z'),
    ...more,
  };
  await room.database.doc(`enrolments/${enrolmentId}`).set(enrolment);
  await room.database
    .doc(`people/${uid('amina')}`)
    .set({ v: 1, name: 'Amina Diallo', email: 'amina@example.org', organisationName: 'Sève', locale: 'fr', createdAt: now });
  for (const [name, role, until] of [
    ['nadia', 'coach', null],
    ['gone', 'coach', new Date(0)],
    ['isa', 'expert', null],
  ] as const) {
    const id = membershipId(role, editionId, uid(name));
    await room.database.doc(`memberships/${id}`).set({
      v: 1,
      uid: uid(name),
      personName: name,
      role,
      scopeKind: scopeOf[role],
      scopeId: editionId,
      scopeName: '',
      programmeId,
      subjectId: null,
      from: new Date(0),
      until,
    });
  }
  return {
    enrolmentId,
    at: `enrolments/${enrolmentId}`,
    uid,
    caller,
    manager: caller('claire', ['manager', programmeId]),
    coach: caller('driss'),
    laureate: caller('amina'),
    expert: caller('isa', ['expert', editionId]),
  };
};

/** A mission of 2 days already under way. */
export const aMission = async (room: Room, world: World): Promise<string> => {
  const input = {
    enrolmentId: world.enrolmentId,
    title: 'Statuts',
    letter: 'Comparer',
    expertName: 'Isa',
    expertUid: world.uid('isa'),
    days: 2,
  };
  const { missionId } = await room.requestMissionFor(input, world.laureate);
  await room.moveMissionFor({ enrolmentId: world.enrolmentId, missionId, to: 'agreed' }, world.coach);
  await room.moveMissionFor({ enrolmentId: world.enrolmentId, missionId, to: 'underWay' }, world.coach);
  return missionId;
};

/** The typed reason of a refusal, or `accepted`. */
export const reasonOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return 'accepted';
  } catch (error) {
    return (error as { reason?: string }).reason ?? String(error);
  }
};
