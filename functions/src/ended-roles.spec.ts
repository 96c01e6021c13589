/** Why: a role that ends takes with it what was entrusted to whoever held it; what they did stays. */
import type { Mission } from '@domain/coaching/coaching';
import { membershipId } from '@domain/people/people';
import { aMission, aWorld, loadRoom as loadCoaching, reasonOf, type World } from './coaching/testing/world';

describe('an expert whose role ends', () => {
  const loadRoom = async () => ({ ...(await loadCoaching()), ...(await import('./people/end-membership')) });
  let room: Awaited<ReturnType<typeof loadRoom>>;
  let world: World;
  beforeAll(async () => {
    room = await loadRoom();
  }, 60_000);
  beforeEach(async () => {
    world = await aWorld(room);
  });
  const editionOf = () => world.expert.memberships[0]?.scopeId ?? '';
  const end = () => room.endMembershipAs({ membershipId: membershipId('expert', editionOf(), world.uid('isa')) }, world.manager);
  const missionAt = (id: string) => room.read<Mission>(`${world.at}/missions/${id}`);
  const gone = () => ({
    ...world.expert,
    memberships: [{ role: 'expert', scopeId: editionOf(), from: new Date(0), until: world.expert.now }] as const,
  });

  it('logs no day and delivers nothing any more, whatever they are named on', async () => {
    const missionId = await aMission(room, world);
    const here = { enrolmentId: world.enrolmentId, missionId };
    const day = { ...here, on: '2027-05-03', days: 1, note: '' };
    expect(await reasonOf(room.logMissionDayFor(day, world.expert))).toBe('accepted');
    await end();
    expect(await reasonOf(room.logMissionDayFor({ ...day, on: '2027-05-04' }, gone()))).toBe('notOfThisPlan');
    expect(await reasonOf(room.moveMissionFor({ ...here, to: 'delivered', deliverable: 'Note' }, gone()))).toBe('notOfThisPlan');
    const mission = await missionAt(missionId);
    expect([mission?.state, mission?.expertName, mission?.daysDone, mission?.log.length]).toEqual(['underWay', 'Isa', 1, 1]);
    expect(await reasonOf(room.moveMissionFor({ ...here, to: 'delivered', deliverable: 'Note' }, world.coach))).toBe('accepted');
  });

  it('leaves what they had not begun to be given to somebody else, and is asked for it no more', async () => {
    const wanted = { title: 'Statuts', letter: 'Comparer', expertName: 'Isa', expertUid: world.uid('isa'), days: 1 };
    const { missionId } = await room.requestMissionFor({ enrolmentId: world.enrolmentId, ...wanted }, world.laureate);
    await room.moveMissionFor({ enrolmentId: world.enrolmentId, missionId, to: 'agreed' }, world.coach);
    const waits = `people/${world.uid('isa')}/nextActs/answerMission~${missionId}`;
    expect(await room.read(waits)).not.toBeNull();
    await end();
    const mission = await missionAt(missionId);
    expect([mission?.state, mission?.expertUid, mission?.expertName]).toEqual(['requested', null, '']);
    expect(await room.read(waits)).toBeNull();
  });
});
