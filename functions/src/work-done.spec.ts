import type { Milestone } from '@domain/coaching/coaching';
import * as plans from './coaching/testing/world';
import * as calls from './applications/testing/world';

/** How many documents of these places were written while `act` ran: created, changed or deleted. */
const writtenIn = async (database: calls.Room['database'], places: readonly string[], act: () => Promise<unknown>): Promise<number> => {
  const versions = async (): Promise<ReadonlyMap<string, string>> => {
    const found = await Promise.all(
      places.map(async (place) =>
        place.split('/').length % 2 === 0 ? [await database.doc(place).get()] : (await database.collection(place).get()).docs,
      ),
    );
    return new Map(
      found
        .flat()
        .flatMap((one) =>
          one.updateTime === undefined ? [] : [[one.ref.path, `${String(one.updateTime.seconds)}.${String(one.updateTime.nanoseconds)}`]],
        ),
    );
  };
  const before = await versions();
  await act();
  const after = await versions();
  return [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path)).length;
};

describe('what an act writes', () => {
  it('saving a draft moves nothing but its answers when nothing that follows from them changes', async () => {
    const room = await calls.loadRoom();
    const world = await calls.aWorld(room);
    const id = await calls.aFullDraft(room, world);
    await room.refreshDerived(id);
    const uid = world.caller('amina').uid;
    const places = [`applications/${id}`, `applications/${id}/access/files`, `people/${uid}/nextActs`];
    const save = (minutes: number) => async (): Promise<void> => {
      const updatedAt = new Date(calls.now.getTime() + minutes * 60_000);
      await room.database.doc(`applications/${id}/content/answers`).update({ 'answers.budget': 21, updatedAt });
      await room.refreshDerived(id);
    };
    expect(await writtenIn(room.database, places, save(1))).toBe(0);
    expect(await writtenIn(room.database, places, save(11))).toBe(1);
    await room.refreshReminders(id, calls.now);
    await room.refreshFileAccess(id);
    expect(await writtenIn(room.database, places, () => room.refreshReminders(id, calls.now))).toBe(0);
    expect(await writtenIn(room.database, places, () => room.refreshFileAccess(id))).toBe(0);
  }, 60_000);

  it('a milestone writes the plan it changes once, and nobody is asked again what they are asked already', async () => {
    const room = await plans.loadRoom();
    const world = await plans.aWorld(room);
    await room.prepareEnrolment(world.enrolmentId, plans.now);
    await room.refreshProgress(world.enrolmentId, plans.now);
    const acts = ['laureate', 'coach', 'manager'].map((name) => `people/${world.uid(name)}/nextActs`);
    const places = [`enrolments/${world.enrolmentId}`, ...acts];
    const milestone: Milestone = {
      v: 1,
      objectiveId: 'o1',
      title: 'Étude',
      dueOn: '2027-06-01',
      state: 'toCome',
      proof: '',
      reason: '',
      dependsOn: [],
      updatedBy: 'x',
      updatedAt: plans.now,
    };
    const refresh = () => room.refreshProgress(world.enrolmentId, plans.now);
    await room.database.doc(`enrolments/${world.enrolmentId}/milestones/m1`).set(milestone);
    expect(await writtenIn(room.database, places, refresh)).toBe(1);
    await room.database.doc(`enrolments/${world.enrolmentId}/milestones/m1`).update({ proof: 'Compte rendu' });
    expect(await writtenIn(room.database, places, refresh)).toBe(0);
  }, 60_000);
});
