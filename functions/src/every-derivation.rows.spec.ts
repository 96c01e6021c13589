import type { AlumnusProfile } from '@domain/alumni/alumni';
import type { FileAccess } from '@domain/applications/applications';
import type { DiagnosticSide } from '@domain/coaching/coaching';
import * as applications from './applications/testing/world';
import * as plans from './coaching/testing/world';
import * as sessions from './peers/testing/world';
import { interleaved } from './platform/testing/interleaved';

const member = (uid: string): AlumnusProfile => ({
  v: 1,
  name: uid,
  organisationName: 'Sève',
  headline: 'Réemploi',
  department: '44',
  region: '',
  programmes: [],
  topics: ['legal'],
  lived: '',
  askMe: '',
  visible: false,
  keywords: [],
  updatedAt: plans.now,
});

describe('two runs of a derivation of one row whose sources change in between', () => {
  it('name an application after the last answer', async () => {
    const room = await applications.loadRoom();
    const id = await applications.aFullDraft(room, await applications.aWorld(room));
    await interleaved(
      room.database,
      () => room.refreshDerived(id),
      () => room.database.doc(`applications/${id}/content/answers`).update({ 'answers.projectName': 'Nouveau nom' }),
    );
    expect((await applications.applicationOf(room, id)).projectName).toBe('Nouveau nom');
  }, 60_000);

  it('remind nobody of a draft that was handed in', async () => {
    const room = await applications.loadRoom();
    const world = await applications.aWorld(room);
    const id = await applications.aFullDraft(room, world);
    await interleaved(
      room.database,
      () => room.refreshReminders(id, applications.now),
      () => room.submitAs({ applicationId: id }, world.caller('amina')),
    );
    expect(await room.read(`people/${world.caller('amina').uid}/nextActs/completeDraft~${id}`)).toBeNull();
  }, 60_000);

  it('open no file to somebody who is an author no more', async () => {
    const room = await applications.loadRoom();
    const world = await applications.aWorld(room);
    const id = await applications.aFullDraft(room, world);
    const [amina, luc] = [world.caller('amina'), world.caller('luc')];
    await room.database.doc(`applications/${id}`).update({ authors: [amina.uid, luc.uid], authorNames: ['amina', 'luc'] });
    await room.refreshFileAccess(id);
    await interleaved(
      room.database,
      () => room.refreshFileAccess(id),
      () => room.removeCoAuthorAs({ applicationId: id, uid: luc.uid }, amina),
    );
    expect((await room.read<FileAccess>(`applications/${id}/access/files`))?.authors).toEqual([amina.uid]);
  }, 60_000);

  it('give no place twice, whoever cancels as the room grows', async () => {
    const room = await sessions.loadRoom();
    const world = await sessions.aWorld(room, { capacity: 3 });
    for (const [name, state] of [
      ['amina', 'registered'],
      ['luc', 'registered'],
      ['zoe', 'waiting'],
      ['paul', 'waiting'],
      ['eve', 'waiting'],
    ] as const)
      await room.database.doc(`${world.at}/registrations/${world.uid(name)}`).set({ v: 1, name, state, at: sessions.now });
    await interleaved(
      room.database,
      () => room.promoteWaiting(world.session.id, sessions.now),
      () => room.cancelAs({ sessionId: world.session.id }, world.laureate('luc')),
    );
    const found = await room.database.collection(`${world.at}/registrations`).where('state', '==', 'registered').get();
    expect(found.size).toBe(world.session.capacity);
  }, 60_000);

  it('leave a diagnostic that somebody began to score', async () => {
    const room = await plans.loadRoom();
    const world = await plans.aWorld(room);
    const look = `${world.at}/diagnostics/initial/sides/coach`;
    await interleaved(
      room.database,
      () => room.prepareEnrolment(world.enrolmentId, plans.now),
      async () => {
        await room.prepareEnrolment(world.enrolmentId, plans.now);
        await room.database.doc(look).update({ 'scores.strategy': 3 });
      },
    );
    expect((await room.read<DiagnosticSide>(look))?.scores).toEqual({ strategy: 3 });
  }, 60_000);

  it('find a member in the region where they are now', async () => {
    const { database } = await plans.loadRoom();
    const { deriveProfile } = await import('./alumni/on-profile-written');
    const profile = database.doc(`alumni/moves-${String(process.pid)}`);
    await profile.set(member(profile.id));
    await interleaved(
      database,
      () => deriveProfile(profile.id),
      () => profile.update({ department: '06' }),
    );
    expect((await profile.get()).get('region')).toBe('93');
    await profile.delete();
  }, 60_000);
});
