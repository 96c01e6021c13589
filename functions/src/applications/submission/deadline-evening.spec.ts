import type { Application, SubmissionArrival } from '@domain/applications/applications';
import { after, days, hours } from '@domain/shared/time';
import { journalLines } from '../../platform/testing/journal';
import { aFullDraft, applicationOf, aWorld, loadRoom, now, reasonOf, type Room, type World } from '../testing/world';

describe('the evening of a deadline', () => {
  let room: Room;
  let world: World;
  const deadline = after(now, days(10));
  const minute = 60_000;

  beforeAll(async () => {
    room = await loadRoom();
  }, 60_000);
  beforeEach(async () => {
    world = await aWorld(room);
  });

  const arrival = (id: string) => `applications/${id}/submission/arrival`;
  const submitAt = (id: string, at: Date, as = 'amina') => room.submitAs({ applicationId: id }, world.caller(as, undefined, at));
  /** What a submission leaves behind when the store was too busy to finish it. */
  const leftWaiting = (id: string, at: Date, number = 0) =>
    room.database.doc(arrival(id)).set({ v: 1, at, number } satisfies SubmissionArrival);
  const closed = () => room.database.doc(`calls/${world.callId}`).update({ state: 'closed' });

  it('accepts everybody who hands in at once, each under a number of their own, each with a line in the journal', async () => {
    const names = Array.from({ length: 60 }, (_, index) => `candidat${String(index)}`);
    const ids: string[] = [];
    for (const name of names) ids.push(await aFullDraft(room, world, {}, name));
    const answers = await Promise.all(ids.map((id, index) => submitAt(id, now, names[index])));
    const wanted = names.map((_, index) => `PINS27-${String(index + 1).padStart(3, '0')}`);
    expect(answers.map(({ number }) => number).sort()).toEqual(wanted);
    const stored = await room.database.collection('applications').where('callId', '==', world.callId).get();
    expect(stored.docs.map((one) => (one.data() as Application).number).sort()).toEqual(wanted);
    expect((await journalLines('programmeId', world.programmeId)).map(({ act }) => act)).toEqual(names.map(() => 'submitApplication'));
  }, 60_000);

  it('judges a submission sent again by the instant it first arrived, even once the call is closed', async () => {
    const id = await aFullDraft(room, world);
    const arrived = after(deadline, -1);
    await leftWaiting(id, arrived);
    await closed();
    expect(await submitAt(id, after(deadline, 5 * minute))).toEqual({ number: 'PINS27-001' });
    const { state, submittedAt } = await applicationOf(room, id);
    expect([state, submittedAt]).toEqual(['submitted', arrived]);
    expect(await room.read(arrival(id))).toBeNull();
  });

  it('accepts one that arrived in time and is finished after the call was closed', async () => {
    const id = await aFullDraft(room, world);
    await closed();
    expect(await submitAt(id, after(deadline, -1))).toEqual({ number: 'PINS27-001' });
  });

  it('refuses what arrives at the deadline, and keeps no trace of it', async () => {
    const id = await aFullDraft(room, world);
    expect(await reasonOf(submitAt(id, deadline))).toBe('deadlinePassed');
    expect(await room.read(arrival(id))).toBeNull();
  });

  it('gives no second chance after the deadline to one that was refused before it', async () => {
    const id = await aFullDraft(room, world, { budget: null });
    expect(await reasonOf(submitAt(id, after(deadline, -1)))).toBe('incomplete');
    await room.database.doc(`applications/${id}/content/answers`).update({ 'answers.budget': 20 });
    expect(await reasonOf(submitAt(id, after(deadline, 1)))).toBe('deadlinePassed');
  });

  it('gives none either to one that was taken back to be edited', async () => {
    const id = await aFullDraft(room, world);
    await submitAt(id, after(deadline, -2));
    await room.withdrawAs({ applicationId: id, purpose: 'edit' }, world.caller('amina', undefined, after(deadline, -1)));
    expect(await reasonOf(submitAt(id, after(deadline, 1)))).toBe('deadlinePassed');
    expect((await applicationOf(room, id)).number).toBe('PINS27-001');
  });

  it('gives up what it was too busy for an hour after the deadline', async () => {
    const id = await aFullDraft(room, world);
    await leftWaiting(id, after(deadline, -1));
    expect(await reasonOf(submitAt(id, after(deadline, hours(1))))).toBe('deadlinePassed');
    expect(await reasonOf(submitAt(id, after(deadline, hours(1) - 1)))).toBe('accepted');
  });

  it('keeps the number taken by a submission that has to be sent again', async () => {
    const id = await aFullDraft(room, world);
    const other = await aFullDraft(room, world, {}, 'luc');
    await room.database.doc(`applicationNumbers/${world.callId}`).set({ v: 1, last: 7 });
    await leftWaiting(id, now, 7);
    expect(await submitAt(other, now, 'luc')).toEqual({ number: 'PINS27-008' });
    expect(await submitAt(id, now)).toEqual({ number: 'PINS27-007' });
  });

  it('lets nobody but an author say that an application arrived', async () => {
    const id = await aFullDraft(room, world);
    expect(await reasonOf(submitAt(id, now, 'luc'))).toBe('notAnAuthor');
    expect(await room.read(arrival(id))).toBeNull();
  });
});
