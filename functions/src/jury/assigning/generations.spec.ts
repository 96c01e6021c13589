import type { Assignment, Jury } from '@domain/jury/jury';
import { aJury, aReadingJury, aWorld, loadRoom, now, reasonOf, type Room, type World } from '../testing/world';

describe('a distribution written beside the one that stands', () => {
  let room: Room;
  beforeAll(async () => {
    room = await loadRoom();
  }, 60_000);

  const stored = async (juryId: string): Promise<readonly Assignment[]> =>
    (await room.database.collection(`juries/${juryId}/assignments`).get()).docs.map((document) => document.data() as Assignment);
  const declaring = async (world: World, names: readonly string[]): Promise<string> => {
    const juryId = await aJury(room, world, names);
    await room.moveJuryAs({ juryId, to: 'declaring' }, world.manager);
    for (const name of names) await room.declareInterestsAs({ juryId, recusals: [] }, world.caller(name, ['juror', juryId]));
    return juryId;
  };

  it('leaves no trace of its generations once it stands', async () => {
    const world = await aWorld(room);
    const juryId = await declaring(world, ['anne', 'paul', 'lea']);
    await room.assignJuryAs({ juryId, evenOut: false }, world.manager);
    await room.recuseJurorAs(
      { juryId, jurorUid: world.uid('anne'), applicationId: world.applications[0] ?? '', ground: 'board', detail: '' },
      world.manager,
    );
    await room.assignJuryAs({ juryId, evenOut: false }, world.manager);
    const assignments = await stored(juryId);
    expect(assignments).toHaveSize(8);
    expect(assignments.filter((one) => one.from !== undefined || one.until !== undefined)).toEqual([]);
    expect(await room.read<Jury>(`juries/${juryId}`)).toEqual(
      jasmine.objectContaining({ assignmentCount: 8, assignmentGeneration: 2, assigning: null }),
    );
  });

  it('that was given up half-way counts for nothing, and goes with the next', async () => {
    const world = await aWorld(room);
    const juryId = await declaring(world, ['anne', 'paul', 'lea']);
    await room.assignJuryAs({ juryId, evenOut: false }, world.manager);
    const [one, other] = (await room.database.collection(`juries/${juryId}/assignments`).limit(2).get()).docs;
    const left = `${world.applications[0] ?? ''}~somebody`;
    await room.database.doc(`juries/${juryId}/assignments/${left}`).set({ ...one?.data(), jurorUid: 'somebody', from: 2 });
    await other?.ref.update({ until: 2 });
    await room.moveJuryAs({ juryId, to: 'scoring' }, world.manager);
    const counted = await room.database.collection(`juries/${juryId}/dossiers`).get();
    expect(counted.docs.map((dossier) => dossier.get('assignedCount') as number)).toEqual([2, 2, 2, 2]);
    await room.assignJuryAs({ juryId, evenOut: false }, world.manager);
    const assignments = await stored(juryId);
    expect(assignments).toHaveSize(8);
    expect(assignments.filter((item) => item.from !== undefined || item.until !== undefined || item.jurorUid === 'somebody')).toEqual([]);
    expect((await room.read<Jury>(`juries/${juryId}`))?.assignmentGeneration).toBe(3);
  });

  it('is refused while another is written, until that one is held for dead', async () => {
    const world = await aWorld(room);
    const juryId = await declaring(world, ['anne', 'paul', 'lea']);
    await room.database.doc(`juries/${juryId}`).update({ assigning: { generation: 1, at: now } });
    expect(await reasonOf(room.assignJuryAs({ juryId, evenOut: false }, world.manager))).toBe('assigningNow');
    await room.database.doc(`juries/${juryId}`).update({ assigning: { generation: 1, at: new Date(now.getTime() - 120_000) } });
    expect(await reasonOf(room.assignJuryAs({ juryId, evenOut: false }, world.manager))).toBe('accepted');
  });

  it('is begun again when somebody is recused meanwhile, and never gives them what they may not read', async () => {
    const world = await aWorld(room);
    const juryId = await declaring(world, ['anne', 'paul', 'lea', 'hugo']);
    const [applicationId = ''] = world.applications;
    const recusing = room.recuseJurorAs({ juryId, jurorUid: world.uid('anne'), applicationId, ground: 'board', detail: '' }, world.manager);
    const [answer] = await Promise.all([room.assignJuryAs({ juryId, evenOut: false }, world.manager), recusing]);
    expect(answer.ok).toBeTrue();
    const assignments = await stored(juryId);
    const jury = await room.read<Jury>(`juries/${juryId}`);
    expect(assignments.some((one) => one.applicationId === applicationId && one.jurorUid === world.uid('anne'))).toBeFalse();
    expect(jury?.assigning).toBeNull();
  });

  it('during the reading counts the readers of each dossier again', async () => {
    const world = await aWorld(room);
    const juryId = await aReadingJury(room, world, ['anne', 'paul', 'lea']);
    await room.database.doc(`juries/${juryId}/dossiers/${world.applications[0] ?? ''}`).update({ assignedCount: 0 });
    await room.assignJuryAs({ juryId, evenOut: false }, world.manager);
    expect((await room.database.doc(`juries/${juryId}/dossiers/${world.applications[0] ?? ''}`).get()).get('assignedCount')).toBe(2);
  });

  it('of 1,000 dossiers to 60 jurors fits production: no commit is too big', async () => {
    const world = await aWorld(room);
    const names = Array.from({ length: 60 }, (_, i) => `juror${i}`);
    const juryId = await aJury(room, world, names, 60);
    const entries = Array.from({ length: 1000 }, (_, i) => ({
      applicationId: `application-${i}-of-a-name-as-long-as-they-are`,
      projectName: `Projet numéro ${i} au nom assez long`,
      organisationName: `Association numéro ${i} au nom assez long`,
      department: '44',
    }));
    for (let page = 0; page < 5; page += 1)
      await room.database
        .doc(`juries/${juryId}/rosters/${page}`)
        .set({ v: 1, programmeId: world.programmeId, entries: entries.slice(page * 200, page * 200 + 200) });
    await room.database
      .doc(`juries/${juryId}`)
      .update({ phase: 'declaring', blind: false, reviewsPerApplication: 3, applicationCount: 1000 });
    const batch = room.database.batch();
    for (const name of names) batch.update(room.database.doc(`juries/${juryId}/members/${world.uid(name)}`), { declaredAt: now });
    await batch.commit();
    const answer = await room.assignJuryAs({ juryId, evenOut: false }, world.manager);
    expect(answer.ok && answer.assigned).toBe(3000);
    expect((await room.database.collection(`juries/${juryId}/assignments`).count().get()).data().count).toBe(3000);
  }, 180_000);
});
