import type { DocumentReference } from 'firebase-admin/firestore';
import { sharedLocal } from '../../../../tests/support/local';

const now = new Date('2027-06-15T10:00:00Z');
const longAgo = new Date('2020-01-01T00:00:00Z');

const loadRoom = async () => {
  process.env['FIRESTORE_EMULATOR_HOST'] ??= `127.0.0.1:${String((await sharedLocal()).ports.firestore)}`;
  process.env['GCLOUD_PROJECT'] ??= 'demo-functions';
  const [platform, each, actor, memberships, transacting, jury, access, reminders, registrations] = await Promise.all([
    import('../firebase'),
    import('./each-document'),
    import('../actor'),
    import('../memberships'),
    import('../transact'),
    import('../../jury/jury-access'),
    import('../../applications/derived/grant-file-reading'),
    import('../../applications/derived/on-application-written'),
    import('../../peers/on-registration-written'),
  ]);
  return { ...platform, ...each, ...actor, ...memberships, ...transacting, ...jury, ...access, ...reminders, ...registrations };
};
let room: Awaited<ReturnType<typeof loadRoom>>;
let turn = 0;

/** Writes `count` documents, each its own. */
const fill = async (count: number, one: (index: number) => readonly [DocumentReference, object]): Promise<void> => {
  const writer = room.database.bulkWriter();
  for (let index = 0; index < count; index += 1) void writer.set(...one(index));
  await writer.close();
};
const membership = (index: number, role: string, uid: string, scope: string): readonly [DocumentReference, object] => [
  room.database.doc(`memberships/${role}~${scope}~${uid}`),
  { v: 1, uid, personName: `P${String(index)}`, role, scopeId: scope, programmeId: scope, from: longAgo, until: null },
];

describe('what is read to its end', () => {
  let key: string;
  beforeAll(async () => {
    room = await loadRoom();
  }, 60_000);
  beforeEach(() => {
    turn += 1;
    key = `many${String(turn)}`;
  });

  it('is treated page after page, each document once', async () => {
    await fill(305, (index) => [room.database.doc(`${key}/d${String(index).padStart(4, '0')}`), { index }]);
    const met: number[] = [];
    const count = await room.eachDocument(room.database.collection(key), (one) => Promise.resolve(met.push(one.get('index') as number)));
    expect([count, new Set(met).size, met.length]).toEqual([305, 305, 305]);
  });

  it('reminds the authors of every draft of a call, beyond a page too', async () => {
    await room.database.doc(`calls/${key}`).set({ v: 1, state: 'open', closesAt: new Date('2027-07-01T10:00:00Z'), programmeId: 'p' });
    await fill(301, (index) => [
      room.database.doc(`applications/${key}-${String(index).padStart(4, '0')}`),
      {
        v: 1,
        callId: key,
        state: 'draft',
        authors: [`author-${key}`],
        authorNames: [],
        projectName: 'Un projet',
        callName: 'Appel',
        createdAt: now,
      },
    ]);
    expect(await room.remindDrafts(key, now)).toBe(301);
    expect((await room.database.collection(`people/author-${key}/nextActs`).count().get()).data().count).toBe(301);
  }, 120_000);

  it('gives a person every role they hold, and a programme every manager', async () => {
    await fill(61, (index) => membership(index, 'expert', `holder-${key}`, `${key}-${String(index)}`));
    await fill(61, (index) => membership(index, 'manager', `m${String(index)}-${key}`, key));
    expect((await room.actorFor(`holder-${key}`, {}, now)).memberships.length).toBe(61);
    expect((await room.managersOf(key, now)).length).toBe(61);
  });

  it('counts the sixty-first member of a jury', async () => {
    await fill(61, (index) => [room.database.doc(`juries/${key}/members/u${String(index)}`), { name: `J${String(index)}` }]);
    expect((await room.transact((transaction) => room.membersOf(transaction, key))).length).toBe(61);
  });

  it('closes the files to the two hundred and first person recused, and opens them to the sixty-first juror', async () => {
    await room.database.doc(`applications/${key}`).set({ v: 1, programmeId: 'p', authors: [], state: 'submitted' });
    await fill(201, (index) => [
      room.database.doc(`juries/${key}/recusals/${key}~r${String(index)}`),
      { applicationId: key, jurorUid: `r${String(index)}`, programmeId: 'p' },
    ]);
    await fill(61, (index) => [
      room.database.doc(`juries/${key}/assignments/${key}~u${String(index)}`),
      { applicationId: key, jurorUid: `u${String(index)}`, programmeId: 'p' },
    ]);
    await fill(61, (index) => [room.database.doc(`juries/${key}/members/u${String(index)}`), { declaredAt: now }]);
    await room.refreshFileAccess(key);
    const access = (await room.database.doc(`applications/${key}/access/files`).get()).data();
    expect([Object.keys(access?.['jurors'] as object).length, (access?.['recused'] as readonly string[]).length]).toEqual([61, 201]);
  });

  it('counts the five hundred and first registration of a session', async () => {
    await room.database.doc(`sessions/${key}`).set({ registeredCount: 0, waitingCount: 0 });
    await fill(501, (index) => [
      room.database.doc(`sessions/${key}/registrations/u${String(index)}`),
      { state: index < 500 ? 'registered' : 'waiting', at: now },
    ]);
    await room.countRegistrations(key);
    const session = (await room.database.doc(`sessions/${key}`).get()).data();
    expect([session?.['registeredCount'], session?.['waitingCount']]).toEqual([500, 1]);
  });
});
