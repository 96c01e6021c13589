import { aWorld, loadRoom, now, type Room } from './testing/world';

describe('a mission under way', () => {
  let room: Room;
  beforeAll(async () => {
    room = await loadRoom();
  }, 60_000);

  it('waits for the expert of a mission under way, until it is delivered, sent back, cancelled or the plan is over', async () => {
    const world = await aWorld(room);
    const mission = room.database.doc(`${world.at}/missions/x1`);
    const base = {
      v: 1,
      title: 'Statuts',
      letter: '',
      expertName: 'Isa',
      expertUid: world.uid('isa'),
      daysPlanned: 2,
      daysDone: 0,
      log: [],
    };
    const rest = { deliverable: '', signedByName: '', signedAt: null, createdAt: now, updatedAt: now };
    const waits = async (state: string, deliverable = ''): Promise<boolean> => {
      await mission.set({ ...base, ...rest, state, deliverable });
      await room.refreshProgress(world.enrolmentId, now);
      return (await room.read(`people/${world.uid('isa')}/nextActs/deliverMission~x1`)) !== null;
    };
    expect(await waits('agreed')).toBe(false);
    expect(await waits('underWay')).toBe(true);
    expect(await waits('delivered', 'Une note')).toBe(false);
    expect(await waits('underWay', 'Une note')).toBe(false);
    expect(await waits('underWay')).toBe(true);
    expect(await waits('cancelled')).toBe(false);
    expect(await waits('underWay')).toBe(true);
    await room.database.doc(world.at).update({ state: 'alumnus' });
    expect(await waits('underWay')).toBe(false);
  });

  it('waits for nobody once the plan is finished', async () => {
    const world = await aWorld(room, { state: 'onTheRoad' });
    const base = {
      v: 1,
      title: 'Statuts',
      letter: '',
      expertName: 'Isa',
      expertUid: world.uid('isa'),
      daysPlanned: 2,
      daysDone: 0,
      log: [],
    };
    const rest = { deliverable: '', signedByName: '', signedAt: null, createdAt: now, updatedAt: now };
    await room.database.doc(`${world.at}/missions/x2`).set({ ...base, ...rest, state: 'underWay' });
    await room.refreshProgress(world.enrolmentId, now);
    const act = `people/${world.uid('isa')}/nextActs/deliverMission~x2`;
    expect(await room.read(act)).not.toBeNull();
    await room.finishEnrolmentOf({ enrolmentId: world.enrolmentId }, world.manager);
    expect(await room.read(act)).toBeNull();
  });
});
