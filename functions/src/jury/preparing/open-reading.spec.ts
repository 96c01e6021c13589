import type { Dossier, Jury, Roster } from '@domain/jury/jury';
import { aJury, aWorld, loadRoom, reasonOf, type Room, type World } from '../testing/world';

describe('opening the reading', () => {
  let room: Room;
  let world: World;
  let juryId: string;
  beforeAll(async () => {
    room = await loadRoom();
  }, 60_000);

  const jurors = ['anne', 'paul', 'lea'];
  const aDeclaredJury = async (projects: number): Promise<void> => {
    world = await aWorld(
      room,
      Array.from({ length: projects }, (_, index) => `Projet${String(index)}`),
    );
    juryId = await aJury(room, world, jurors, 60);
    await room.askToMove({ juryId, to: 'declaring' }, world.manager);
    for (const name of jurors) await room.declareInterestsAs({ juryId, recusals: [] }, world.caller(name, ['juror', juryId]));
    await room.assignJuryAs({ juryId, evenOut: false }, world.manager);
  };
  const jury = () => room.read<Jury>(`juries/${juryId}`);
  const ask = () => room.askToMove({ juryId, to: 'scoring' }, world.manager);
  const run = (generation: number) => room.openReading({ juryId, generation }, world.manager);
  const writtenAt = async (): Promise<ReadonlyMap<string, number>> => {
    const dossiers = await room.database.collection(`juries/${juryId}/dossiers`).get();
    return new Map(dossiers.docs.map((one) => [one.id, one.updateTime.toMillis()]));
  };

  it('is only asked for by the act, and done by the task that the store calls', async () => {
    await aDeclaredJury(3);
    await ask();
    expect(await jury()).toEqual(jasmine.objectContaining({ phase: 'declaring' }));
    expect((await jury())?.preparing).toEqual(jasmine.objectContaining({ generation: 1, done: 0, total: 3, state: 'running' }));
    expect((await writtenAt()).size).toBe(0);
    const asked = await room.database.doc(`juries/${juryId}/preparations/1`).get();
    await room.onPreparationAsked.run({ params: { jury: juryId, generation: '1' }, data: asked } as never);
    expect(await jury()).toEqual(jasmine.objectContaining({ phase: 'scoring', preparing: null }));
    expect((await writtenAt()).size).toBe(3);
  });

  it('run again after the reading opened, changes no dossier', async () => {
    await aDeclaredJury(3);
    await ask();
    await run(1);
    const before = await writtenAt();
    await room.database.doc(`juries/${juryId}/dossiers/${world.applications[0] ?? ''}`).update({ submittedReviews: 1 });
    await run(1);
    const [first, ...others] = world.applications;
    expect((await room.read<Dossier>(`juries/${juryId}/dossiers/${first ?? ''}`))?.submittedReviews).toBe(1);
    const after = await writtenAt();
    expect(others.map((id) => after.get(id))).toEqual(others.map((id) => before.get(id)));
    expect(await jury()).toEqual(jasmine.objectContaining({ phase: 'scoring', preparing: null }));
  });

  it('twice at once, opens once', async () => {
    await aDeclaredJury(4);
    await ask();
    await Promise.all([run(1), run(1)]);
    expect(await jury()).toEqual(jasmine.objectContaining({ phase: 'scoring', preparing: null }));
    const lines = await room.database
      .collection('auditQueue')
      .where('subject', '==', `juries/${juryId}`)
      .where('act', '==', 'moveJury')
      .get();
    expect(lines.docs.filter((one) => (one.get('summary') as string).includes('lecture')).length).toBe(1);
  });

  it('interrupted, says so on the jury, is run again by the store, and goes on where it stopped', async () => {
    await aDeclaredJury(30);
    await ask();
    const roster = await room.read<Roster>(`juries/${juryId}/rosters/0`);
    const last = room.database.doc(`applications/${roster?.entries.at(-1)?.applicationId ?? ''}`);
    await room.database.doc(`calls/${world.callId}/forms/2`).set({ v: 1, programmeId: world.programmeId, version: 2, published: true });
    await last.update({ formVersion: 2 });
    await expectAsync(run(1)).toBeRejected();
    expect(await jury()).toEqual(jasmine.objectContaining({ phase: 'declaring' }));
    expect((await jury())?.preparing).toEqual(jasmine.objectContaining({ state: 'failed', reason: 'preparationInterrupted', done: 25 }));
    const before = await writtenAt();
    expect(before.size).toBe(29);
    await last.update({ formVersion: 1 });
    await run(1);
    expect(await jury()).toEqual(jasmine.objectContaining({ phase: 'scoring', preparing: null }));
    const after = await writtenAt();
    expect(after.size).toBe(30);
    expect([...before].filter(([id, at]) => after.get(id) !== at)).toEqual([]);
  });

  it('refused, says why on the jury, is not run again, and can be begun again', async () => {
    await aDeclaredJury(3);
    const form = room.database.doc(`calls/${world.callId}/forms/7`);
    await room.database.doc(`applications/${world.applications[1] ?? ''}`).update({ formVersion: 7 });
    await ask();
    await expectAsync(run(1)).toBeResolved();
    expect((await jury())?.preparing).toEqual(jasmine.objectContaining({ generation: 1, state: 'failed', reason: 'formMissing' }));
    await form.set((await room.database.doc(`calls/${world.callId}/forms/1`).get()).data() ?? {});
    await ask();
    await run(1);
    expect(await jury()).toEqual(jasmine.objectContaining({ phase: 'declaring' }));
    await run(2);
    expect(await jury()).toEqual(jasmine.objectContaining({ phase: 'scoring', preparing: null }));
  });

  it('is refused while it is under way, as is what would change it; a task that stopped dead is begun again', async () => {
    await aDeclaredJury(3);
    await ask();
    expect(await reasonOf(ask())).toBe('preparingNow');
    expect(await reasonOf(room.assignJuryAs({ juryId, evenOut: false }, world.manager))).toBe('preparingNow');
    const soon = new Date(world.manager.now.getTime() + 90_000);
    const late = { ...world.manager, now: soon };
    expect(await reasonOf(room.askToMove({ juryId, to: 'scoring' }, late))).toBe('accepted');
    expect((await jury())?.preparing?.generation).toBe(2);
    await run(1);
    expect((await writtenAt()).size).toBe(0);
    await run(2);
    expect((await jury())?.phase).toBe('scoring');
  });

  it('after settings that changed, leaves nothing to an older task', async () => {
    await aDeclaredJury(3);
    await ask();
    const settings = await jury();
    if (settings === null) {
      fail('no jury');
      return;
    }
    const { name, reviewsPerApplication, unveilAfter, quorumShare, places, readingClosesAt, deliberationAt, presidentUid } = settings;
    const configure = (at: Date) =>
      room.configureJuryAs(
        {
          juryId,
          name,
          reviewsPerApplication,
          unveilAfter,
          quorumShare,
          places,
          readingClosesAt,
          deliberationAt,
          presidentUid,
          blind: false,
          alsoHidden: [],
        },
        { ...world.manager, now: at },
      );
    expect(await reasonOf(configure(world.manager.now))).toBe('preparingNow');
    await configure(new Date(world.manager.now.getTime() + 90_000));
    await run(1);
    expect((await writtenAt()).size).toBe(0);
    expect((await jury())?.phase).toBe('declaring');
    await ask();
    await run(2);
    const [first] = world.applications;
    expect((await room.read<Dossier>(`juries/${juryId}/dossiers/${first ?? ''}`))?.organisationName).not.toBe('');
  });

  it('counts the readers of a juror recused meanwhile no more, and opens nothing that lacks readers', async () => {
    await aDeclaredJury(3);
    await ask();
    const { docs } = await room.database.collection(`juries/${juryId}/assignments`).limit(1).get();
    await docs[0]?.ref.delete();
    await run(1);
    expect((await jury())?.preparing).toEqual(jasmine.objectContaining({ state: 'failed', reason: 'assignmentIncomplete' }));
    expect((await jury())?.phase).toBe('declaring');
  });
});
