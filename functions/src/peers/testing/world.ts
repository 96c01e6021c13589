/** Why: the specs of this room start from the same session: two places, tomorrow, in an edition of its own. */
import type { Registration, Session } from '@domain/peers/peers';
import type { Role } from '@domain/people/people';
import { sharedLocal } from '../../../../tests/support/local';
import type { Caller } from '../../platform/callable';

export const now = new Date('2027-05-04T09:00:00Z');
export const later = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);

// Read when the admin SDK starts, which another spec may do first.
process.env['FIREBASE_CONFIG'] ??= JSON.stringify({ projectId: 'demo-functions', storageBucket: 'demo-functions.appspot.com' });

/** The modules of the room, loaded once the embedded Firebase listens: they connect when they load. */
export const loadRoom = async () => {
  const { ports } = await sharedLocal();
  process.env['FIRESTORE_EMULATOR_HOST'] ??= `127.0.0.1:${ports.firestore}`;
  process.env['GCLOUD_PROJECT'] ??= 'demo-functions';
  const [
    { database, fromSnapshot },
    attendance,
    sealing,
    sheets,
    counting,
    promoting,
    registering,
    cancelling,
    reminding,
    changing,
    sheetsAsked,
  ] = await Promise.all([
    import('../../platform/firebase'),
    import('../on-attendance-written'),
    import('../sealing'),
    import('../seal-sheet'),
    import('../on-registration-written'),
    import('../on-session-written'),
    import('../register-for-session'),
    import('../cancel-session'),
    import('../remind-sessions'),
    import('../tell-changes'),
    import('../ask-for-sheets'),
  ]);
  const read = async <T>(path: string): Promise<T | null> => fromSnapshot<T & object>(await database.doc(path).get());
  return {
    database,
    read,
    ...attendance,
    ...sheets,
    sha256: sealing.sha256,
    ...counting,
    ...promoting,
    ...registering,
    ...cancelling,
    ...reminding,
    ...changing,
    ...sheetsAsked,
  };
};
export type Room = Awaited<ReturnType<typeof loadRoom>>;

export interface World {
  readonly session: Session & { readonly id: string };
  readonly at: string;
  uid(name: string): string;
  caller(name: string, roles?: readonly (readonly [Role, string])[], at?: Date): Caller;
  laureate(name: string, at?: Date): Caller;
  readonly manager: Caller;
  stateOf(name: string): Promise<Registration['state'] | undefined>;
}

let worlds = 0;

export const aWorld = async (room: Room, more: Partial<Session> = {}): Promise<World> => {
  const mark = `${Date.now().toString(36)}${String((worlds += 1))}`;
  const [programmeId, editionId, id] = [`p${mark}`, `e${mark}`, `s${mark}`];
  const session: Session = {
    v: 1,
    programmeId,
    editionId,
    editionName: "P'INS 2027",
    audience: 'edition',
    kind: 'collectiveDay',
    title: 'Collectif 1',
    description: '',
    place: 'Nantes',
    link: '',
    trainerName: 'Driss',
    startsAt: later(24 * 60),
    endsAt: later(27 * 60),
    halfDays: [{ id: 'h1', startsAt: later(24 * 60), endsAt: later(27 * 60) }],
    capacity: 2,
    state: 'planned',
    registeredCount: 0,
    waitingCount: 0,
    presentCount: 0,
    createdAt: now,
    ...more,
  };
  await room.database.doc(`sessions/${id}`).set(session);
  const uid = (name: string): string => `${name}-${mark}`;
  const caller: World['caller'] = (name, roles = [], at = now) => ({
    uid: uid(name),
    name,
    email: `${name}@example.org`,
    emailVerified: true,
    memberships: roles.map(([role, scopeId]) => ({ role, scopeId, from: new Date(0), until: null })),
    now: at,
  });
  return {
    session: { ...session, id },
    at: `sessions/${id}`,
    uid,
    caller,
    laureate: (name, at = now) => caller(name, [['laureate', editionId]], at),
    manager: caller('claire', [['manager', programmeId]]),
    stateOf: async (name) => (await room.read<Registration>(`sessions/${id}/registrations/${uid(name)}`))?.state,
  };
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
