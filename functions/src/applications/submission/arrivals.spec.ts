import type { Arrival } from '@domain/applications/applications';
import { after, days, hours } from '@domain/shared/time';
import { aFullDraft, applicationOf, aWorld, loadRoom, now, numbered, reasonOf, type Room, type World } from '../testing/world';

describe('a draft handed in before the deadline and taken up after it', () => {
  let room: Room;
  let world: World;
  const deadline = after(now, days(10));
  const lastSecond = after(deadline, -1_000);
  const minute = 60_000;

  beforeAll(async () => {
    room = await loadRoom();
  }, 60_000);
  beforeEach(async () => {
    world = await aWorld(room);
  });

  const arrival = (id: string, who = 'amina') => `applications/${id}/arrivals/${world.caller(who).uid}`;
  const handedIn = (id: string, at: Date, who = 'amina') => room.database.doc(arrival(id, who)).set({ v: 1, at } satisfies Arrival);
  const submitAt = (id: string, at: Date, who = 'amina') => room.submitAs({ applicationId: id }, world.caller(who, undefined, at));
  const written = (id: string, budget: number, updatedAt: Date) =>
    room.database.doc(`applications/${id}/content/answers`).update({ 'answers.budget': budget, updatedAt });
  const withLuc = (id: string) =>
    room.database
      .doc(`applications/${id}`)
      .update({ authors: [world.caller('amina').uid, world.caller('luc').uid], authorNames: ['A', 'L'] });
  const closed = () => room.database.doc(`calls/${world.callId}`).update({ state: 'closed' });

  it('counts, at the instant it arrived, whatever the queue, even once the call is closed', async () => {
    const id = await aFullDraft(room, world);
    await handedIn(id, lastSecond);
    await closed();
    expect(await submitAt(id, after(deadline, 30 * minute))).toEqual({ number: numbered(1) });
    const { state, submittedAt } = await applicationOf(room, id);
    expect([state, submittedAt]).toEqual(['submitted', lastSecond]);
    expect(await room.read(arrival(id))).toBeNull();
  });

  it('counts for an hour after the deadline, and no longer', async () => {
    const id = await aFullDraft(room, world);
    await handedIn(id, lastSecond);
    expect(await reasonOf(submitAt(id, after(deadline, hours(1))))).toBe('deadlinePassed');
    expect(await reasonOf(submitAt(id, after(deadline, hours(1) - 1)))).toBe('accepted');
  });

  it('is refused when its text was changed since the deadline, however that came', async () => {
    const id = await aFullDraft(room, world);
    await handedIn(id, lastSecond);
    await written(id, 99, deadline);
    expect(await reasonOf(submitAt(id, after(deadline, minute)))).toBe('deadlinePassed');
    await written(id, 99, after(deadline, -1));
    expect(await reasonOf(submitAt(id, after(deadline, minute)))).toBe('accepted');
  });

  it('is refused when it was handed in at the deadline, or never', async () => {
    const id = await aFullDraft(room, world);
    expect(await reasonOf(submitAt(id, after(deadline, minute)))).toBe('deadlinePassed');
    await handedIn(id, deadline);
    expect(await reasonOf(submitAt(id, after(deadline, minute)))).toBe('deadlinePassed');
  });

  it('counts for the co-author who is taken up first, and both are told one number', async () => {
    const id = await aFullDraft(room, world);
    await withLuc(id);
    await handedIn(id, lastSecond);
    const late = after(deadline, minute);
    expect(await Promise.all([submitAt(id, late, 'luc'), submitAt(id, late), submitAt(id, late)])).toEqual([
      { number: numbered(1) },
      { number: numbered(1) },
      { number: numbered(1) },
    ]);
    expect((await room.database.doc(`applicationNumbers/${world.callId}`).get()).get('last')).toBe(1);
  });

  it('counts no more when whoever handed it in is an author no more, and a stranger leaves it as it is', async () => {
    const id = await aFullDraft(room, world);
    await handedIn(id, lastSecond, 'luc');
    expect(await reasonOf(submitAt(id, after(deadline, minute)))).toBe('deadlinePassed');
    expect(await reasonOf(submitAt(id, after(deadline, minute), 'luc'))).toBe('notAnAuthor');
    expect(await room.read(arrival(id, 'luc'))).not.toBeNull();
  });

  it('has to arrive again after it was refused as incomplete', async () => {
    const id = await aFullDraft(room, world, { budget: null });
    await handedIn(id, lastSecond);
    expect(await reasonOf(submitAt(id, lastSecond))).toBe('incomplete');
    await written(id, 20, after(lastSecond, 1));
    expect(await reasonOf(submitAt(id, after(deadline, 1)))).toBe('deadlinePassed');
  });

  it('counts when it was corrected and arrived again before the first try was answered', async () => {
    const id = await aFullDraft(room, world, { budget: null });
    await handedIn(id, lastSecond);
    await room.database.doc(`applications/${id}/content/answers`).update({ updatedAt: after(lastSecond, -1) });
    const first = submitAt(id, after(lastSecond, -1));
    expect(await reasonOf(first)).toBe('incomplete');
    expect(await room.read(arrival(id))).not.toBeNull();
    await written(id, 20, after(lastSecond, -1));
    expect(await reasonOf(submitAt(id, after(deadline, 1)))).toBe('accepted');
  });

  it('is dated by its text when that was written after it arrived', async () => {
    const id = await aFullDraft(room, world);
    await handedIn(id, after(now, 1));
    await written(id, 20, lastSecond);
    await submitAt(id, after(deadline, minute));
    expect((await applicationOf(room, id)).submittedAt).toEqual(lastSecond);
  });

  describe('when its author was never answered', () => {
    it('is handed in whatever another draft holds', async () => {
      const [hostile, broken, id] = [
        await aFullDraft(room, world),
        await aFullDraft(room, world, {}, 'luc'),
        await aFullDraft(room, world, {}, 'nadia'),
      ];
      for (const [one, who] of [
        [hostile, 'amina'],
        [broken, 'luc'],
        [id, 'nadia'],
      ] as const)
        await handedIn(one, lastSecond, who);
      await room.database.doc(`applications/${hostile}/content/answers`).update({ 'answers.zz': room.database.doc('people/x') });
      await room.database.doc(`applications/${broken}`).update({ authorNames: null });
      await closed();
      await expectAsync(room.handInArrivals(world.callId)).toBeRejectedWithError(/1 drafts/);
      expect((await applicationOf(room, hostile)).state).toBe('submitted');
      expect((await applicationOf(room, id)).state).toBe('submitted');
    });

    it('is handed in by the closing, as it arrived', async () => {
      const [id, other] = [await aFullDraft(room, world), await aFullDraft(room, world, {}, 'luc')];
      await handedIn(id, lastSecond);
      await closed();
      await room.handInArrivals(world.callId);
      const { state, submittedAt, number } = await applicationOf(room, id);
      expect([state, submittedAt, number]).toEqual(['submitted', lastSecond, numbered(1)]);
      expect((await applicationOf(room, other)).state).toBe('draft');
      expect(await submitAt(id, after(deadline, minute))).toEqual({ number });
    });

    it('stays a draft when it was taken back', async () => {
      const id = await aFullDraft(room, world);
      await handedIn(id, lastSecond);
      await room.database.doc(arrival(id)).delete();
      await closed();
      await room.handInArrivals(world.callId);
      expect((await applicationOf(room, id)).state).toBe('draft');
      await handedIn(id, lastSecond);
      await room.handInArrivals(world.callId);
      expect((await applicationOf(room, id)).state).toBe('submitted');
    });

    it('stays a draft when its authors went on writing it, when it is incomplete, and when they left', async () => {
      const [edited, incomplete] = [await aFullDraft(room, world), await aFullDraft(room, world, { budget: null }, 'luc')];
      await handedIn(edited, after(lastSecond, -2));
      await written(edited, 30, after(lastSecond, -1));
      await handedIn(incomplete, lastSecond, 'luc');
      await closed();
      await room.handInArrivals(world.callId);
      expect((await applicationOf(room, edited)).state).toBe('draft');
      expect((await applicationOf(room, incomplete)).state).toBe('draft');
      await room.database.doc(arrival(edited)).delete();
      await handedIn(edited, lastSecond, 'luc');
      await room.handInArrivals(world.callId);
      expect((await applicationOf(room, edited)).state).toBe('draft');
      await handedIn(edited, lastSecond);
      await room.handInArrivals(world.callId);
      expect((await applicationOf(room, edited)).state).toBe('submitted');
    });
  });
});
