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
    expect(line?.summary).toMatch(/3 mai 2027.*0,5 j, le 4 mai 2027.*Date relue/);
  });

  it('are signed again by the team, then by the programme, when one is corrected after they had', async () => {
    const missionId = await aMission(room, world);
    await log(missionId, 1);
    const here = { enrolmentId: world.enrolmentId, missionId };
    const sign = () => room.moveMissionFor({ ...here, to: 'signed' }, world.laureate);
    await room.moveMissionFor({ ...here, to: 'delivered', deliverable: 'Note' }, world.expert);
    await sign();
    await room.countersignMissionFor(here, world.manager);
    const newsOf = async (name: string) =>
      (await room.database.collection(`people/${world.uid(name)}/notifications`).get()).docs.map((one) => one.get('kind') as string);
    const claire = world.manager.uid.split('-')[0] ?? '';
    const other = world.caller('lea');
    await room.database.doc(`memberships/manager~${world.manager.memberships[0]?.scopeId ?? ''}~${other.uid}`).set({
      v: 1,
      uid: other.uid,
      role: 'manager',
      scopeId: world.manager.memberships[0]?.scopeId,
      programmeId: world.manager.memberships[0]?.scopeId,
      from: new Date(0),
      until: null,
    });
    expect(await correct(missionId, world.manager, { to, reason: 'Date relue' })).toBe('accepted');
    const fallen = await at(missionId);
    expect([fallen?.state, fallen?.signedAt, fallen?.countersignedAt, fallen?.daysDone]).toEqual(['delivered', null, null, 0.5]);
    expect(fallen?.fallenSignatures?.map((one) => [one.signedByName, one.countersignedByName, one.reason])).toEqual([
      ['amina', claire, 'Date relue'],
    ]);
    expect(await newsOf('amina')).toContain('missionToSignAgain');
    expect(await newsOf('lea')).toContain('missionToCountersignAgain');
    expect(await newsOf(claire)).not.toContain('missionToCountersignAgain');
    expect(await room.read(`people/${world.uid('amina')}/nextActs/signMission~${missionId}`)).not.toBeNull();
    await sign();
    expect(await reasonOf(room.countersignMissionFor(here, world.manager))).toBe('accepted');
    expect((await at(missionId))?.fallenSignatures?.length).toBe(1);
  });
});
