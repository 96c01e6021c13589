import type { DeliberationRoom, FallenDecision, Jury, JuryMember, Roster } from '@domain/jury/jury';
import { aSubmitted, aWorld, loadRoom, now, type Room, type World } from './testing/world';

describe('an application that leaves the selection', () => {
  let room: Room;
  let world: World;
  let id: string;
  let juryId: string;
  const at = (path: string) => room.database.doc(`juries/${juryId}/${path}`);

  beforeAll(async () => {
    room = await loadRoom();
  }, 60_000);
  beforeEach(async () => {
    world = await aWorld(room);
    id = await aSubmitted(room, world);
    juryId = `jury-${world.callId}`;
    await room.database.doc(`applications/${id}`).update({ state: 'eligible' });
    const { programmeId, callId } = world;
    const entry = (applicationId: string) => ({ applicationId, projectName: applicationId, organisationName: '', department: '44' });
    const mark = { v: 1, programmeId, applicationId: id };
    const jury: Partial<Jury> = {
      programmeId,
      callId,
      phase: 'deliberating',
      quorumShare: 0.5,
      applicationCount: 2,
      assignmentCount: 3,
      decidedCount: 1,
    };
    await room.database.doc(`juries/${juryId}`).set(jury);
    await at('rosters/0').set({ v: 1, programmeId, entries: [entry(id), entry('other')] });
    await at('traces/0').set({ v: 1, entries: [entry(id), entry('other')] });
    await at('members/anne').set({ v: 1, name: 'Anne', voting: true, assigned: 2 });
    await at(`assignments/${id}~anne`).set({ ...mark, jurorUid: 'anne' });
    await at('assignments/other~anne').set({ ...mark, applicationId: 'other', jurorUid: 'anne' });
    await at(`dossiers/${id}`).set({ v: 1, programmeId, projectName: 'Résovilles' });
    await at(`standings/${id}`).set({ ...mark, outcome: 'laureate', visibleTo: ['anne', 'lise'] });
    await at(`decisions/${id}`).set({
      ...mark,
      outcome: 'laureate',
      projectName: 'Résovilles',
      decidedAt: now,
      visibleTo: ['anne', 'lise'],
    });
    await at('room/current').set({
      v: 1,
      programmeId,
      state: 'open',
      applicationId: id,
      projectName: 'Résovilles',
      openedAt: now,
      recusedUids: [],
    });
  });
  const leave = () => room.withdrawAs({ applicationId: id, purpose: 'leave' }, world.caller('amina'));
  const jury = async (): Promise<Partial<Jury> | null> => room.read<Partial<Jury>>(`juries/${juryId}`);

  it('leaves nothing of it before the jury, and what the room decided falls', async () => {
    await leave();
    for (const path of [`dossiers/${id}`, `standings/${id}`, `decisions/${id}`, `assignments/${id}~anne`])
      expect((await at(path).get()).exists)
        .withContext(path)
        .toBeFalse();
    expect((await room.read<Roster>(`juries/${juryId}/rosters/0`))?.entries.map((one) => one.applicationId)).toEqual(['other']);
    expect((await room.read<Roster>(`juries/${juryId}/traces/0`))?.entries.map((one) => one.applicationId)).toEqual(['other']);
    expect((await room.read<JuryMember>(`juries/${juryId}/members/anne`))?.assigned).toBe(1);
    expect((await at('assignments/other~anne').get()).exists).toBeTrue();
    expect(await jury()).toEqual(jasmine.objectContaining({ applicationCount: 1, assignmentCount: 2, decidedCount: 0 }));
    expect((await room.read<DeliberationRoom>(`juries/${juryId}/room/current`))?.applicationId).toBeNull();
    const kept = await room.database.collection(`juries/${juryId}/fallenDecisions`).get();
    expect(kept.docs.map((one) => (one.data() as FallenDecision).cause)).toEqual(['withdrawal']);
  });

  it('closes its files to the jurors with the act itself', async () => {
    const access = room.database.doc(`applications/${id}/access/files`);
    const shared = { v: 1, programmeId: world.programmeId, authors: [], submitted: true, recused: [], attached: { count: 0, bytes: 0 } };
    for (const phase of ['deliberating', 'decided']) {
      await room.database.doc(`applications/${id}`).update({ state: 'eligible' });
      await room.database.doc(`juries/${juryId}`).update({ phase });
      await access.set({ ...shared, jurors: { anne: juryId } });
      await leave();
      expect(await room.read<object>(access.path)).toEqual(jasmine.objectContaining({ submitted: true, jurors: {} }));
      await room.refreshFileAccess(id);
      expect(await room.read<object>(access.path)).toEqual(jasmine.objectContaining({ submitted: true, jurors: {} }));
    }
  });

  it('changes nothing of minutes that are sealed, and hides from members what was decided on it', async () => {
    await room.database.doc(`juries/${juryId}`).update({ phase: 'decided' });
    await leave();
    for (const path of [`standings/${id}`, `decisions/${id}`]) expect((await at(path).get()).get('visibleTo')).toEqual(['lise']);
    expect((await at(`decisions/${id}`).get()).exists).toBeTrue();
    expect(await jury()).toEqual(jasmine.objectContaining({ applicationCount: 2, decidedCount: 1 }));
  });

  it('tells whoever had it to read, once, while the reading is open', async () => {
    await room.database.doc(`juries/${juryId}`).update({ phase: 'scoring', name: 'Jury' });
    const uid = `rose-${id}`;
    await at(`members/${uid}`).set({ v: 1, name: 'Rose', voting: true, assigned: 1 });
    await at(`assignments/${id}~${uid}`).set({ v: 1, applicationId: id, jurorUid: uid, projectName: 'Résovilles' });
    await leave();
    const told = (await room.database.collection(`people/${uid}/notifications`).get()).docs.map((one) => one.data());
    expect(told).toEqual([jasmine.objectContaining({ kind: 'pileChanged', link: `/jury/${juryId}` })]);
    expect((told[0]?.['text'] as { fr: string }).fr.replace(/\s/g, ' ')).toContain('« Résovilles » a quitté la sélection');
  });
});
