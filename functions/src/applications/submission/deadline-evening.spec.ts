import type { Application, SubmissionArrival } from '@domain/applications/applications';
import { after, days, hours } from '@domain/shared/time';
import { journalLines } from '../../platform/testing/journal';
import { aFullDraft, applicationOf, aWorld, loadRoom, now, numbered, reasonOf, type Room, type World } from '../testing/world';

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
    const wanted = names.map((_, index) => numbered(index + 1));
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
    expect(await submitAt(id, after(deadline, 5 * minute))).toEqual({ number: numbered(1) });
    const { state, submittedAt } = await applicationOf(room, id);
    expect([state, submittedAt]).toEqual(['submitted', arrived]);
    expect(await room.read(arrival(id))).toBeNull();
  });

  it('accepts one that arrived in time and is finished after the call was closed', async () => {
    const id = await aFullDraft(room, world);
    await closed();
    expect(await submitAt(id, after(deadline, -1))).toEqual({ number: numbered(1) });
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
    expect((await applicationOf(room, id)).number).toEqual(numbered(1));
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
    expect(await submitAt(other, now, 'luc')).toEqual({ number: numbered(8) });
    expect(await submitAt(id, now)).toEqual({ number: numbered(7) });
  });

  it('gives numbers that no other call of that name and year gives, the same to a submission sent again', async () => {
    const other = await aWorld(room);
    const [mine, theirs] = [await aFullDraft(room, world), await aFullDraft(room, other)];
    const given = await submitAt(mine, now);
    const elsewhere = await room.submitAs({ applicationId: theirs }, other.caller('amina'));
    expect([given.number, elsewhere.number]).toEqual([numbered(1), numbered(1)]);
    expect(given.number).not.toBe(elsewhere.number);
    expect(await submitAt(mine, now)).toEqual(given);
    const second = await aFullDraft(room, world, {}, 'luc');
    expect((await submitAt(second, now, 'luc')).number).toBe(given.number.replace(/001$/, '002'));
  });

  it('gives calls that count at the same moment numbers of their own', async () => {
    const worlds = await Promise.all([aWorld(room), aWorld(room), aWorld(room)]);
    const drafts = await Promise.all(worlds.map((one) => aFullDraft(room, one)));
    const given = await Promise.all(worlds.map((one, index) => room.submitAs({ applicationId: drafts[index] ?? '' }, one.caller('amina'))));
    expect(new Set(given.map(({ number }) => number)).size).toBe(3);
  });

  it('goes on with its numbers where a call counted before beginnings were claimed', async () => {
    const id = await aFullDraft(room, world);
    await room.database.doc(`applications/${id}`).update({ callName: 'Relais 2027' });
    await room.database.doc(`applicationNumbers/${world.callId}`).set({ v: 1, last: 4 });
    await room.database.doc(`applications/old-${world.callId}`).set({ callId: world.callId, number: 'RELAIS27-004' });
    expect(await submitAt(id, now)).toEqual({ number: 'RELAIS27-005' });
    const other = await aWorld(room);
    const later = await aFullDraft(room, other);
    await room.database.doc(`applications/${later}`).update({ callName: 'Relais 2027' });
    expect(await room.submitAs({ applicationId: later }, other.caller('amina'))).toEqual({ number: 'RELAIS27B-001' });
  });

  it('lets nobody but an author say that an application arrived', async () => {
    const id = await aFullDraft(room, world);
    expect(await reasonOf(submitAt(id, now, 'luc'))).toBe('notAnAuthor');
    expect(await room.read(arrival(id))).toBeNull();
  });
});
