import type { Invitation, NextAct } from '@domain/people/people';
import { after, days } from '@domain/shared/time';
import { journalLines } from '../platform/testing/journal';
import { aFullDraft, aSubmitted, applicationOf, aWorld, loadRoom, now, numbered, reasonOf, type Room, type World } from './testing/world';

describe("an applicant's acts", () => {
  let room: Room;
  let world: World;
  const late = after(now, days(10));

  beforeAll(async () => {
    room = await loadRoom();
  }, 60_000);
  beforeEach(async () => {
    world = await aWorld(room);
  });

  it('starting twice, even at the same time, leads to one application', async () => {
    const start = () =>
      room.startAs({ callId: world.callId, answers: { projectName: 'Sève', budget: -3, unknown: 'x' } }, world.caller('amina'));
    const [first, second] = await Promise.all([start(), start()]);
    expect(second.applicationId).toBe(first.applicationId);
    expect(await start()).toEqual({ applicationId: first.applicationId, resumed: true });
    const content = await room.read<{ answers: object }>(`applications/${first.applicationId}/content/answers`);
    expect(content?.answers).toEqual({ projectName: 'Sève' });
    expect((await room.read(`memberships/applicant~${first.applicationId}~${world.caller('amina').uid}`)) !== null).toBe(true);
  });

  it('starting is refused at the deadline', async () => {
    expect(await reasonOf(room.startAs({ callId: world.callId, answers: {} }, world.caller('amina', undefined, late)))).toBe(
      'deadlinePassed',
    );
  });

  it('submitting numbers the application, keeps only asked answers, leaves a receipt and an audit line', async () => {
    const id = await aFullDraft(room, world, { stray: 'x' });
    expect(await room.submitAs({ applicationId: id }, world.caller('amina'))).toEqual({ number: numbered(1) });
    const { state, number, completeness, verdict, projectName, keywords } = await applicationOf(room, id);
    expect({ state, number, completeness, verdict, projectName }).toEqual({
      state: 'submitted',
      number: numbered(1),
      completeness: 100,
      verdict: 'eligible',
      projectName: 'Résovilles',
    });
    expect(keywords).toContain('resov');
    expect(await room.read<object>(`applications/${id}/content/answers`)).toEqual(
      jasmine.objectContaining({ answers: { projectName: 'Résovilles', organisationName: 'Sève', budget: 20 } }),
    );
    const uid = world.caller('amina').uid;
    expect((await room.database.collection(`people/${uid}/notifications`).get()).size).toBe(1);
    expect((await room.database.collection('mails').where('to', '==', `${uid}@example.org`.toLowerCase()).get()).size).toBe(1);
    expect((await journalLines('subject', `applications/${id}`)).length).toBe(1);
  });

  it('writes with an address that is not proven, and neither submits nor invites before it is', async () => {
    const id = await aFullDraft(room, world);
    const unproven = { ...world.caller('amina'), emailVerified: false };
    expect((await room.startAs({ callId: world.callId, answers: {} }, unproven)).applicationId).toBe(id);
    expect(await reasonOf(room.submitAs({ applicationId: id }, unproven))).toBe('addressNotVerified');
    const invite = { applicationId: id, email: 'ines@example.org', name: 'Inès' };
    expect(await reasonOf(room.inviteCoAuthorAs(invite, unproven))).toBe('addressNotVerified');
    expect((await applicationOf(room, id)).state).toBe('draft');
    expect((await room.database.collection('invitations').where('scopeId', '==', id).get()).size).toBe(0);
    expect(await reasonOf(room.inviteCoAuthorAs(invite, world.caller('amina')))).toBe('accepted');
    expect(await reasonOf(room.submitAs({ applicationId: id }, world.caller('amina')))).toBe('accepted');
  });

  it('submitting is refused when incomplete, after the deadline and by a stranger; nothing is written', async () => {
    const id = await aFullDraft(room, world, { budget: null });
    expect(await reasonOf(room.submitAs({ applicationId: id }, world.caller('amina')))).toBe('incomplete');
    expect(await reasonOf(room.submitAs({ applicationId: id }, world.caller('amina', undefined, late)))).toBe('deadlinePassed');
    expect(await reasonOf(room.submitAs({ applicationId: id }, world.caller('luc')))).toBe('notAnAuthor');
    expect((await applicationOf(room, id)).state).toBe('draft');
  });

  it('submitting again what is submitted answers its number and writes nothing; once it is examined it is refused', async () => {
    const id = await aSubmitted(room, world);
    const before = await applicationOf(room, id);
    expect(await room.submitAs({ applicationId: id }, world.caller('amina', undefined, late))).toEqual({ number: before.number });
    expect(await applicationOf(room, id)).toEqual(before);
    await room.database.doc(`applications/${id}`).update({ state: 'eligible' });
    expect(await reasonOf(room.submitAs({ applicationId: id }, world.caller('amina')))).toBe('notDraft');
  });

  it('submitting is refused when an attached file is gone', async () => {
    const id = await aFullDraft(room, world, { report: 'gone' });
    expect(await reasonOf(room.submitAs({ applicationId: id }, world.caller('amina')))).toBe('incomplete');
  });

  it('withdrawing to edit keeps the number; it is refused once the call is closed', async () => {
    const id = await aSubmitted(room, world);
    expect(await room.withdrawAs({ applicationId: id, purpose: 'edit' }, world.caller('amina'))).toEqual({ state: 'draft' });
    expect(await room.submitAs({ applicationId: id }, world.caller('amina'))).toEqual({ number: numbered(1) });
    expect(await reasonOf(room.withdrawAs({ applicationId: id, purpose: 'edit' }, world.caller('amina', undefined, late)))).toBe(
      'deadlinePassed',
    );
    expect(await room.withdrawAs({ applicationId: id, purpose: 'leave' }, world.caller('amina', undefined, late))).toEqual({
      state: 'withdrawn',
    });
  });

  it('inviting a co-author is refused to strangers, for an author, and twice', async () => {
    const id = await aFullDraft(room, world);
    const invite = (email: string, as = 'amina') => room.inviteCoAuthorAs({ applicationId: id, email, name: 'Luc' }, world.caller(as));
    const { invitationId } = await invite('luc.martin@example.org');
    expect(await room.read<Invitation>(`invitations/${invitationId}`)).toEqual(
      jasmine.objectContaining({
        role: 'applicant',
        scopeKind: 'application',
        scopeId: id,
        email: 'luc.martin@example.org',
        state: 'pending',
      }),
    );
    expect(await reasonOf(invite('luc.martin@example.org'))).toBe('alreadyInvited');
    expect(await reasonOf(invite(`${world.caller('amina').uid}@example.org`.toLowerCase()))).toBe('alreadyAuthor');
    expect(await reasonOf(invite('eve@example.org', 'luc'))).toBe('notAnAuthor');
  });

  it('a draft reminds its authors of the deadline, until it is submitted', async () => {
    const id = await aFullDraft(room, world);
    const act = `people/${world.caller('amina').uid}/nextActs/completeDraft~${id}`;
    await room.refreshReminders(id, now);
    expect((await room.read<NextAct>(act))?.dueAt).toEqual(late);
    await room.refreshReminders(id, late);
    expect(await room.read(act)).toBeNull();
  });

  it('a letter that was read no longer waits', async () => {
    const id = await aSubmitted(room, world);
    const decision = { decision: 'reoriented', reason: 'Hors périmètre', orientation: ['DLA régional'] } as const;
    await room.screenSelectionAs(
      { applicationIds: [id], ...decision, orientation: [...decision.orientation] },
      world.caller('claire', 'manager'),
    );
    const act = `people/${world.caller('amina').uid}/nextActs/readOutcome~${id}`;
    expect(await room.read(act)).not.toBeNull();
    await room.acknowledgeOutcomeAs({ applicationId: id }, world.caller('amina'));
    expect(await room.read(act)).toBeNull();
  });
});
