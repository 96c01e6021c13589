import type { NextAct } from '@domain/people/people';
import { aWorld, later, loadRoom, now, type Room, type World } from './testing/world';

const ended = later(27 * 60);

describe('the sheet of a session that is over', () => {
  let room: Room;
  let world: World;
  beforeAll(async () => {
    room = await loadRoom();
  }, 60_000);
  beforeEach(async () => {
    world = await aWorld(room, { registeredCount: 2 });
    const { programmeId } = world.session;
    await room.database
      .doc(`memberships/manager~${programmeId}~${world.uid('claire')}`)
      .set({ uid: world.uid('claire'), role: 'manager', scopeId: programmeId, programmeId, from: new Date(0), until: null });
  });
  const waits = (): Promise<NextAct | null> =>
    room.read<NextAct>(`people/${world.uid('claire')}/nextActs/reviewAttendance~${world.session.id}`);

  it('waits for the managers from its end until every half-day is sealed', async () => {
    await room.askForSheet(world.session.id, now);
    expect(await waits()).toBeNull();
    await room.askForSheet(world.session.id, ended);
    await room.askForSheet(world.session.id, later(30 * 60));
    expect(await waits()).toEqual(
      jasmine.objectContaining({ kind: 'reviewAttendance', link: `/seances/${world.session.id}/emargement`, createdAt: ended }),
    );
    await room.sealSheetAs({ sessionId: world.session.id, halfDayId: 'h1' }, { ...world.manager, now: ended });
    await room.askForSheet(world.session.id, ended);
    expect(await waits()).toBeNull();
  });

  it('waits for nobody when the session was cancelled, or nobody registered', async () => {
    for (const part of [{ state: 'cancelled' }, { registeredCount: 0 }]) {
      await room.database.doc(world.at).update(part);
      await room.askForSheet(world.session.id, ended);
      expect(await waits()).toBeNull();
    }
    await room.askForSheet('nowhere', ended);
  });
});
