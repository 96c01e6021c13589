import type { Jury, JuryMember } from '@domain/jury/jury';
import { aReadingJury, aWorld, loadRoom, type Room, type World } from '../testing/world';

describe('readings assigned again while jurors read', () => {
  let room: Room;
  let world: World;
  let juryId: string;
  const names = ['anne', 'paul', 'lea', 'hugo'];
  beforeAll(async () => {
    room = await loadRoom();
  }, 60_000);
  beforeEach(async () => {
    world = await aWorld(room, ['Arbre', 'Barque', 'Cabane', 'Digue', 'Etang', 'Ferme']);
    juryId = await aReadingJury(room, world, names);
  });

  const piles = async (): Promise<readonly string[]> =>
    (await room.database.collection(`juries/${juryId}/assignments`).get()).docs.map(({ id }) => id);
  const told = async (): Promise<Readonly<Record<string, readonly string[]>>> =>
    Object.fromEntries(
      await Promise.all(
        names.map(async (name) => {
          const found = await room.database.collection(`people/${world.uid(name)}/notifications`).get();
          return [name, found.docs.map((one) => one.get('kind') as string)] as const;
        }),
      ),
    );
  const forget = async (): Promise<void> => {
    for (const name of names)
      for (const one of (await room.database.collection(`people/${world.uid(name)}/notifications`).get()).docs) await one.ref.delete();
  };
  const nextAct = (name: string) => room.read<{ count: number }>(`people/${world.uid(name)}/nextActs/readDossiers~${juryId}`);

  it('move one reading when one fell, and tell nobody but who got it', async () => {
    const before = await piles();
    const [fallen = ''] = before;
    const [applicationId = '', jurorUid = ''] = fallen.split('~');
    await room.recuseJurorAs({ juryId, jurorUid, applicationId, ground: 'board', detail: 'Trésorière' }, world.manager);
    await forget();
    await room.assignJuryAs({ juryId, evenOut: false }, world.manager);
    const after = await piles();
    expect(before.filter((one) => !after.includes(one))).toEqual([fallen]);
    const [came = ''] = after.filter((one) => !before.includes(one));
    const heard = await told();
    expect(names.filter((name) => heard[name]?.length !== 0)).toEqual(names.filter((name) => world.uid(name) === came.split('~')[1]));
  });

  it('tell once whoever only loses dossiers, and put right what they have left to do', async () => {
    await room.database.doc(`juries/${juryId}/members/${world.uid('lea')}`).update({ capacity: 1 });
    const pile = (await piles()).filter((one) => one.endsWith(`~${world.uid('lea')}`)).length;
    expect(pile).toBeGreaterThan(1);
    await forget();
    await room.assignJuryAs({ juryId, evenOut: false }, world.manager);
    expect((await told())['lea']).toEqual(['pileChanged']);
    expect((await nextAct('lea'))?.count).toBe(1);
    expect((await room.read<JuryMember>(`juries/${juryId}/members/${world.uid('lea')}`))?.assigned).toBe(1);
  });

  it('tell nobody when nothing moves', async () => {
    await forget();
    await room.assignJuryAs({ juryId, evenOut: false }, world.manager);
    expect(await told()).toEqual({ anne: [], paul: [], lea: [], hugo: [] });
  });

  it('say how many groups read apart, and link them when it is asked', async () => {
    const assignments = room.database.collection(`juries/${juryId}/assignments`);
    const one = (await assignments.limit(1).get()).docs[0]?.data() ?? {};
    for (const id of await piles()) await assignments.doc(id).delete();
    for (const [at, applicationId] of world.applications.entries())
      for (const name of at < 3 ? ['anne', 'paul'] : ['lea', 'hugo'])
        await assignments.doc(`${applicationId}~${world.uid(name)}`).set({ ...one, applicationId, jurorUid: world.uid(name) });
    const apart = await room.assignJuryAs({ juryId, evenOut: false }, world.manager);
    expect(apart.ok && apart.groups.length).toBe(2);
    expect((await room.read<Jury>(`juries/${juryId}`))?.readingGroups).toBe(2);
    const joined = await room.assignJuryAs({ juryId, evenOut: true }, world.manager);
    expect(joined.ok && joined.groups).toEqual([]);
    expect((await room.read<Jury>(`juries/${juryId}`))?.readingGroups).toBe(1);
  });
});
