/** Why: whoever leaves a jury reads nothing more of it, and leaves what was judged as it is. */
import type { Jury } from '@domain/jury/jury';
import { aReadingJury, aWorld, loadRoom, now, type Room } from '../testing/world';

describe('leaving a jury', () => {
  let room: Room;
  beforeAll(async () => {
    room = await loadRoom();
  }, 60_000);

  it('closes to a juror who leaves the files of what they read, with the act itself', async () => {
    const world = await aWorld(room);
    const juryId = await aReadingJury(room, world, ['anne', 'paul', 'lea']);
    const lea = world.uid('lea');
    const pile = await room.database.collection(`juries/${juryId}/assignments`).where('jurorUid', '==', lea).get();
    const [first] = pile.docs.map((one) => one.get('applicationId') as string);
    const access = room.database.doc(`applications/${first ?? ''}/access/files`);
    await access.set({ v: 1, jurors: { [lea]: juryId, paul: juryId }, recused: [] });
    await room.removeJurorAs({ juryId, jurorUid: lea }, world.manager);
    expect((await access.get()).get('jurors')).toEqual({ paul: juryId });
  });

  it('ends the role of anybody once the minutes are sealed, the president too, and leaves the record as it is', async () => {
    const world = await aWorld(room);
    const juryId = await aReadingJury(room, world, ['anne', 'paul', 'lea']);
    const anne = world.uid('anne');
    const before = await room.read<Jury>(`juries/${juryId}`);
    const membership = room.database.doc(`memberships/juror~${juryId}~${anne}`);
    await membership.set({ uid: anne, role: 'juror', scopeId: juryId, from: new Date(0), until: null });
    await room.database.doc(`juries/${juryId}`).update({ phase: 'decided' });
    const remove = () => room.removeJurorAs({ juryId, jurorUid: anne }, world.manager);
    expect([await remove(), await remove()]).toEqual([{ freed: 0 }, { freed: 0 }]);
    expect(((await membership.get()).get('until') as { toDate(): Date }).toDate()).toEqual(now);
    expect(await room.read<object>(`juries/${juryId}/members/${anne}`)).toEqual(jasmine.objectContaining({ leftAt: now }));
    expect(await room.read<object>(`juries/${juryId}`)).toEqual(jasmine.objectContaining({ ...before, phase: 'decided' }));
    expect((await room.database.collection(`juries/${juryId}/assignments`).where('jurorUid', '==', anne).get()).size).toBeGreaterThan(0);
  });
});
