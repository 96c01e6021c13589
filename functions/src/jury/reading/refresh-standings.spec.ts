import type { Assignment, Dossier, Jury, Ranking, Standing } from '@domain/jury/jury';
import { aJury, aReadingJury, aWorld, loadRoom, now, submitAll, type Room, type World } from '../testing/world';

describe('refreshing the standings of a jury', () => {
  let room: Room;
  beforeAll(async () => {
    room = await loadRoom();
  }, 60_000);

  const rows = async <T>(path: string): Promise<readonly T[]> =>
    (await room.database.collection(path).get()).docs.map((one) => one.data() as T);
  const found = async (juryId: string) => ({
    standings: (await rows<Standing>(`juries/${juryId}/standings`)).length,
    submitted: (await rows<Assignment>(`juries/${juryId}/assignments`)).filter(({ state }) => state === 'submitted').length,
    unveiled: (await rows<Dossier>(`juries/${juryId}/dossiers`)).filter(({ unveiled }) => unveiled).length,
    ranked: (await room.read<Ranking>(`juries/${juryId}/ranking/current`)) !== null,
    counted: (await room.read<Jury>(`juries/${juryId}`))?.submittedCount,
  });
  const everyReview = async (world: World, juryId: string): Promise<void> => {
    const writer = room.database.bulkWriter({ throttling: false });
    for (const one of (await room.database.collection(`juries/${juryId}/assignments`).get()).docs) {
      const { applicationId, jurorUid } = one.data() as Assignment;
      void writer.set(room.database.doc(`juries/${juryId}/reviews/${one.id}`), {
        v: 1,
        programmeId: world.programmeId,
        applicationId,
        jurorUid,
        scores: { impact: 3, model: 4 },
        comments: {},
        commentToCandidate: '',
        recommendation: 'discuss',
        state: 'submitted',
        updatedAt: now,
        submittedAt: now,
      });
    }
    await writer.close();
  };

  it('gives in several transactions what one would have given', async () => {
    const world = await aWorld(room);
    const juryId = await aReadingJury(room, world, ['anna', 'bob', 'carl']);
    await submitAll(room, juryId, () => 4);
    const whole = await found(juryId);
    for (const one of ['standings', 'ranking'])
      for (const { ref } of (await room.database.collection(`juries/${juryId}/${one}`).get()).docs) await ref.delete();
    for (const { ref } of (await room.database.collection(`juries/${juryId}/dossiers`).get()).docs)
      await ref.update({ submittedReviews: 0, unveiled: false });
    await room.refreshStandings(juryId, now, 1);
    expect(await found(juryId)).toEqual(whole);
    expect(whole).toEqual({ standings: 4, submitted: 8, unveiled: 4, ranked: true, counted: 8 });
  });

  it('counts 1,000 dossiers read twice, which no single transaction may hold', async () => {
    const world = await aWorld(
      room,
      Array.from({ length: 1_000 }, (_, index) => `P${String(index).padStart(4, '0')}`),
    );
    const names = Array.from({ length: 10 }, (_, index) => `juror${String(index)}`);
    const juryId = await aJury(room, world, names, 200);
    await room.moveJuryAs({ juryId, to: 'declaring' }, world.manager);
    for (const name of names) await room.declareInterestsAs({ juryId, recusals: [] }, world.caller(name, ['juror', juryId]));
    await room.assignJuryAs({ juryId, evenOut: false }, world.manager);
    await room.moveJuryAs({ juryId, to: 'scoring' }, world.manager);
    await everyReview(world, juryId);
    await expectAsync(room.refreshStandings(juryId, now, Infinity)).toBeRejectedWithError(/Transaction too big/);
    await room.refreshStandings(juryId, now);
    expect(await found(juryId)).toEqual({ standings: 1_000, submitted: 2_000, unveiled: 1_000, ranked: true, counted: 2_000 });
  }, 240_000);
});
