import type { Mission } from '@domain/coaching/coaching';
import { journalLines } from '../../platform/testing/journal';
import { aMission, aWorld, loadRoom, now, reasonOf, type Room, type World } from '../testing/world';

describe('the days of an expert on the server', () => {
  let room: Room;
  let world: World;
  beforeAll(async () => {
    room = await loadRoom();
  }, 60_000);
  beforeEach(async () => {
    world = await aWorld(room, { dayBudget: 10 });
  });
  const log = (missionId: string, days: number, on = '2027-05-03') =>
    reasonOf(room.logMissionDayFor({ enrolmentId: world.enrolmentId, missionId, on, days, note: '' }, world.expert));
  const correct = (missionId: string, caller: typeof world.coach, more: object = {}) =>
    reasonOf(
      room.correctMissionDayFor(
        { enrolmentId: world.enrolmentId, missionId, place: 0, seen: { on: '2027-05-03', days: 1 }, to: null, reason: '', ...more },
        caller,
      ),
    );
  const at = (missionId: string) => room.read<Mission>(`${world.at}/missions/${missionId}`);
  const to = { on: '2027-05-04', days: 0.5, note: 'Relu' };

  it('are one a date at most, whatever the missions, even when two are logged at once', async () => {
    const [one, other] = [await aMission(room, world), await aMission(room, world)];
    const both = await Promise.all([log(one, 1), log(other, 1)]);
    expect([...both].sort()).toEqual(['accepted', 'overOneDayElsewhere']);
    expect([await log(one, 0.5, '2027-05-02'), await log(other, 1, '2027-05-02')]).toEqual(['accepted', 'overOneDayElsewhere']);
    expect(await log(other, 0.5, '2027-05-02')).toBe('accepted');
  });

  it('are corrected by the expert until the team signs, with what they said before', async () => {
    const missionId = await aMission(room, world);
    await log(missionId, 1);
    const isa = world.expert;
    expect(await correct(missionId, world.laureate, { to })).toBe('notCorrectable');
    expect(await correct(missionId, world.caller('zoe'), { to })).toBe('notOfThisPlan');
    expect(await correct(missionId, isa, { to })).toBe('accepted');
    const mission = await at(missionId);
    expect([mission?.daysDone, mission?.log]).toEqual([
      0.5,
      [
        {
          ...to,
          byName: 'isa',
          was: [{ on: '2027-05-03', days: 1, note: '', byName: 'isa', replacedByName: 'isa', replacedAt: now, reason: '' }],
        },
      ],
    ]);
    expect(await correct(missionId, isa, { to })).toBe('dayChanged');
    expect(await correct(missionId, isa, { seen: { on: '2027-05-04', days: 0.5 } })).toBe('accepted');
    expect([(await at(missionId))?.daysDone, (await at(missionId))?.log[0]?.was?.length]).toEqual([0, 2]);
  });

  it('are corrected once signed by a manager alone, with a reason, in the journal', async () => {
    const missionId = await aMission(room, world);
    await log(missionId, 1);
    const move = (state: 'delivered' | 'signed', caller: typeof world.coach) =>
      room.moveMissionFor({ enrolmentId: world.enrolmentId, missionId, to: state, deliverable: 'Note' }, caller);
    await move('delivered', world.expert);
    await move('signed', world.laureate);
    expect(await correct(missionId, world.expert, { to, reason: 'x' })).toBe('notCorrectable');
    expect(await correct(missionId, world.manager, { to })).toBe('reasonMissing');
    expect(await correct(missionId, world.manager, { reason: 'x' })).toBe('nothingDone');
    expect(await correct(missionId, world.manager, { to, reason: 'Date relue' })).toBe('accepted');
    const lines = await journalLines('subject', `${world.at}/missions/${missionId}`);
    const [line] = lines.filter(({ act }) => act === 'correctMissionDay');
    expect(line?.summary).toMatch(/2027-05-03.*0\.5.*2027-05-04.*Date relue/);
  });
});
