/** Why: plans written by earlier versions keep opening, and are brought to the shapes of today. */
import type { DiagnosticHead, DiagnosticSide, Enrolment } from '@domain/coaching/coaching';
import { diagnosticAxes } from '@domain/coaching/enrolment';
import { aWorld, loadRoom, now, type Room } from './testing/world';

const every = (score: number) => Object.fromEntries(diagnosticAxes.map((axis) => [axis.id, score]));
const old = {
  v: 1,
  axes: diagnosticAxes,
  byLaureate: every(3),
  byCoach: { impact: 2 },
  laureateComment: 'Nous',
  coachComment: '',
  laureateSignedAt: null,
  coachSignedAt: null,
  updatedAt: now,
};

const loadMigrations = () => import('../platform/migrations');

describe('a plan of an earlier version', () => {
  let room: Room;
  let runs: Awaited<ReturnType<typeof loadMigrations>>;
  beforeAll(async () => {
    room = await loadRoom();
    runs = await loadMigrations();
  }, 60_000);
  const step = (number: number) => {
    const found = runs.migrations.find((one) => one.number === number);
    if (found === undefined) throw new Error(`No migration ${String(number)}`);
    return found;
  };

  it('asks each side for what is left of a diagnostic in one document', async () => {
    const world = await aWorld(room);
    await room.database.doc(`${world.at}/diagnostics/initial`).set(old);
    await room.refreshProgress(world.enrolmentId, now);
    const waits = async (name: string) =>
      (await room.database.collection(`people/${world.uid(name)}/nextActs`).get()).docs.map((one) => one.get('kind') as string);
    expect([await waits('amina'), await waits('driss')]).toEqual([['signDiagnostic'], ['scoreDiagnostic']]);
  });

  it('is counted without a milestone or a mission that was written wrong', async () => {
    const world = await aWorld(room, { state: 'onTheRoad', dayBudget: 3 });
    const sound = {
      v: 1,
      objectiveId: 'o0',
      title: 'Statuts',
      dueOn: '2027-06-01',
      state: 'toCome',
      proof: '',
      reason: '',
      dependsOn: [],
      updatedBy: '',
      updatedAt: now,
    };
    const { dueOn: _, ...undated } = sound;
    await room.database.doc(`${world.at}/milestones/sound`).set(sound);
    await room.database.doc(`${world.at}/milestones/undated`).set(undated);
    await room.database.doc(`${world.at}/missions/bad`).set({ v: 1, title: 'X', state: 'signed', daysDone: 'deux', daysPlanned: 2 });
    await room.refreshProgress(world.enrolmentId, now);
    const plan = await room.read<Enrolment>(world.at);
    expect([plan?.milestoneCount, plan?.nextMilestone?.title, plan?.daysDone, plan?.daysSigned]).toEqual([1, 'Statuts', 0, 0]);
  });

  it('has its diagnostic split, each look in its own document, once', async () => {
    const world = await aWorld(room);
    const path = `${world.at}/diagnostics/initial`;
    await room.database.doc(path).set(old);
    await runs.migrate(step(13), false);
    expect((await room.read<object>(path)) ?? {}).toEqual(jasmine.objectContaining({ byLaureate: every(3) }));
    await runs.migrate(step(13), true);
    const head = await room.read<DiagnosticHead>(path);
    expect(Object.keys(head ?? {}).sort()).toEqual([
      'axes',
      'coachSharedAt',
      'coachSignedAt',
      'id',
      'laureateSharedAt',
      'laureateSignedAt',
      'updatedAt',
      'v',
    ]);
    expect((await room.read<DiagnosticSide>(`${path}/sides/laureate`))?.comment).toBe('Nous');
    expect((await room.read<DiagnosticSide>(`${path}/sides/coach`))?.scores).toEqual({ impact: 2 });
    await room.database.doc(`${path}/sides/coach`).update({ scores: { impact: 5 } });
    await runs.migrate(step(13), true);
    expect((await room.read<DiagnosticSide>(`${path}/sides/coach`))?.scores).toEqual({ impact: 5 });
  });

  it('has its private notes say which project they are about', async () => {
    const world = await aWorld(room);
    const path = `${world.at}/coachNotes/n1`;
    await room.database.doc(path).set({ v: 1, text: 'Note', byUid: world.uid('driss'), updatedAt: now });
    await runs.migrate(step(14), true);
    expect(await room.read(path)).toEqual(jasmine.objectContaining({ text: 'Note', projectName: 'Résovilles' }));
  });

  it('has its missions say which edition they belong to, without which an expert lists none', async () => {
    const world = await aWorld(room);
    const path = `${world.at}/missions/m1`;
    await room.database.doc(path).set({ v: 1, title: 'Statuts', expertUid: world.uid('isa'), state: 'underWay' });
    await runs.migrate(step(16), true);
    const editionId = world.expert.memberships[0]?.scopeId ?? '';
    expect(await room.read(path)).toEqual(jasmine.objectContaining({ title: 'Statuts', editionId }));
  });
});
