import type { FileAccess } from '@domain/applications/applications';
import type { Assignment, Dossier, Jury, JuryMember, Roster, Standing } from '@domain/jury/jury';
import type { FieldType, Form } from '@domain/calls/calls';
import type { Refused } from '../../platform/refusals';
import { journalLines } from '../../platform/testing/journal';
import { aJury, aReadingJury, aWorld, loadRoom, now, reasonOf, submitAll, type Room, type World } from '../testing/world';

describe('composing a jury', () => {
  let room: Room;
  beforeAll(async () => {
    room = await loadRoom();
  }, 60_000);

  const settings = {
    name: 'Jury',
    reviewsPerApplication: 2,
    unveilAfter: 2,
    quorumShare: 0.5,
    places: 1,
    blind: true,
    alsoHidden: [],
    readingClosesAt: null,
    deliberationAt: null,
  };

  it('is refused to a stranger and to another programme’s manager, and one call has one jury', async () => {
    const world = await aWorld(room);
    const create = (caller = world.manager) => reasonOf(room.createJuryAs({ callId: world.callId, ...settings }, caller));
    expect(await create(world.caller('luc'))).toBe('notItsManager');
    expect(await create(world.caller('zoe', ['manager', 'graines']))).toBe('notItsManager');
    expect(await create()).toBe('accepted');
    expect(await create()).toBe('juryExists');
  });

  const ask = (id: string, type: FieldType, label: string) => ({
    id,
    type,
    label,
    help: '',
    required: true,
    max: null,
    options: [],
    hiddenFromJurors: false,
    showWhen: null,
  });
  const askInForm = async (world: World, ...fields: readonly ReturnType<typeof ask>[]): Promise<void> => {
    const form = await room.read<Form>(`calls/${world.callId}/forms/1`);
    const [section] = form?.sections ?? [];
    await room.database
      .doc(`calls/${world.callId}/forms/1`)
      .update({ sections: [{ ...section, fields: [...(section?.fields ?? []), ...fields] }] });
  };

  it('is refused when it would read blind a form that asks who applies, with the questions named; hidden from it, it is created', async () => {
    const world = await aWorld(room);
    await askInForm(world, ask('q1', 'shortText', 'Raison sociale'), ask('siren', 'siren', 'Numéro SIREN'));
    const create = (more: object = {}) => room.createJuryAs({ callId: world.callId, ...settings, ...more }, world.manager);
    const refusal = await create().catch((error: unknown) => error as Refused);
    expect(refusal).toEqual(
      jasmine.objectContaining({ reason: 'blindFormShowsIdentity', field: JSON.stringify([{ id: 'q1', label: 'Raison sociale' }]) }),
    );
    const { juryId } = await create({ blind: false });
    const configure = (more: object) => room.configureJuryAs({ juryId, presidentUid: '', ...settings, ...more }, world.manager);
    expect(await reasonOf(configure({}))).toBe('blindFormShowsIdentity');
    expect(await reasonOf(configure({ alsoHidden: ['q1'] }))).toBe('accepted');
  });

  it('is refused at the opening of a blind reading when the form asks who applies since', async () => {
    const world = await aWorld(room);
    const juryId = await aJury(room, world, ['anne', 'paul', 'lea']);
    await room.moveJuryAs({ juryId, to: 'declaring' }, world.manager);
    for (const name of ['anne', 'paul', 'lea'])
      await room.declareInterestsAs({ juryId, recusals: [] }, world.caller(name, ['juror', juryId]));
    await room.assignJuryAs({ juryId, evenOut: false }, world.manager);
    await askInForm(world, ask('q1', 'shortText', 'Nom de votre association'));
    expect(await reasonOf(room.moveJuryAs({ juryId, to: 'scoring' }, world.manager))).toBe('blindFormShowsIdentity');
    expect((await room.database.collection(`juries/${juryId}/dossiers`).get()).size).toBe(0);
  });

  it('does not start declarations without candidates, members or president', async () => {
    const world = await aWorld(room);
    const { juryId } = await room.createJuryAs({ callId: world.callId, ...settings }, world.manager);
    expect(await reasonOf(room.moveJuryAs({ juryId, to: 'declaring' }, world.manager))).toBe('noApplications');
    await room.addCandidatesAs({ juryId }, world.manager);
    expect(await reasonOf(room.moveJuryAs({ juryId, to: 'declaring' }, world.manager))).toBe('tooFewMembers');
    expect(await reasonOf(room.configureJuryAs({ juryId, presidentUid: 'nobody', ...settings }, world.manager))).toBe(
      'presidentNotAVotingMember',
    );
  });

  it('keeps what two managers set apart, and refuses what both changed, by its name', async () => {
    const world = await aWorld(room);
    const { juryId } = await room.createJuryAs({ callId: world.callId, ...settings }, world.manager);
    const seen = { presidentUid: '', ...settings };
    const configure = (change: object) => reasonOf(room.configureJuryAs({ juryId, ...seen, ...change, seen }, world.manager));
    expect(await configure({ places: 9 })).toBe('accepted');
    expect(await configure({ name: 'Grand jury' })).toBe('accepted');
    expect(await room.read(`juries/${juryId}`)).toEqual(jasmine.objectContaining({ name: 'Grand jury', places: 9 }));
    expect(await configure({ places: 7 })).toBe('settingChanged');
    expect(await room.read(`juries/${juryId}`)).toEqual(jasmine.objectContaining({ places: 9 }));
    const lines = (await journalLines('subject', `juries/${juryId}`)).filter(({ act }) => act === 'configureJury');
    expect(lines.map(({ changes }) => changes)).toEqual([
      [{ field: 'places', before: settings.places, after: 9 }],
      [{ field: 'name', before: settings.name, after: 'Grand jury' }],
    ] as never);
  });

  it('says how many dossiers are prepared while reading is being opened, and nothing once it is', async () => {
    const world = await aWorld(
      room,
      Array.from({ length: 30 }, (_, i) => `Projet${i}`),
    );
    const juryId = await aJury(room, world, ['anne', 'paul', 'lea'], 60);
    await room.moveJuryAs({ juryId, to: 'declaring' }, world.manager);
    for (const name of ['anne', 'paul', 'lea'])
      await room.declareInterestsAs({ juryId, recusals: [] }, world.caller(name, ['juror', juryId]));
    await room.assignJuryAs({ juryId, evenOut: false }, world.manager);
    const told: unknown[] = [];
    const stop = room.database.doc(`juries/${juryId}`).onSnapshot((jury) => told.push(jury.get('preparing')));
    await room.moveJuryAs({ juryId, to: 'scoring' }, world.manager);
    stop();
    expect(told).toContain(jasmine.objectContaining({ done: 25, total: 30, state: 'running' }));
    expect((await room.database.collection(`juries/${juryId}/dossiers`).count().get()).data().count).toBe(30);
    expect((await room.read<Jury>(`juries/${juryId}`))?.preparing).toBeNull();
  });

  it('asks every member for their interests, and again when candidates are added', async () => {
    const world = await aWorld(room);
    const juryId = await aJury(room, world, ['anne', 'paul', 'lea']);
    await room.moveJuryAs({ juryId, to: 'declaring' }, world.manager);
    const act = `people/${world.uid('anne')}/nextActs/declareInterests~${juryId}`;
    expect(await room.read(act)).toEqual(
      jasmine.objectContaining({ kind: 'declareInterests', link: `/jury/${juryId}/interets`, count: 4 }),
    );
    await room.declareInterestsAs({ juryId, recusals: [] }, world.caller('anne', ['juror', juryId]));
    expect(await room.read(act)).toBeNull();
    const [first] = world.applications;
    const late = await room.database.doc(`applications/${first ?? ''}`).get();
    await room.database.doc(`applications/${first ?? ''}-late`).set(late.data() ?? {});
    expect(await room.addCandidatesAs({ juryId }, world.manager)).toEqual({ candidates: 5, added: 1 });
    expect((await room.read<JuryMember>(`juries/${juryId}/members/${world.uid('anne')}`))?.declaredAt).toBeNull();
    expect(await room.read(act)).not.toBeNull();
  });

  it('records declared and detected interests at once, refuses an unknown project and who is not a member', async () => {
    const world = await aWorld(room);
    const juryId = await aJury(room, world, ['anne', 'paul', 'lea']);
    const anne = world.caller('anne', ['juror', juryId]);
    expect(await reasonOf(room.declareInterestsAs({ juryId, recusals: [] }, anne))).toBe('declarationNotOpen');
    await room.database.doc(`juries/${juryId}/members/${anne.uid}`).update({ emailDomain: 'barque.example.org' });
    await room.moveJuryAs({ juryId, to: 'declaring' }, world.manager);
    const [arbre, barque] = world.applications as [string, string];
    expect(
      await reasonOf(room.declareInterestsAs({ juryId, recusals: [{ applicationId: 'zzz', ground: 'board', detail: '' }] }, anne)),
    ).toBe('unknownApplication');
    expect(await reasonOf(room.declareInterestsAs({ juryId, recusals: [] }, world.caller('luc', ['juror', juryId])))).toBe('notAMember');
    expect(
      await room.declareInterestsAs({ juryId, recusals: [{ applicationId: arbre, ground: 'board', detail: 'Trésorière' }] }, anne),
    ).toEqual({ declared: 1, detected: ['Barque'], toConfirm: [] });
    expect(await room.read(`juries/${juryId}/recusals/${arbre}~${anne.uid}`)).toEqual(
      jasmine.objectContaining({ source: 'declared', ground: 'board', detail: 'Trésorière' }),
    );
    expect(await room.read(`juries/${juryId}/recusals/${barque}~${anne.uid}`)).toEqual(
      jasmine.objectContaining({ source: 'detected', ground: 'sameOrganisation' }),
    );
    expect((await room.read<JuryMember>(`juries/${juryId}/members/${anne.uid}`))?.declaredAt).toEqual(now);
  });

  it('assigns declared members around recusals, and names what is short when it cannot', async () => {
    const world = await aWorld(room);
    const juryId = await aJury(room, world, ['anne', 'paul', 'lea']);
    await room.moveJuryAs({ juryId, to: 'declaring' }, world.manager);
    const [arbre] = world.applications as [string];
    await room.declareInterestsAs(
      { juryId, recusals: [{ applicationId: arbre, ground: 'board', detail: '' }] },
      world.caller('anne', ['juror', juryId]),
    );
    const short = await room.assignJuryAs({ juryId, evenOut: false }, world.manager);
    expect(short).toEqual(jasmine.objectContaining({ ok: false, cause: 'conflicts', missing: 5 }));
    expect(await reasonOf(room.moveJuryAs({ juryId, to: 'scoring' }, world.manager))).toBe('assignmentIncomplete');
    for (const name of ['paul', 'lea']) await room.declareInterestsAs({ juryId, recusals: [] }, world.caller(name, ['juror', juryId]));
    const done = await room.assignJuryAs({ juryId, evenOut: false }, world.manager);
    expect(done.ok && done.assigned).toBe(8);
    expect(done.ok && done.loads.map((one) => one.load).sort()).toEqual([2, 3, 3]);
    expect(await room.read(`juries/${juryId}/assignments/${arbre}~${world.uid('anne')}`)).toBeNull();
    expect((await room.read<Jury>(`juries/${juryId}`))?.assignmentCount).toBe(8);
  });

  it('opens reading with blind dossiers and a pile announced to each reader', async () => {
    const world = await aWorld(room);
    const juryId = await aReadingJury(room, world, ['anne', 'paul', 'lea']);
    const dossier = await room.read<Dossier>(`juries/${juryId}/dossiers/${world.applications[0] ?? ''}`);
    expect(dossier?.sections[0]?.items.map((item) => item.fieldId)).toEqual(['why']);
    expect(dossier?.assignedCount).toBe(2);
    const act = await room.read<{ count: number }>(`people/${world.uid('anne')}/nextActs/readDossiers~${juryId}`);
    expect(act?.count).toBeGreaterThan(0);
    expect(await reasonOf(room.addCandidatesAs({ juryId }, world.manager))).toBe('readingStarted');
    expect(await reasonOf(room.moveJuryAs({ juryId, to: 'deliberating' }, world.manager))).toBe('applicationWithoutReview');
  });

  it('takes a late recusal out of everything: assignment, standing, count of readings', async () => {
    const world = await aWorld(room);
    const juryId = await aReadingJury(room, world, ['anne', 'paul', 'lea']);
    await submitAll(room, juryId, () => 4);
    const one = (
      await room.database.collection(`juries/${juryId}/assignments`).where('jurorUid', '==', world.uid('anne')).limit(1).get()
    ).docs[0]?.data() as Assignment;
    const jurors = { [one.jurorUid]: juryId, [world.uid('paul')]: juryId };
    await room.database.doc(`applications/${one.applicationId}/access/files`).set({ jurors, recused: [] });
    expect(
      await reasonOf(
        room.recuseJurorAs(
          { juryId, jurorUid: one.jurorUid, applicationId: one.applicationId, ground: 'family', detail: 'Parente' },
          world.caller('anne', ['juror', juryId]),
        ),
      ),
    ).toBe('notItsManager');
    await room.recuseJurorAs(
      { juryId, jurorUid: one.jurorUid, applicationId: one.applicationId, ground: 'family', detail: 'Parente' },
      world.manager,
    );
    expect(await room.read(`juries/${juryId}/assignments/${one.applicationId}~${one.jurorUid}`)).toBeNull();
    const access = await room.read<FileAccess>(`applications/${one.applicationId}/access/files`);
    expect([access?.jurors, access?.recused]).toEqual([{ [world.uid('paul')]: juryId }, [one.jurorUid]]);
    const standing = await room.read<{ visibleTo: string[]; reviewCount: number }>(`juries/${juryId}/standings/${one.applicationId}`);
    expect(standing?.visibleTo).not.toContain(one.jurorUid);
    expect(standing?.reviewCount).toBe(1);
    const again = await room.assignJuryAs({ juryId, evenOut: false }, world.manager);
    expect(again.ok && again.assigned).toBe(8);
  });

  it('opens a blind reading with nothing left that says whose the projects are, but the traces of functions', async () => {
    const world = await aWorld(room);
    const juryId = await aJury(room, world, ['anne', 'paul', 'lea']);
    const named = await room.read<Roster>(`juries/${juryId}/rosters/0`);
    expect(named?.entries.map((entry) => entry.organisationName)).toContain('Structure Arbre');
    await room.moveJuryAs({ juryId, to: 'declaring' }, world.manager);
    for (const name of ['anne', 'paul', 'lea'])
      await room.declareInterestsAs({ juryId, recusals: [] }, world.caller(name, ['juror', juryId]));
    await room.assignJuryAs({ juryId, evenOut: false }, world.manager);
    await room.moveJuryAs({ juryId, to: 'scoring' }, world.manager);
    await submitAll(room, juryId, () => 4);
    for (const readable of ['rosters', 'dossiers', 'assignments', 'standings', 'reviews']) {
      const found = await room.database.collection(`juries/${juryId}/${readable}`).get();
      expect(found.size).withContext(readable).toBeGreaterThan(0);
      expect(JSON.stringify(found.docs.map((document) => document.data())))
        .withContext(readable)
        .not.toContain('Structure ');
    }
    expect(JSON.stringify(await room.read(`juries/${juryId}/traces/0`))).toContain('Structure Arbre');
  });

  it('counts no more the opinions of a juror who left, and counts them again when they come back', async () => {
    const world = await aWorld(room);
    const juryId = await aReadingJury(room, world, ['anne', 'paul', 'lea']);
    await submitAll(room, juryId, () => 4);
    const member = await room.read<JuryMember>(`juries/${juryId}/members/${world.uid('lea')}`);
    const submitted = (await room.database.collection(`juries/${juryId}/reviews`).where('jurorUid', '==', world.uid('lea')).get()).size;
    expect([submitted > 0, member?.submitted]).toEqual([true, submitted]);
    await room.removeJurorAs({ juryId, jurorUid: world.uid('lea') }, world.manager);
    const counted = async (): Promise<number> => {
      const standings = await room.database.collection(`juries/${juryId}/standings`).get();
      return standings.docs.reduce((sum, one) => sum + (one.data() as Standing).reviewCount, 0);
    };
    expect(await counted()).toBe(8 - submitted);
    expect((await room.read<Jury>(`juries/${juryId}`))?.submittedCount).toBe(8 - submitted);
    await room.database.doc(`juries/${juryId}/members/${world.uid('lea')}`).set(member ?? {});
    await room.refreshStandings(juryId, now);
    expect(await counted()).toBe(8);
  });

  it('lets a juror leave: the whole pile goes back to be assigned', async () => {
    const world = await aWorld(room);
    const juryId = await aReadingJury(room, world, ['anne', 'paul', 'lea']);
    expect(await reasonOf(room.removeJurorAs({ juryId, jurorUid: world.uid('anne') }, world.manager))).toBe('presidentStays');
    const { freed } = await room.removeJurorAs({ juryId, jurorUid: world.uid('lea') }, world.manager);
    expect(freed).toBeGreaterThan(0);
    expect(await room.read(`juries/${juryId}/members/${world.uid('lea')}`)).toBeNull();
    const again = await room.assignJuryAs({ juryId, evenOut: false }, world.manager);
    expect(again.ok && again.loads.map((one) => one.load)).toEqual([4, 4]);
  });
});
