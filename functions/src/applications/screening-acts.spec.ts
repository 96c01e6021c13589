import type { ComplementRequest, FileAccess, OutcomeLetter, Screening } from '@domain/applications/applications';
import type { CallFunnel } from '@domain/calls/calls';
import { after, days } from '@domain/shared/time';
import { journalLines } from '../platform/testing/journal';
import { aFullDraft, aSubmitted, applicationOf, aWorld, loadRoom, now, reasonOf, type Room, type World } from './testing/world';

describe("a manager's acts on applications", () => {
  let room: Room;
  let world: World;
  const due = after(now, days(5));

  beforeAll(async () => {
    room = await loadRoom();
  }, 60_000);
  beforeEach(async () => {
    world = await aWorld(room);
  });

  const ask = (applicationId: string, fieldIds = ['budget'], as = world.caller('claire', 'manager')) =>
    room.requestComplementAs({ applicationId, message: 'Précisez le budget', fieldIds, dueAt: due }, as);
  const decide = (
    applicationIds: string[],
    decision: Screening['decision'],
    reason = '',
    orientation: string[] = [],
    as = world.caller('claire', 'manager'),
  ) => room.screenSelectionAs({ applicationIds, decision, reason, orientation }, as);
  const write = (id: string, answers: object) => room.database.doc(`applications/${id}/content/answers`).set({ answers }, { merge: true });

  it('a complement opens its fields, is answered once something changed, and closes again', async () => {
    const id = await aSubmitted(room, world);
    const { requestId } = await ask(id);
    expect((await applicationOf(room, id)).openRequest).toEqual({ id: requestId, fieldIds: ['budget'], dueAt: due });
    const answer = () => room.answerComplementAs({ applicationId: id, requestId }, world.caller('amina'));
    expect(await reasonOf(answer())).toBe('nothingChanged');
    await write(id, { budget: 30 });
    expect(await answer()).toEqual({ changed: 1 });
    const { state, openRequest } = await applicationOf(room, id);
    expect({ state, openRequest }).toEqual({ state: 'submitted', openRequest: null });
    expect((await room.read<ComplementRequest>(`applications/${id}/requests/${requestId}`))?.before).toEqual({ budget: 20 });
    expect(await reasonOf(answer())).toBe('requestNotOpen');
  });

  it('a complement is refused to other people, on a draft, twice, and for an unknown field', async () => {
    const id = await aSubmitted(room, world);
    expect(await reasonOf(ask(id, ['budget'], world.caller('luc')))).toBe('notItsManager');
    expect(await reasonOf(ask(id, ['nowhere']))).toBe('unknownField');
    await ask(id);
    expect(await reasonOf(ask(id))).toBe('requestOpen');
    const other = await aWorld(room);
    const draft = await aFullDraft(room, other);
    expect(await reasonOf(ask(draft, ['budget'], other.caller('claire', 'manager')))).toBe('notItsManager');
  });

  it('an overdue complement lapses, once, and the application returns to the queue', async () => {
    const id = await aSubmitted(room, world);
    const { requestId } = await ask(id);
    expect(await room.expireRequest(id, requestId, after(due, -1))).toBe(false);
    expect(await room.expireRequest(id, requestId, due)).toBe(true);
    expect(await room.expireRequest(id, requestId, due)).toBe(false);
    const lines = (await journalLines('subject', `applications/${id}`)).filter(({ act }) => act === 'expireRequest');
    expect(lines.map(({ actorUid }) => actorUid)).toEqual(['server']);
    expect((await applicationOf(room, id)).state).toBe('submitted');
    expect(await reasonOf(room.answerComplementAs({ applicationId: id, requestId }, world.caller('amina')))).toBe('requestNotOpen');
  });

  it('an eligible application goes on without a letter; a refusal writes one with its orientation', async () => {
    const id = await aSubmitted(room, world);
    await decide([id], 'eligible');
    expect((await applicationOf(room, id)).state).toBe('eligible');
    expect(await room.read(`applications/${id}/outcome/letter`)).toBeNull();
    world = await aWorld(room);
    const refusedId = await aSubmitted(room, world);
    await decide([refusedId], 'reoriented', 'Un seul département', ['DLA départemental']);
    const { v: _v, ...letter } = (await room.read<OutcomeLetter>(`applications/${refusedId}/outcome/letter`))!;
    expect(letter).toEqual(
      jasmine.objectContaining({
        outcome: 'reoriented',
        message: 'Un seul département',
        orientation: ['DLA départemental'],
        feedback: [],
        sentAt: now,
      }),
    );
    expect((await applicationOf(room, refusedId)).announcedAt).toEqual(now);
  });

  it('going against the computed verdict needs a reason and is remembered', async () => {
    const id = await aSubmitted(room, world, { budget: 1 });
    expect((await applicationOf(room, id)).verdict).toBe('notEligible');
    expect(await reasonOf(decide([id], 'eligible'))).toBe('overrideNeedsReason');
    await decide([id], 'eligible', 'Budget consolidé vérifié');
    expect((await room.read<Screening>(`applications/${id}/screening/decision`))?.overrides).toBe('notEligible');
    // The journal is read by people: no code.
    const [line] = (await journalLines('subject', `applications/${id}`)).filter(({ summary }) => summary.includes('verdict'));
    expect(line?.summary).toMatch(/ recevable \(contre le verdict calculé\s: non éligible\)/);
  });

  it('a selection is decided all or none', async () => {
    const id = await aSubmitted(room, world);
    const { applicationId: draft } = await room.startAs({ callId: world.callId, answers: {} }, world.caller('luc'));
    expect(await reasonOf(decide([id, draft], 'eligible'))).toBe('notItsManager');
    expect((await applicationOf(room, id)).state).toBe('submitted');
    expect(await reasonOf(decide([id], 'eligible', '', [], world.caller('luc')))).toBe('notItsManager');
  });

  it('nobody decides on their own application', async () => {
    const id = await aSubmitted(room, world);
    const own = { ...world.caller('amina', 'manager') };
    expect(await reasonOf(decide([id], 'eligible', '', [], own))).toBe('ownApplication');
    expect((await applicationOf(room, id)).state).toBe('submitted');
    expect(await reasonOf(decide([id], 'eligible'))).toBe('accepted');
  });

  it('the funnel counts states and verdicts, and tells managers how many wait', async () => {
    await aSubmitted(room, world, { budget: 1 });
    await room.startAs({ callId: world.callId, answers: {} }, world.caller('luc'));
    await room.refreshFunnel(world.callId, world.programmeId, now);
    const funnel = await room.read<CallFunnel>(`callFunnels/${world.callId}`);
    expect(funnel?.counts['submitted']).toBe(1);
    expect(funnel?.counts['draft']).toBe(1);
    expect(funnel?.counts['submitted~notEligible']).toBe(1);
    const act = await room.read<{ count: number }>(`people/${world.caller('claire').uid}/nextActs/screenApplications~${world.callId}`);
    expect(act?.count).toBe(1);
    await room.refreshFunnel(world.callId, world.programmeId, after(now, -1));
    expect((await room.read<CallFunnel>(`callFunnels/${world.callId}`))?.updatedAt).toEqual(now);
  });

  it('tells a manager who stepped aside of what they may list, never of the whole call', async () => {
    const hidden = await aSubmitted(room, world);
    await aSubmitted(room, world, {}, 'luc');
    const manager = world.caller('claire').uid;
    await room.database.doc(`bindings/${manager}`).set({ v: 1, lane: 'b', since: now });
    await room.database.doc(`applications/${hidden}`).update({ openAs: { a: true, b: false, c: true, d: true } });
    const act = `people/${manager}/nextActs/screenApplications~${world.callId}`;
    await room.refreshFunnel(world.callId, world.programmeId, now);
    expect((await room.read<{ count: number }>(act))?.count).toBe(1);
    await room.database.doc(`bindings/${manager}`).update({ lane: null });
    await room.refreshFunnel(world.callId, world.programmeId, now);
    expect(await room.read(act)).toBeNull();
  });

  it('leaves in the journal what became of an application as a line that nobody who stepped aside reads', async () => {
    const id = await aSubmitted(room, world);
    await decide([id], 'eligible');
    const lines = await room.database.collection('auditQueue').where('subject', '==', `applications/${id}`).get();
    const journal = await room.database.collection('audit').where('subject', '==', `applications/${id}`).get();
    const all = [...lines.docs, ...journal.docs].map((line) => [line.get('act') as string, line.get('selection') as unknown]);
    expect(new Map(all as [string, unknown][])).toEqual(
      new Map([
        ['submitApplication', true],
        ['screenApplication', true],
      ]),
    );
  });

  it('counts what is attached, and takes no submission above forty files', async () => {
    const id = await aFullDraft(room, world);
    const attach = (number: number): Promise<unknown> =>
      room.database.doc(`applications/${id}/files/f${String(number)}`).set({ v: 1, fieldId: 'report', size: 1000 });
    await Promise.all(Array.from({ length: 41 }, (_, index) => attach(index)));
    await room.refreshFileAccess(id);
    expect((await room.read<FileAccess>(`applications/${id}/access/files`))?.attached).toEqual({ count: 41, bytes: 41_000 });
    expect(await reasonOf(room.submitAs({ applicationId: id }, world.caller('amina')))).toBe('tooManyFiles');
    await room.database.doc(`applications/${id}/files/f40`).delete();
    await room.database.doc(`applications/${id}/files/f39`).update({ size: 300 * 1024 * 1024 });
    expect(await reasonOf(room.submitAs({ applicationId: id }, world.caller('amina')))).toBe('filesTooBig');
    await room.database.doc(`applications/${id}/files/f39`).update({ size: 1000 });
    expect(await reasonOf(room.submitAs({ applicationId: id }, world.caller('amina')))).toBe('accepted');
  });

  it('files open to assigned jurors, and close to a recused one', async () => {
    const id = await aSubmitted(room, world);
    const jury = `juries/j-${world.callId}`;
    for (const uid of ['jo', 'max']) {
      await room.database.doc(`${jury}/members/${uid}`).set({ name: uid, declaredAt: now });
      await room.database.doc(`${jury}/assignments/${id}~${uid}`).set({ applicationId: id, jurorUid: uid });
    }
    await room.database.doc(`${jury}/recusals/${id}~max`).set({ applicationId: id, jurorUid: 'max' });
    await room.refreshFileAccess(id);
    const access = await room.read<FileAccess>(`applications/${id}/access/files`);
    expect(access?.jurors).toEqual({ jo: `j-${world.callId}` });
    expect(access?.submitted).toBe(true);
  });

  it('files close to a juror who left or must declare again, even those they had submitted an opinion on', async () => {
    const id = await aSubmitted(room, world);
    const jury = `juries/j-${world.callId}`;
    for (const uid of ['jo', 'max']) {
      await room.database.doc(`${jury}/members/${uid}`).set({ name: uid, declaredAt: now });
      await room.database.doc(`${jury}/assignments/${id}~${uid}`).set({ applicationId: id, jurorUid: uid, state: 'submitted' });
    }
    const readers = async () => Object.keys((await room.read<FileAccess>(`applications/${id}/access/files`))?.jurors ?? {}).sort();
    await room.refreshFileAccess(id);
    expect(await readers()).toEqual(['jo', 'max']);
    await room.database.doc(`${jury}/members/jo`).delete();
    await room.refreshFilesOf(`j-${world.callId}`, 'jo');
    expect(await readers()).toEqual(['max']);
    await room.database.doc(`${jury}/members/max`).update({ declaredAt: null });
    await room.refreshFilesOf(`j-${world.callId}`, 'max');
    expect(await readers()).toEqual([]);
  });

  it('files close to the jurors of a jury whose minutes are sealed', async () => {
    const id = await aSubmitted(room, world);
    const juryId = `j-${world.callId}`;
    const jury = room.database.doc(`juries/${juryId}`);
    await jury.set({ phase: 'deliberating' });
    await jury.collection('members').doc('jo').set({ name: 'jo', declaredAt: now });
    await jury.collection('assignments').doc(`${id}~jo`).set({ applicationId: id, jurorUid: 'jo' });
    const readers = async () => {
      await room.refreshFilesOfJury(juryId);
      return (await room.read<FileAccess>(`applications/${id}/access/files`))?.jurors;
    };
    expect(await readers()).toEqual({ jo: juryId });
    await jury.update({ phase: 'decided' });
    expect(await readers()).toEqual({});
  });

  it('names, completeness and verdict follow the answers, and nothing is invented for a deleted application', async () => {
    const { applicationId } = await room.startAs({ callId: world.callId, answers: {} }, world.caller('amina'));
    await write(applicationId, { projectName: 'Sève', budget: 2 });
    await room.refreshDerived(applicationId);
    const { projectName, completeness, verdict } = await applicationOf(room, applicationId);
    expect({ projectName, completeness, verdict }).toEqual({ projectName: 'Sève', completeness: 66, verdict: 'notEligible' });
    await room.database.doc(`applications/${applicationId}`).delete();
    await room.refreshDerived(applicationId);
    expect(await room.read(`applications/${applicationId}`)).toBeNull();
  });
});
