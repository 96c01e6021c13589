/** Why: whoever steps aside from an application finds it in no list, in whatever quality, from the act on (decision 0011). */
import type { Application } from '@domain/applications/applications';
import { openLanes, type Binding } from '@domain/applications/listing/lanes';
import { aJury, aWorld, loadRoom as loadJury, type World } from './jury/testing/world';

const loadRoom = async () => ({
  ...(await loadJury()),
  ...(await import('./people/on-manager-named')),
  ...(await import('./applications/derived/grant-file-reading')),
});

describe('lists of whoever stepped aside', () => {
  let room: Awaited<ReturnType<typeof loadRoom>>;
  let world: World;
  let juryId: string;
  beforeAll(async () => {
    room = await loadRoom();
  }, 60_000);
  beforeEach(async () => {
    world = await aWorld(room);
    juryId = await aJury(room, world, ['anne', 'paul', 'lea']);
    await Promise.all(world.applications.map((id) => room.database.doc(`applications/${id}`).update({ openAs: openLanes([]) })));
    await room.moveJuryAs({ juryId, to: 'declaring' }, world.manager);
  });
  const name = (who: string) =>
    room.database.doc(`memberships/manager~${world.programmeId}~${world.uid(who)}`).set({
      v: 1,
      uid: world.uid(who),
      role: 'manager',
      scopeId: world.programmeId,
      programmeId: world.programmeId,
      from: new Date(0),
      until: null,
    });
  const stepAside = (who: string, applicationId: string | undefined) =>
    room.declareInterestsAs(
      { juryId, recusals: [{ applicationId: applicationId ?? '', ground: 'board', detail: 'Trésorière' }] },
      world.caller(who, ['juror', juryId]),
    );
  const laneOf = async (who: string) => (await room.read<Binding>(`bindings/${world.uid(who)}`))?.lane;
  const openAs = () => Promise.all(world.applications.map(async (id) => (await room.read<Application>(`applications/${id}`))?.openAs));

  it('leave out, with the act itself, what a manager who sits stepped aside from', async () => {
    await name('anne');
    await stepAside('anne', world.applications[1]);
    expect(await laneOf('anne')).toBe('a');
    expect(await openAs()).toEqual([openLanes([]), openLanes(['a']), openLanes([]), openLanes([])]);
  });

  it('are told apart when several managers of a programme stepped aside', async () => {
    await name('anne');
    await name('paul');
    await stepAside('anne', world.applications[0]);
    await stepAside('paul', world.applications[2]);
    expect([await laneOf('anne'), await laneOf('paul')]).toEqual(['a', 'b']);
    expect(await openAs()).toEqual([openLanes(['a']), openLanes([]), openLanes(['b']), openLanes([])]);
  });

  it('wait for a lane when a juror who stepped aside comes to manage, and then leave it out', async () => {
    await stepAside('lea', world.applications[3]);
    expect(await laneOf('lea')).toBeNull();
    expect((await openAs())[3]).toEqual(openLanes([]));
    await name('lea');
    await room.bindManagerAgain(world.uid('lea'), world.manager.now);
    await room.bindManagerAgain(world.uid('lea'), world.manager.now);
    expect(await laneOf('lea')).toBe('a');
    expect(await openAs()).toEqual([openLanes([]), openLanes([]), openLanes([]), openLanes(['a'])]);
  });

  it('bind no manager who stepped aside from nothing', async () => {
    await room.bindManagerAgain(world.uid('claire'), world.manager.now);
    expect(await laneOf('claire')).toBeUndefined();
  });

  it('are the same once recomputed, also where a lane was lost', async () => {
    await name('anne');
    await stepAside('anne', world.applications[0]);
    const [first = ''] = world.applications;
    await room.database.doc(`applications/${first}`).update({ openAs: openLanes([]) });
    await room.refreshFileAccess(first);
    expect((await openAs())[0]).toEqual(openLanes(['a']));
  });
});
