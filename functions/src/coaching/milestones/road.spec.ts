import type { Milestone } from '@domain/coaching/coaching';
import { aWorld, loadRoom, now, reasonOf, type Room, type World } from '../testing/world';

describe('a road on the server', () => {
  let room: Room;
  let world: World;
  beforeAll(async () => {
    room = await loadRoom();
  }, 60_000);
  beforeEach(async () => {
    world = await aWorld(room);
  });

  const milestone = (more: Partial<Milestone> = {}): Milestone => ({
    v: 1,
    objectiveId: 'o0',
    title: 'Convention',
    dueOn: '2027-06-01',
    state: 'toCome',
    proof: '',
    reason: '',
    dependsOn: [],
    updatedBy: 'amina',
    updatedAt: new Date(0),
    ...more,
  });
  const put = async (...ids: readonly string[]): Promise<void> => {
    for (const id of ids) await room.database.doc(`${world.at}/milestones/${id}`).set(milestone());
  };
  const at = (id: string) => room.read<Milestone>(`${world.at}/milestones/${id}`);
  const link = (milestoneId: string, add: readonly string[], drop: readonly string[] = [], caller = world.laureate) =>
    reasonOf(room.linkMilestoneFor({ enrolmentId: world.enrolmentId, milestoneId, add: [...add], drop: [...drop] }, caller));
  const remove = (milestoneId: string, caller = world.laureate) =>
    reasonOf(room.removeMilestoneFor({ enrolmentId: world.enrolmentId, milestoneId }, caller));

  it('refuses one of two people who link A to B and B to A at once', async () => {
    await put('a', 'b');
    const both = await Promise.all([link('a', ['b']), link('b', ['a'], [], world.coach)]);
    expect([...both].sort()).toEqual(['accepted', 'cycle']);
    const kept = [(await at('a'))?.dependsOn.length, (await at('b'))?.dependsOn.length];
    expect(kept.reduce<number>((sum, one) => sum + (one ?? 0), 0)).toBe(1);
  });

  it('refuses one of three people who close a circle of three at once', async () => {
    await put('a', 'b', 'c');
    const all = await Promise.all([link('a', ['b']), link('b', ['c'], [], world.coach), link('c', ['a'])]);
    expect([...all].sort()).toEqual(['accepted', 'accepted', 'cycle']);
  });

  it('keeps what two people link to one milestone at once, and does once what is asked twice', async () => {
    await put('a', 'b', 'c');
    await Promise.all([link('a', ['b']), link('a', ['c'], [], world.coach)]);
    expect([...((await at('a'))?.dependsOn ?? [])].sort()).toEqual(['b', 'c']);
    expect(await link('a', ['b'])).toBe('accepted');
    expect((await at('a'))?.dependsOn.length).toBe(2);
    expect(await link('a', [], ['b'])).toBe('accepted');
    const kept = await at('a');
    expect([kept?.dependsOn, kept?.updatedBy, kept?.updatedAt]).toEqual([['c'], world.uid('amina'), now]);
  });

  it('refuses links to what is not there, and those of others than the team and its coaches', async () => {
    await put('a', 'b');
    expect(await link('a', ['gone'])).toBe('dependencyMissing');
    expect(await link('gone', ['a'])).toBe('milestoneMissing');
    expect(await link('a', ['b'], [], world.manager)).toBe('notOfThisPlan');
    expect(await link('a', ['b'], [], world.caller('nadia'))).toBe('notOfThisPlan');
    expect(await link('a', ['b'], [], world.coach)).toBe('accepted');
  });

  it('reads a road with links that were written before they were checked', async () => {
    await put('a', 'b');
    await room.database.doc(`${world.at}/milestones/old`).set({ ...milestone(), dependsOn: [3, null, 'b'] });
    await room.database.doc(`${world.at}/milestones/older`).set({ ...milestone(), dependsOn: null });
    expect(await link('b', ['old'])).toBe('cycle');
    expect(await link('old', ['a'])).toBe('accepted');
    expect((await at('old'))?.dependsOn).toEqual(['b', 'a']);
  });

  it('removes a milestone to come with the links to it, once; never one that has begun, nor in a finished plan', async () => {
    await put('a', 'b', 'c');
    await link('b', ['a', 'c']);
    expect(await remove('a', world.manager)).toBe('notOfThisPlan');
    expect(await remove('a')).toBe('accepted');
    expect([await at('a'), (await at('b'))?.dependsOn]).toEqual([null, ['c']]);
    expect(await remove('a')).toBe('accepted');
    await room.database.doc(`${world.at}/milestones/c`).update({ state: 'inProgress' });
    expect(await remove('c')).toBe('alreadyBegun');
    await room.database.doc(world.at).update({ state: 'alumnus' });
    expect([await remove('b'), await link('b', [], ['c'])]).toEqual(['alreadyFinished', 'alreadyFinished']);
  });
});
