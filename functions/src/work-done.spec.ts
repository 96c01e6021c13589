import type { AlumnusProfile, Exchange } from '@domain/alumni/alumni';
import type { ApplicationFile } from '@domain/applications/applications';
import type { Milestone } from '@domain/coaching/coaching';
import type { Attendance, MarkRecord, SignatureRecord } from '@domain/peers/peers';
import { sharedLocal } from '../../tests/support/local';
import * as calls from './applications/testing/world';
import * as plans from './coaching/testing/world';
import * as juries from './jury/testing/world';
import * as sessions from './peers/testing/world';
import { workOf, type Work } from './platform/testing/work-of';

/** Everything that runs on the server, as deployed. */
const loadAll = async () => {
  const { ports } = await sharedLocal();
  process.env['FIRESTORE_EMULATOR_HOST'] ??= `127.0.0.1:${String(ports.firestore)}`;
  process.env['FIREBASE_STORAGE_EMULATOR_HOST'] ??= `127.0.0.1:${String(ports.storage)}`;
  process.env['GCLOUD_PROJECT'] ??= 'demo-functions';
  const [{ bucket, database }, exported] = await Promise.all([import('./platform/firebase'), import('./index')]);
  return { bucket, database, work: (act: () => Promise<unknown>): Promise<Work> => workOf(database, exported, act) };
};

/** How often each collection, or each trigger, comes. */
const counted = (names: readonly string[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
};
const collections = (paths: readonly string[]): Readonly<Record<string, number>> =>
  counted(paths.map((path) => path.split('/').at(-2) ?? ''));

describe('what an act writes and sets off', () => {
  let all: Awaited<ReturnType<typeof loadAll>>;
  beforeAll(async () => {
    all = await loadAll();
  }, 60_000);

  /** Nothing is written for nothing, whatever the act. */
  const workOfAct = async (act: () => Promise<unknown>): Promise<Work> => {
    const work = await all.work(act);
    expect(work.idle).withContext('written as it was').toEqual([]);
    return work;
  };

  describe('on a draft', () => {
    let room: calls.Room;
    let world: calls.World;
    let id: string;
    beforeEach(async () => {
      room = await calls.loadRoom();
      world = await calls.aWorld(room);
      id = await calls.aFullDraft(room, world);
      await room.refreshDerived(id);
      await room.refreshReminders(id, calls.now);
      await room.refreshFileAccess(id);
    }, 60_000);
    const save = (answers: object, minutes: number) => () =>
      room.database
        .doc(`applications/${id}/content/answers`)
        .update({ ...answers, updatedAt: new Date(calls.now.getTime() + minutes * 60_000) });

    it('moves its answers alone when nothing follows from them, and the application once in a while', async () => {
      const work = await workOfAct(save({ 'answers.budget': 21 }, 1));
      expect(collections(work.written)).toEqual({ content: 1 });
      expect(work.triggers).toEqual(['onAnswersWritten']);
      const later = await workOfAct(save({ 'answers.budget': 22 }, 11));
      expect(collections(later.written)).toEqual({ content: 1, applications: 1 });
      expect(later.triggers).toEqual(['onAnswersWritten', 'onApplicationWritten']);
      expect(later.recounts).toBe(1);
    });

    it('moves no count of its call when its verdict does', async () => {
      const work = await workOfAct(save({ 'answers.budget': 2 }, 1));
      expect(collections(work.written)).toEqual({ content: 1, applications: 1 });
      expect(work.recounts).toBe(1);
    });

    it('tells its authors of a name once', async () => {
      const work = await workOfAct(save({ 'answers.projectName': 'Autre nom' }, 1));
      expect(collections(work.written)).toEqual({ content: 1, applications: 1, nextActs: 1 });
    });

    const file = (name: string): ApplicationFile => ({
      v: 1,
      fieldId: 'report',
      name: 'statuts.pdf',
      size: 10,
      contentType: 'application/pdf',
      storagePath: `applications/${id}/${name}/statuts.pdf`,
      uploadedBy: world.caller('amina').uid,
      uploadedAt: calls.now,
      state: 'checking',
    });
    const upload = (name: string): Promise<void> =>
      all.bucket().file(file(name).storagePath).save(Buffer.from('%PDF-1.4 x'), { contentType: 'application/pdf', resumable: false });
    const inFiles = (name: string) => room.database.doc(`applications/${id}/files/${name}`);

    it('judges and counts a document once, and its removal once', async () => {
      await upload('f1');
      const filed = await workOfAct(() => inFiles('f1').set(file('f1')));
      expect(collections(filed.written)).toEqual({ files: 2, access: 1 });
      expect(filed.triggers).toEqual(['onFileWritten', 'onFileWritten']);
      expect(filed.recounts).toBe(2);
      const removed = await workOfAct(() => inFiles('f1').delete());
      expect(collections(removed.written)).toEqual({ files: 1, access: 1 });
      expect(removed.triggers).toEqual(['onFileWritten']);
    });

    it('counts what is attached a few times, however many documents come together', async () => {
      const names = Array.from({ length: 20 }, (_, index) => `n${String(index)}`);
      await Promise.all(names.map(upload));
      const filed = await workOfAct(() => Promise.all(names.map((name) => inFiles(name).set(file(name)))));
      expect(collections(filed.written)['files']).toBe(40);
      expect(collections(filed.written)['access'] ?? 0).toBeLessThan(4);
      expect((await room.read<{ attached: object }>(`applications/${id}/access/files`))?.attached).toEqual({ count: 20, bytes: 200 });
    }, 60_000);
  });

  describe('on a jury', () => {
    let room: juries.Room;
    let world: juries.World;
    let juryId: string;
    const names = ['ada', 'bob', 'cyr'];
    beforeEach(async () => {
      const { refreshFileAccess } = await calls.loadRoom();
      room = await juries.loadRoom();
      world = await juries.aWorld(room);
      juryId = await juries.aJury(room, world, names);
      await room.moveJuryAs({ juryId, to: 'declaring' }, world.manager);
      for (const name of names) await room.declareInterestsAs({ juryId, recusals: [] }, world.caller(name, ['juror', juryId]));
      for (const application of world.applications) await refreshFileAccess(application);
    }, 60_000);

    it('opens the files of a project once, however many are given it to read', async () => {
      const work = await workOfAct(() => room.assignJuryAs({ juryId, evenOut: false }, world.manager));
      expect(collections(work.written)).toEqual({ juries: 2, assignments: 16, members: 3, access: 4, auditQueue: 1 });
      expect(counted(work.triggers)['onAssignmentForFiles']).toBe(16);
      expect(work.recounts).toBe(2 * world.applications.length);
    }, 60_000);

    it('gathers no reader again when opinions are submitted', async () => {
      await room.assignJuryAs({ juryId, evenOut: false }, world.manager);
      await room.moveJuryAs({ juryId, to: 'scoring' }, world.manager);
      const work = await workOfAct(() => juries.submitAll(room, juryId, () => 3));
      expect(collections(work.written)['access']).toBeUndefined();
      expect(counted(work.triggers)['onAssignmentForFiles']).toBe(8);
      expect(work.recounts).withContext('one for the first opinion, one for all that came meanwhile').toBeLessThanOrEqual(2);
    }, 60_000);
  });

  it('of a milestone are the plan it changes, and nobody is asked again what they are asked already', async () => {
    const room = await plans.loadRoom();
    const world = await plans.aWorld(room);
    await room.prepareEnrolment(world.enrolmentId, plans.now);
    await room.refreshProgress(world.enrolmentId, new Date());
    const milestone: Milestone = {
      v: 1,
      objectiveId: 'o1',
      title: 'Étude',
      dueOn: '2199-06-01',
      state: 'toCome',
      proof: '',
      reason: '',
      dependsOn: [],
      updatedBy: 'x',
      updatedAt: plans.now,
    };
    const at = room.database.doc(`enrolments/${world.enrolmentId}/milestones/m1`);
    expect(collections((await workOfAct(() => at.set(milestone))).written)).toEqual({ milestones: 1, enrolments: 1 });
    const proven = await workOfAct(() => at.update({ proof: 'Compte rendu' }));
    expect(collections(proven.written)).toEqual({ milestones: 1 });
    expect(proven.recounts).toBe(1);
  }, 60_000);

  it('of a signature are its seal and the counts it moves; a mark that confirms it moves none', async () => {
    const room = await sessions.loadRoom();
    const world = await sessions.aWorld(room);
    await room.registerAs({ sessionId: world.session.id }, world.laureate('amina'));
    await room.registerAs({ sessionId: world.session.id }, world.laureate('luc'));
    const about = (name: string) => ({
      programmeId: world.session.programmeId,
      halfDayId: 'h1',
      uid: world.uid(name),
      name,
      organisationName: '',
    });
    const signature = (name: string): SignatureRecord => ({
      v: 2,
      kind: 'signature',
      ...about(name),
      signature: 'M0 0L9 9',
      signedAt: world.session.startsAt,
      at: world.session.startsAt,
    });
    const mark: MarkRecord = {
      v: 2,
      kind: 'mark',
      ...about('amina'),
      state: 'present',
      lateMinutes: 0,
      earlyMinutes: 0,
      byUid: 'claire',
      byName: 'Claire',
      at: sessions.later(25 * 60),
    };
    const put = (of: Attendance, id: string) => workOfAct(() => room.database.doc(`${world.at}/attendances/h1~${of.uid}~${id}`).set(of));
    // Registered after the morning's reminder: signing takes away what waited for them.
    for (const [name, id] of [
      ['amina', 's~aa'],
      ['luc', 's~bb'],
    ] as const)
      expect(collections((await put(signature(name), id)).written)).toEqual({
        attendances: 1,
        chain: 1,
        tally: 1,
        sessions: 1,
        nextActs: 1,
      });
    expect(collections((await put(mark, 'm~1')).written)).toEqual({ attendances: 1, chain: 1 });
  }, 60_000);

  it('of a profile and of a need are what is derived from them, once', async () => {
    const uid = `member-${all.database.collection('alumni').doc().id}`;
    const profile: AlumnusProfile = {
      v: 1,
      name: 'Amina',
      organisationName: 'Sève',
      headline: 'Une vie de semences',
      department: '44',
      region: '',
      programmes: [],
      topics: ['funding'],
      lived: '',
      askMe: '',
      visible: false,
      keywords: [],
      updatedAt: calls.now,
    };
    const at = all.database.doc(`alumni/${uid}`);
    const written = await workOfAct(() => at.set(profile));
    expect(collections(written.written)).toEqual({
      alumni: 2,
      communityCounts: written.written.filter((path) => path.startsWith('communityCounts')).length,
    });
    const lived = await workOfAct(() => at.update({ lived: 'Dix ans de baux ruraux' }));
    expect(collections(lived.written)).toEqual({ alumni: 1 });
    // What a card shows is what one finds it by.
    const told = await workOfAct(() => at.update({ askMe: 'Les baux ruraux' }));
    expect(collections(told.written)).toEqual({ alumni: 2 });
    const need: Exchange = {
      v: 1,
      kind: 'need',
      authorUid: uid,
      authorName: 'Amina',
      organisationName: 'Sève',
      title: 'Un local',
      text: '',
      topics: [],
      region: '',
      state: 'open',
      solicitations: 0,
      createdAt: calls.now,
      updatedAt: calls.now,
    };
    const asked = await workOfAct(() => all.database.doc(`exchanges/${uid}`).set(need));
    expect(collections(asked.written)).toEqual({ exchanges: 1 });
  }, 60_000);
});
