/** Why: a role that ended before its end took what it opened leaves nothing open once the migrations ran. */
import type { Enrolment, Mission } from '@domain/coaching/coaching';
import type { Role } from '@domain/people/people';
import { aMission, aWorld, loadRoom as loadCoaching, now, type World } from './coaching/testing/world';
import { emptied } from './platform/testing/emptied';

/** Past by the clock of the machine, which migrations go by. */
const ended = new Date('2020-01-01');

describe('a role that ended before today’s ends', () => {
  const loadRoom = async () => ({ ...(await loadCoaching()), ...(await import('./platform/migrations')) });
  let room: Awaited<ReturnType<typeof loadRoom>>;
  let world: World;
  beforeAll(async () => {
    room = await loadRoom();
    await emptied('memberships', 'applications', 'juries');
  }, 60_000);
  beforeEach(async () => {
    world = await aWorld(room);
  });
  const edition = () => world.expert.memberships[0]?.scopeId ?? '';
  const role = (name: Role, who: string, until: Date | null, subjectId: string | null = null, scopeId = edition()) =>
    room.database
      .doc(`memberships/${name}~${scopeId}~${world.uid(who)}`)
      .set({ v: 1, uid: world.uid(who), role: name, scopeId, programmeId: null, subjectId, from: new Date(0), until });
  const run = async (number: number): Promise<number> => {
    const migration = room.migrations.find((one) => one.number === number);
    if (migration === undefined) throw new Error(`migration ${String(number)} is missing`);
    return (await room.migrate(migration, true)).changed;
  };
  const plan = () => room.read<Enrolment>(world.at);
  const team = (more: object) => room.database.doc(world.at).update(more);

  it('takes a coach off the plans of the edition, and leaves those who coach still', async () => {
    await team({ coaches: [world.uid('driss'), world.uid('nora')], coachNames: ['Driss', 'Nora'] });
    await room.database.doc(`people/${world.uid('driss')}/nextActs/scoreDiagnostic~${world.enrolmentId}`).set({ kind: 'scoreDiagnostic' });
    await role('coach', 'driss', ended);
    await role('coach', 'nora', null);
    expect(await run(8)).toBe(1);
    expect([(await plan())?.coaches, (await plan())?.coachNames]).toEqual([[world.uid('nora')], ['Nora']]);
    expect(await room.read(`people/${world.uid('driss')}/nextActs/scoreDiagnostic~${world.enrolmentId}`)).toBeNull();
    expect(await run(8)).toBe(0);
  });

  it('gives back what an expert had not begun, also where the mission does not name its edition yet', async () => {
    const wanted = { title: 'Statuts', letter: 'Comparer', expertName: 'Isa', expertUid: world.uid('isa'), days: 1 };
    const { missionId } = await room.requestMissionFor({ enrolmentId: world.enrolmentId, ...wanted }, world.laureate);
    await room.moveMissionFor({ enrolmentId: world.enrolmentId, missionId, to: 'agreed' }, world.coach);
    const mission = `${world.at}/missions/${missionId}`;
    const { editionId: _, id: __, ...before } = (await room.read<Mission & { id: string }>(mission)) ?? ({} as Mission & { id: string });
    await room.database.doc(mission).set(before);
    const begun = await aMission(room, world);
    await role('expert', 'isa', ended);
    expect(await run(8)).toBe(1);
    const given = await room.read<Mission>(mission);
    expect([given?.state, given?.expertUid, given?.expertName]).toEqual(['requested', null, '']);
    expect((await room.read<Mission>(`${world.at}/missions/${begun}`))?.expertUid).toBe(world.uid('isa'));
    expect(await run(8)).toBe(0);
  });

  it('takes a laureate off a team that has others, and never empties one nor closes a finished plan', async () => {
    await team({ team: [world.uid('amina'), world.uid('luc')], teamNames: ['Amina', 'Luc'], state: 'alumnus' });
    await role('laureate', 'luc', ended, world.enrolmentId);
    expect(await run(8)).toBe(0);
    await team({ state: 'onTheRoad' });
    expect(await run(8)).toBe(1);
    expect((await plan())?.team).toEqual([world.uid('amina')]);
    await role('laureate', 'amina', ended, world.enrolmentId);
    expect(await run(8)).toBe(0);
  });

  it('takes a former member out of the directory, and nobody whose role stands or ends later', async () => {
    const profile = (who: string) => room.database.doc(`alumni/${world.uid(who)}`);
    for (const who of ['olga', 'pia', 'rita']) await profile(who).set({ v: 1, visible: true });
    await role('alumnus', 'olga', ended, null, 'alumni');
    await role('alumnus', 'pia', null, null, 'alumni');
    await role('alumnus', 'rita', new Date('2999-01-01'), null, 'alumni');
    expect(await run(8)).toBe(1);
    const seen = await Promise.all(['olga', 'pia', 'rita'].map(async (who) => (await profile(who).get()).get('visible') as boolean));
    expect(seen).toEqual([false, true, true]);
  });

  it('closes the files of an application to jurors who left, whose jury sealed, or once it was withdrawn', async () => {
    const key = world.enrolmentId;
    const access = room.database.doc(`applications/${key}/access/files`);
    const write = (jurors: Readonly<Record<string, string>>) =>
      access.set({ v: 1, programmeId: 'p', authors: ['amina'], jurors, recused: [] });
    await room.database.doc(`juries/${key}-open`).set({ v: 1, phase: 'scoring' });
    await room.database.doc(`juries/${key}-sealed`).set({ v: 1, phase: 'announced' });
    const member = (jury: string, uid: string) => room.database.doc(`juries/${key}-${jury}/members/${uid}`).set({ declaredAt: now });
    await Promise.all([member('open', 'reads'), member('sealed', 'read')]);
    await room.database.doc(`applications/${key}`).set({ v: 1, state: 'eligible' });
    await write({ reads: `${key}-open`, left: `${key}-open`, read: `${key}-sealed` });
    expect([await run(9), (await access.get()).get('jurors')]).toEqual([1, { reads: `${key}-open` }]);
    expect(await run(9)).toBe(0);
    await room.database.doc(`applications/${key}`).update({ state: 'withdrawn' });
    expect([await run(9), (await access.get()).get('jurors')]).toEqual([1, {}]);
  });
});
