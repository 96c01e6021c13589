import type { Application } from '@domain/applications/applications';
import type { Invitation, Person } from '@domain/people/people';
import { after, days, minutes } from '@domain/shared/time';
import { journalLines } from '../platform/testing/journal';
import { sharedLocal } from '../../../tests/support/local';
import type { Caller } from '../platform/callable';

const now = new Date('2027-03-01T10:00:00Z');
const loadRoom = async () => {
  process.env['FIRESTORE_EMULATOR_HOST'] ??= `127.0.0.1:${String((await sharedLocal()).ports.firestore)}`;
  process.env['GCLOUD_PROJECT'] ??= 'demo-functions';
  const [platform, actors, accepting, revoking] = await Promise.all([
    import('../platform/firebase'),
    import('../platform/actor'),
    import('./accept-invitation'),
    import('./revoke-invitation'),
  ]);
  return { ...platform, ...actors, ...accepting, ...revoking };
};

describe('accepting an invitation', () => {
  let room: Awaited<ReturnType<typeof loadRoom>>;
  let tag: string;
  beforeAll(async () => {
    room = await loadRoom();
  }, 60_000);
  beforeEach(() => {
    tag = room.database.collection('invitations').doc().id;
  });

  const person = (more: Partial<Caller> = {}): Caller => ({
    uid: `nadia-${tag}`,
    name: 'Nadia',
    email: 'nadia@example.org',
    emailVerified: true,
    memberships: [],
    signedInAt: now,
    now,
    ...more,
  });
  const anInvitation = async (more: Partial<Invitation> = {}): Promise<string> => {
    const invitation: Invitation = {
      v: 1,
      role: 'manager',
      scopeKind: 'programme',
      scopeId: `p-${tag}`,
      scopeName: "P'INS",
      programmeId: `p-${tag}`,
      subjectId: null,
      email: 'nadia@example.org',
      name: 'Nadia',
      invitedBy: `claire-${tag}`,
      invitedByName: 'Claire',
      invitedAt: now,
      expiresAt: after(now, days(30)),
      state: 'pending',
      details: {},
      ...more,
    };
    const reference = room.database.collection('invitations').doc();
    await reference.set(invitation);
    const held = { v: 1, uid: invitation.invitedBy, role: 'manager', scopeId: `p-${tag}`, from: new Date(0), until: null };
    await room.database.doc(`memberships/manager~p-${tag}~${invitation.invitedBy}`).set(held);
    return reference.id;
  };
  const take = (invitationId: string, caller = person()): Promise<string> =>
    room.acceptInvitationAs({ invitationId }, caller).then(
      () => 'accepted',
      (error: unknown) => (error as { readonly reason?: string }).reason ?? String(error),
    );
  const roleOf = async (uid: string) => (await room.database.doc(`memberships/manager~p-${tag}~${uid}`).get()).exists;

  it('is for the invited address once verified, and gives nothing to anyone else', async () => {
    const invitation = await anInvitation();
    expect(await take(invitation, person({ uid: `eve-${tag}`, email: 'eve@example.org' }))).toBe('anotherAddress');
    expect(await take(invitation, person({ uid: `eve-${tag}`, email: null }))).toBe('anotherAddress');
    expect(await take(invitation, person({ emailVerified: false }))).toBe('addressNotVerified');
    expect([await roleOf(`eve-${tag}`), await roleOf(`nadia-${tag}`)]).toEqual([false, false]);
    expect(await take(invitation)).toBe('accepted');
    expect(await roleOf(`nadia-${tag}`)).toBeTrue();
    const lines = await journalLines('subject', `invitations/${invitation}`);
    expect(lines.map(({ act }) => act)).toEqual(['acceptInvitation']);
  });

  it('is not taken in a session opened long ago, nor in one that does not say when it began', async () => {
    const invitation = await anInvitation();
    expect(await take(invitation, person({ signedInAt: after(now, -minutes(15)) }))).toBe('signInAgain');
    expect(await take(invitation, person({ signedInAt: null }))).toBe('signInAgain');
    expect(await roleOf(`nadia-${tag}`)).toBeFalse();
    expect(await take(invitation, person({ signedInAt: after(now, 1 - minutes(15)) }))).toBe('accepted');
  });

  it('serves once: a second account with the same address gets nothing, and a role that ended does not come back', async () => {
    const invitation = await anInvitation();
    expect(await take(invitation)).toBe('accepted');
    expect(await take(invitation, person({ uid: `other-${tag}` }))).toBe('invitationTaken');
    const membership = room.database.doc(`memberships/manager~p-${tag}~nadia-${tag}`);
    await membership.update({ until: now });
    expect(await take(invitation)).toBe('accepted');
    expect(((await membership.get()).get('until') as { toDate(): Date }).toDate()).toEqual(now);
  });

  it('gives whoever has no record yet the one they were invited under, and leaves another as it is', async () => {
    const record = room.database.doc(`people/nadia-${tag}`);
    expect(await take(await anInvitation({ name: 'Nadia Benali' }))).toBe('accepted');
    expect(room.fromSnapshot<Person>(await record.get())).toEqual(
      jasmine.objectContaining({ v: 1, name: 'Nadia Benali', email: 'nadia@example.org', createdAt: now }),
    );
    await record.update({ name: 'Nadia B.' });
    expect(await take(await anInvitation({ name: 'Nadia Benali', scopeId: `q-${tag}` }))).toBe('accepted');
    expect((await record.get()).get('name')).toBe('Nadia B.');
  });

  it('lets nobody with a role act under a name that Authentication lets anyone change', async () => {
    const called = async () => (await room.actorFor(`nadia-${tag}`, { name: 'Le préfet', email: 'nadia@example.org' }, now)).name;
    expect(await called()).toBe('Le préfet');
    const held = {
      v: 1,
      uid: `nadia-${tag}`,
      personName: 'Nadia Benali',
      role: 'juror',
      scopeId: `j-${tag}`,
      from: new Date(0),
      until: null,
    };
    await room.database.doc(`memberships/juror~j-${tag}~nadia-${tag}`).set(held);
    expect(await called()).toBe('Nadia Benali');
    await room.database.doc(`people/nadia-${tag}`).set({ v: 1, name: 'Nadia B.' });
    expect(await called()).toBe('Nadia B.');
    await room.database.doc(`people/nadia-${tag}`).set({ v: 1, name: 'Nadia\n\nVotre compte est bloqué' });
    expect(await called()).toBe('Nadia Votre compte est bloqué');
  });

  it('lets nobody in once whoever sent it is a manager no more, or of another programme', async () => {
    const invitation = await anInvitation();
    const sender = room.database.doc(`memberships/manager~p-${tag}~claire-${tag}`);
    await sender.update({ until: now });
    expect(await take(invitation)).toBe('inviterLeft');
    expect(await roleOf(`nadia-${tag}`)).toBeFalse();
    expect(await take(await anInvitation({ programmeId: `other-${tag}` }))).toBe('inviterLeft');
    await sender.update({ until: after(now, 1) });
    expect(await take(invitation)).toBe('accepted');
  });

  it('makes no administrator for whoever is administrator no more', async () => {
    const sent = { role: 'administrator', scopeKind: 'organisation', scopeId: 'essaim', programmeId: null } as const;
    const invitation = await anInvitation({ ...sent, invitedBy: `anne-${tag}` });
    expect(await take(invitation)).toBe('inviterLeft');
    await room.database.doc(`memberships/administrator~essaim~anne-${tag}`).set({
      ...{ uid: `anne-${tag}`, role: 'administrator', scopeId: 'essaim', from: new Date(0), until: null },
    });
    expect(await take(invitation)).toBe('accepted');
    await room.database.doc(`memberships/administrator~essaim~anne-${tag}`).delete();
    await room.database.doc(`memberships/administrator~essaim~nadia-${tag}`).delete();
  });

  it('makes no author for whoever is an author no more', async () => {
    const [role, scopeKind, scopeId] = ['applicant', 'application', `a-${tag}`] as const;
    const application = room.database.doc(`applications/${scopeId}`);
    await application.set({ state: 'draft', authors: [`bob-${tag}`], authorNames: ['Bob'] });
    expect(await take(await anInvitation({ role, scopeKind, scopeId, programmeId: null, invitedBy: `amina-${tag}` }))).toBe('inviterLeft');
  });

  it('lets no juror in once the minutes are sealed', async () => {
    const [role, scopeKind, scopeId] = ['juror', 'jury', `j-${tag}`] as const;
    const invitation = await anInvitation({ role, scopeKind, scopeId });
    for (const phase of ['decided', 'announced']) {
      await room.database.doc(`juries/${scopeId}`).set({ phase, memberCount: 0, programmeId: `p-${tag}` });
      expect(await take(invitation)).toBe('minutesSealed');
    }
    await room.database.doc(`juries/${scopeId}`).update({ phase: 'composing' });
    expect(await take(invitation)).toBe('accepted');
  });

  it('is refused once expired or revoked, and revoking is not a stranger’s', async () => {
    expect(await take(await anInvitation({ expiresAt: now }))).toBe('invitationExpired');
    const invitation = await anInvitation();
    const revoke = (caller: Caller) =>
      room.revokeInvitationAs({ invitationId: invitation }, caller).then(
        () => 'accepted',
        (error: unknown) => (error as { readonly reason?: string }).reason,
      );
    expect(await revoke(person({ uid: `eve-${tag}` }))).toBe('mayNotInvite');
    expect(await revoke(person({ uid: `claire-${tag}` }))).toBe('accepted');
    expect(await take(invitation)).toBe('invitationRevoked');
  });

  it('makes an author while the application is written or examined, no more once admitted, and never a ninth', async () => {
    const [role, scopeKind, scopeId] = ['applicant', 'application', `a-${tag}`] as const;
    const application = room.database.doc(`applications/${scopeId}`);
    await application.set({ state: 'eligible', authors: [`amina-${tag}`], authorNames: ['Amina'] });
    const invitation = await anInvitation({ role, scopeKind, scopeId, programmeId: null, invitedBy: `amina-${tag}` });
    expect(await take(invitation)).toBe('applicationDecided');
    const eight = [`amina-${tag}`, ...Array.from({ length: 7 }, (_, index) => `author${String(index)}-${tag}`)];
    await application.update({ state: 'draft', authors: eight });
    expect(await take(invitation)).toBe('tooManyAuthors');
    await application.update({ authors: [`amina-${tag}`] });
    expect(await take(invitation)).toBe('accepted');
    expect(room.fromSnapshot<Application>(await application.get())?.authors).toEqual([`amina-${tag}`, `nadia-${tag}`]);
  });
});
