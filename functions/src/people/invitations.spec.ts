import type { Invitation, Membership, Role } from '@domain/people/people';
import { journalLines } from '../platform/testing/journal';
import { sharedLocal } from '../../../tests/support/local';
import type { Caller } from '../platform/callable';

const now = new Date('2027-05-01T08:00:00Z');
const person = (uid: string, roles: readonly (readonly [Role, string])[] = [], change: Partial<Caller> = {}): Caller => ({
  uid,
  name: uid,
  email: `${uid}@example.org`,
  emailVerified: true,
  signedInAt: now,
  memberships: roles.map(([role, scopeId]) => ({ role, scopeId, from: new Date(0), until: null })),
  now,
  ...change,
});
const claire = person('claire', [['manager', 'inv-pins']]);

const loadRoom = async () => {
  const local = await sharedLocal();
  process.env['FIRESTORE_EMULATOR_HOST'] ??= `127.0.0.1:${String(local.ports.firestore)}`;
  process.env['GCLOUD_PROJECT'] ??= 'demo-functions';
  const [platform, inviting, accepting, revoking, ending] = await Promise.all([
    import('../platform/firebase'),
    import('./invite-member'),
    import('./accept-invitation'),
    import('./revoke-invitation'),
    import('./end-membership'),
  ]);
  return { ...platform, ...inviting, ...accepting, ...revoking, ...ending };
};
let room: Awaited<ReturnType<typeof loadRoom>>;
const read = async <T>(path: string): Promise<T> => room.plain((await room.database.doc(path).get()).data()) as T;
const reasonOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return 'accepted';
  } catch (error) {
    return (error as { readonly reason?: string }).reason ?? String(error);
  }
};
const aJuror = {
  role: 'juror',
  scopeId: 'inv-jury',
  email: 'nadia@example.org',
  name: 'Nadia',
  details: { quality: 'funder', capacity: 9 },
} as const;

describe('invitations', () => {
  beforeAll(async () => {
    room = await loadRoom();
  }, 60_000);
  beforeEach(async () => {
    const old = await room.database.collection('invitations').where('scopeId', 'in', ['inv-jury', 'inv-pins', 'inv-a']).get();
    const asked = await room.database.collection('limits').get();
    await Promise.all([
      ...asked.docs.map(({ ref }) => ref.delete()),
      ...old.docs.map(({ ref }) => ref.delete()),
      room.database.doc('memberships/juror~inv-jury~nadia').delete(),
      room.database.doc('juries/inv-jury/members/nadia').delete(),
      room.database.doc('people/nadia/nextActs/declareInterests~inv-jury').delete(),
      room.database.doc('juries/inv-jury').set({
        programmeId: 'inv-pins',
        callId: 'inv-call',
        name: "Jury P'INS 2027",
        phase: 'declaring',
        applicationCount: 12,
        memberCount: 0,
      }),
      room.database
        .doc('memberships/manager~inv-pins~claire')
        .set({ uid: 'claire', from: new Date(0), until: null, ...claire.memberships[0] }),
      room.database.doc('programmes/inv-pins').set({ name: "P'INS" }),
      room.database.doc('applications/inv-a').set({ state: 'draft', authors: ['amina'], authorNames: ['Amina'] }),
    ]);
  });

  it('land a juror in the jury, with quality and capacity, asked to declare interests first', async () => {
    const { invitationId } = await room.inviteMemberAs(aJuror, claire);
    expect(await room.acceptInvitationAs({ invitationId }, person('nadia'))).toEqual({ landing: '/jury/inv-jury', role: 'juror' });
    const membership = await read<Membership>('memberships/juror~inv-jury~nadia');
    expect([membership.scopeName, membership.subjectId, membership.programmeId]).toEqual(["Jury P'INS 2027", 'inv-call', 'inv-pins']);
    expect(await read('juries/inv-jury/members/nadia')).toEqual(
      jasmine.objectContaining({ quality: 'funder', capacity: 9, declaredAt: null }),
    );
    expect((await read<{ memberCount: number }>('juries/inv-jury')).memberCount).toBe(1);
    expect((await room.database.doc('people/nadia/nextActs/declareInterests~inv-jury').get()).exists).toBeTrue();
    expect((await read<Invitation>(`invitations/${invitationId}`)).state).toBe('accepted');
    // The journal is read by people: no code.
    const lines = await journalLines('subject', `invitations/${invitationId}`);
    expect(lines.map(({ summary }) => /juror|juré/.exec(summary)?.[0])).toEqual(['juré', 'juré']);
  });

  it('may be followed again by who took them, and by nobody else', async () => {
    const { invitationId } = await room.inviteMemberAs(aJuror, claire);
    await room.acceptInvitationAs({ invitationId }, person('nadia'));
    expect((await room.acceptInvitationAs({ invitationId }, person('nadia'))).landing).toBe('/jury/inv-jury');
    expect((await read<{ memberCount: number }>('juries/inv-jury')).memberCount).toBe(1);
    expect(await reasonOf(room.acceptInvitationAs({ invitationId }, person('intrus')))).toBe('anotherAddress');
    expect(await reasonOf(room.acceptInvitationAs({ invitationId }, person('nadia2', [], { email: 'nadia@example.org' })))).toBe(
      'invitationTaken',
    );
  });

  it('are refused to an address not verified, out of time, or revoked', async () => {
    const { invitationId } = await room.inviteMemberAs(aJuror, claire);
    expect(await reasonOf(room.acceptInvitationAs({ invitationId }, person('nadia', [], { emailVerified: false })))).toBe(
      'addressNotVerified',
    );
    expect(await reasonOf(room.acceptInvitationAs({ invitationId }, person('nadia', [], { now: new Date('2027-06-01T08:00:00Z') })))).toBe(
      'invitationExpired',
    );
    expect(await reasonOf(room.revokeInvitationAs({ invitationId }, person('intrus')))).toBe('mayNotInvite');
    await room.revokeInvitationAs({ invitationId }, claire);
    expect(await reasonOf(room.acceptInvitationAs({ invitationId }, person('nadia')))).toBe('invitationRevoked');
    expect((await room.database.doc('memberships/juror~inv-jury~nadia').get()).exists).toBeFalse();
  });

  it('are sent by managers of the programme only, once an address and role, to a scope that exists', async () => {
    expect(await reasonOf(room.inviteMemberAs(aJuror, person('intrus', [['manager', 'other']])))).toBe('mayNotInvite');
    expect(await reasonOf(room.inviteMemberAs({ ...aJuror, scopeId: 'nowhere' }, claire))).toBe('scopeMissing');
    const administrator = { ...aJuror, role: 'administrator', scopeId: 'essaim' } as const;
    expect(await reasonOf(room.inviteMemberAs(administrator, claire))).toBe('mayNotInvite');
    await room.inviteMemberAs(aJuror, claire);
    expect(await reasonOf(room.inviteMemberAs(aJuror, claire))).toBe('alreadyInvited');
    // Sent by somebody who left since, it opens nothing and keeps nobody from inviting.
    await room.database.doc('memberships/manager~inv-pins~claire').update({ until: now });
    expect(await reasonOf(room.inviteMemberAs(aJuror, person('malo', [['manager', 'inv-pins']])))).toBe('accepted');
  });

  it('go to twenty people an hour for one manager, however many are asked at once, with the instant to go on from', async () => {
    const busy = person('busy-manager', [['manager', 'inv-pins']]);
    const invited = (number: number) => room.inviteMemberAs({ ...aJuror, email: `juror${String(number)}@example.org` }, busy);
    const outcomes = await Promise.all(Array.from({ length: 25 }, (_, number) => reasonOf(invited(number))));
    expect(outcomes.filter((one) => one === 'accepted').length).toBe(20);
    expect(outcomes.filter((one) => one === 'tooManyAsked').length).toBe(5);
    const refusal = await invited(30).catch((error: unknown) => error as { readonly until?: Date });
    expect(refusal).toEqual(jasmine.objectContaining({ until: new Date(now.getTime() + 3_600_000) }));
    expect(
      await reasonOf(room.inviteMemberAs({ ...aJuror, email: 'later@example.org' }, { ...busy, now: new Date(now.getTime() + 3_600_001) })),
    ).toBe('accepted');
  }, 60_000);

  it('speak the language of the account invited, else the one the sender chose, else French, and open pages in it', async () => {
    await room.authentication.createUser({ uid: 'inv-reader', email: 'inv-reader@example.org' }).catch(() => undefined);
    await room.database.doc('people/inv-reader').set({ v: 1, name: 'Ann', email: 'inv-reader@example.org', locale: 'en' });
    const mailTo = async (email: string, language?: 'fr' | 'en'): Promise<readonly string[]> => {
      await room.inviteMemberAs({ ...aJuror, email, ...(language === undefined ? {} : { language }) }, claire);
      const { docs } = await room.database.collection('mails').where('to', '==', email).get();
      return docs.map((mail) => (mail.get('message') as { readonly text: string }).text);
    };
    expect(await mailTo('inv-reader@example.org', 'fr')).toEqual([
      jasmine.stringMatching(/^Hello Nadia,[^]* to join the jury “Jury P'INS 2027”[^]*\/en\/invitation\//),
    ]);
    expect(await mailTo('inv-english@example.org', 'en')).toEqual([jasmine.stringMatching(/^Hello Nadia,/)]);
    expect(await mailTo('inv-unknown@example.org')).toEqual([
      jasmine.stringMatching(/^Bonjour Nadia,[^]* vous invite[^]*:4200\/invitation\//),
    ]);
  });

  it('make a co-author of whoever an author invited', async () => {
    await room.database.doc('invitations/inv-co').set({
      v: 1,
      role: 'applicant',
      scopeKind: 'application',
      scopeId: 'inv-a',
      scopeName: 'Projet',
      programmeId: 'inv-pins',
      subjectId: 'inv-call',
      email: 'bastien@example.org',
      name: 'Bastien',
      invitedBy: 'amina',
      invitedByName: 'Amina',
      invitedAt: now,
      expiresAt: new Date('2027-05-30T08:00:00Z'),
      state: 'pending',
      details: {},
    } satisfies Invitation);
    expect((await room.acceptInvitationAs({ invitationId: 'inv-co' }, person('bastien'))).landing).toBe('/candidatures/inv-a');
    const application = await read<{ authors: string[]; authorNames: string[] }>('applications/inv-a');
    expect([application.authors, application.authorNames]).toEqual([
      ['amina', 'bastien'],
      ['Amina', 'Bastien'],
    ]);
  });

  it('end with what a role opened: plans of a coach, team of a laureate but the last, place in the community; and it is written to them', async () => {
    const given = { v: 1, personName: 'X', scopeName: "P'INS 2027", programmeId: 'inv-pins', subjectId: null, from: now, until: null };
    const plan = { v: 1, programmeId: 'inv-pins', editionId: 'inv-e1', team: ['lou', 'mia'], teamNames: ['Lou', 'Mia'] };
    const set = (path: string, data: object): Promise<unknown> => room.database.doc(path).set(data);
    await set('enrolments/inv-p1', { ...plan, coaches: ['ana', 'driss'], coachNames: ['Ana', 'Driss'] });
    await set('enrolments/inv-p2', { ...plan, editionId: 'inv-e2', coaches: ['driss'], coachNames: ['Driss'] });
    await set('people/driss', { v: 1, name: 'Driss', email: 'driss-inv@example.org', locale: 'fr' });
    await set('people/driss/nextActs/signDiagnostic~inv-p1', { kind: 'signDiagnostic' });
    await set('alumni/lou', { v: 1, name: 'Lou', visible: true });
    await set('memberships/coach~inv-e1~driss', { ...given, uid: 'driss', role: 'coach', scopeId: 'inv-e1' });
    for (const uid of ['lou', 'mia'])
      await set(`memberships/laureate~inv-e1~${uid}`, { ...given, uid, role: 'laureate', scopeId: 'inv-e1', subjectId: 'inv-p1' });
    await set('memberships/alumnus~alumni~lou', { ...given, uid: 'lou', role: 'alumnus', scopeId: 'alumni', programmeId: null });
    const end = (membershipId: string, as = claire) => reasonOf(room.endMembershipAs({ membershipId }, as));

    expect(await end('coach~inv-e1~driss')).toBe('accepted');
    expect(await read('enrolments/inv-p1')).toEqual(jasmine.objectContaining({ coaches: ['ana'], coachNames: ['Ana'] }));
    expect(await read('enrolments/inv-p2')).toEqual(jasmine.objectContaining({ coaches: ['driss'] }));
    expect((await room.database.doc('people/driss/nextActs/signDiagnostic~inv-p1').get()).exists).toBeFalse();
    expect((await room.database.collection('mails').where('to', '==', 'driss-inv@example.org').get()).size).toBe(1);
    expect((await journalLines('subject', 'memberships/coach~inv-e1~driss')).length).toBe(1);

    expect(await end('laureate~inv-e1~lou')).toBe('accepted');
    expect(await read('enrolments/inv-p1')).toEqual(jasmine.objectContaining({ team: ['mia'], teamNames: ['Mia'] }));
    expect(await end('laureate~inv-e1~mia')).toBe('lastOfTheTeam');
    expect(await end('alumnus~alumni~lou')).toBe('mayNotInvite');
    expect(await end('alumnus~alumni~lou', person('admin', [['administrator', 'essaim']]))).toBe('accepted');
    expect(await read('alumni/lou')).toEqual(jasmine.objectContaining({ visible: false }));
  });

  it('of an administrator take with them, once ended, what waits for every administrator', async () => {
    const set = (path: string, data: object): Promise<unknown> => room.database.doc(path).set(data);
    const given = { v: 1, uid: 'ada', personName: 'Ada', role: 'administrator', scopeId: 'essaim', scopeName: 'Essaim', programmeId: null };
    await set('memberships/administrator~essaim~ada', { ...given, until: null });
    for (const key of ['verifyJournal', 'settleFailedMail~m1', 'settleFailedMail~m2', 'readDossiers~inv-jury'])
      await set(`people/ada/nextActs/${key}`, { v: 1 });
    const estelle = person('estelle', [['administrator', 'essaim']]);
    await room.endMembershipAs({ membershipId: 'administrator~essaim~ada' }, estelle);
    const left = await room.database.collection('people/ada/nextActs').get();
    expect(left.docs.map(({ id }) => id)).toEqual(['readDossiers~inv-jury']);
  });

  it('lead to a role that a manager may end, but not their own, nor a juror’s', async () => {
    const given = {
      v: 1,
      uid: 'paul',
      personName: 'Paul',
      role: 'partner',
      scopeId: 'inv-pins',
      scopeName: "P'INS",
      programmeId: 'inv-pins',
      until: null,
    };
    await room.database.doc('memberships/partner~inv-pins~paul').set(given);
    await room.database.doc('memberships/manager~inv-pins~claire').set({ ...given, uid: 'claire', role: 'manager' });
    await room.database.doc('memberships/juror~inv-jury~leo').set({ ...given, uid: 'leo', role: 'juror' });
    await room.endMembershipAs({ membershipId: 'partner~inv-pins~paul' }, claire);
    expect((await read<Membership>('memberships/partner~inv-pins~paul')).until).toEqual(now);
    expect(await reasonOf(room.endMembershipAs({ membershipId: 'manager~inv-pins~claire' }, claire))).toBe('notOneself');
    expect(await reasonOf(room.endMembershipAs({ membershipId: 'juror~inv-jury~leo' }, claire))).toBe('endedElsewhere');
    expect(await reasonOf(room.endMembershipAs({ membershipId: 'partner~inv-pins~paul' }, person('intrus')))).toBe('mayNotInvite');
  });
});
