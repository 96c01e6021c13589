/** Why: a manager who wrote an application is one of its authors before anything else, in the jury too. */
import type { Jury, Recusal } from '@domain/jury/jury';
import { aJury, aWorld, loadRoom, now, reasonOf, type Room, type World } from '../testing/world';

describe('a manager who wrote one of the candidates', () => {
  let room: Room;
  let world: World;
  beforeAll(async () => {
    room = await loadRoom();
  }, 60_000);
  beforeEach(async () => {
    world = await aWorld(room);
    await room.database.doc(`memberships/manager~${world.programmeId}~${world.uid('marc')}`).set({
      ...{ v: 1, uid: world.uid('marc'), role: 'manager', scopeId: world.programmeId, programmeId: world.programmeId },
      ...{ from: new Date(0), until: null },
    });
    await room.database.doc(`people/${world.uid('claire')}`).set({ v: 1, name: 'Claire', email: 'claire@pins.example.org', locale: 'fr' });
    await room.database.doc(`applications/${arbre()}`).update({ authors: [world.uid('claire')], authorNames: ['Claire'] });
  });
  const idOf = (project: string): string => world.applications.find((id) => id.startsWith(project)) ?? '';
  const arbre = (): string => idOf('Arbre');
  const own = (juryId: string) => room.read<Recusal>(`juries/${juryId}/recusals/${arbre()}~${world.uid('claire')}`);

  it('is recused from it as soon as it is a candidate, once, and other managers are not', async () => {
    const juryId = await aJury(room, world, ['anne', 'paul']);
    expect(await own(juryId)).toEqual(
      jasmine.objectContaining({ jurorName: 'Claire', ground: 'sameOrganisation', detail: 'author', source: 'detected', at: now }),
    );
    expect((await room.read<Jury>(`juries/${juryId}`))?.boundUids).toEqual([world.uid('claire')]);
    expect(await room.read(`bindings/${world.uid('claire')}`)).not.toBeNull();
    await room.addCandidatesAs({ juryId }, { ...world.manager, now: new Date('2027-05-05T09:00:00Z') });
    expect((await own(juryId))?.at).toEqual(now);
    expect((await room.database.collection(`juries/${juryId}/recusals`).get()).size).toBe(1);
  });

  it('neither puts it before the room nor recuses its jurors, and does so for others', async () => {
    const juryId = await aJury(room, world, ['anne', 'paul']);
    const recuse = (project: string, by = world.manager) =>
      reasonOf(
        room.recuseJurorAs(
          { juryId, jurorUid: world.uid('anne'), applicationId: idOf(project), ground: 'board', detail: 'Siège au conseil' },
          by,
        ),
      );
    expect(await recuse('Arbre')).toBe('recusedFromThis');
    expect(await recuse('Barque')).toBe('accepted');
    expect(await recuse('Arbre', world.caller('marc', ['manager', world.programmeId]))).toBe('accepted');
    await room.database.doc(`juries/${juryId}`).update({ phase: 'deliberating' });
    const open = (project: string) => reasonOf(room.openDossierInRoomAs({ juryId, applicationId: idOf(project) }, world.manager));
    expect([await open('Arbre'), await open('Barque')]).toEqual(['recusedFromThis', 'accepted']);
  });

  it('is recused when they join its authors after, or come to manage after, once; whoever only wrote it is not', async () => {
    const juryId = await aJury(room, world, ['anne', 'paul']);
    const join = (name: string) =>
      room.database.doc(`memberships/applicant~${arbre()}~${world.uid(name)}`).set({
        ...{ v: 1, uid: world.uid(name), role: 'applicant', scopeId: arbre(), programmeId: null, from: new Date(0), until: null },
      });
    const of = (name: string) => room.read<Recusal>(`juries/${juryId}/recusals/${arbre()}~${world.uid(name)}`);
    const later = (hours: number): Date => new Date(now.getTime() + hours * 3_600_000);
    for (const name of ['marc', 'louise']) await join(name);
    for (const name of ['marc', 'louise']) await room.recuseAuthorNamed(world.uid(name), later(1));
    expect(await of('marc')).toEqual(jasmine.objectContaining({ detail: 'author', source: 'detected', at: later(1) }));
    expect((await room.read<Jury>(`juries/${juryId}`))?.boundUids).toContain(world.uid('marc'));
    expect(await of('louise')).toBeNull();
    await room.recuseAuthorNamed(world.uid('marc'), later(2));
    expect((await of('marc'))?.at).toEqual(later(1));
    await room.database.doc(`memberships/manager~${world.programmeId}~${world.uid('louise')}`).set({
      ...{ v: 1, uid: world.uid('louise'), role: 'manager', scopeId: world.programmeId, programmeId: world.programmeId },
      ...{ from: new Date(0), until: null },
    });
    await room.recuseAuthorNamed(world.uid('louise'), later(3));
    expect(await of('louise')).not.toBeNull();
  });
});
