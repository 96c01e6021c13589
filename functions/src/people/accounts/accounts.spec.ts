import type { Caller } from '../../platform/callable';
import { journalLines } from '../../platform/testing/journal';
import { sharedLocal } from '../../../../tests/support/local';

const project = 'demo-functions';
const loadRoom = async () => {
  const { ports } = await sharedLocal();
  process.env['FIRESTORE_EMULATOR_HOST'] ??= `127.0.0.1:${String(ports.firestore)}`;
  process.env['GCLOUD_PROJECT'] ??= project;
  process.env['FUNCTIONS_EMULATOR'] = 'true';
  const [platform, actor, account, sending, proving, choosing, renaming] = await Promise.all([
    import('../../platform/firebase'),
    import('../../platform/actor'),
    import('../../platform/accounts/account'),
    import('./send-sign-in-link'),
    import('./prove-address'),
    import('./choose-password'),
    import('./rename-self'),
  ]);
  return {
    ...platform,
    ...actor,
    ...account,
    ...sending,
    ...proving,
    ...choosing,
    ...renaming,
    auth: `http://127.0.0.1:${String(ports.auth)}`,
  };
};
interface Tokens {
  readonly idToken: string;
  readonly refreshToken: string;
  readonly localId: string;
}
type Claims = Readonly<Record<string, unknown>>;
const claimsOf = (idToken: string): Claims => JSON.parse(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString('utf8')) as Claims;
const reasonOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'accepted',
    (error: unknown) => (error as { readonly reason?: string }).reason ?? String(error),
  );

describe('accounts', () => {
  let room: Awaited<ReturnType<typeof loadRoom>>;
  let email: string;
  beforeAll(async () => {
    room = await loadRoom();
  }, 60_000);
  beforeEach(() => {
    email = `${room.database.collection('x').doc().id.toLowerCase()}@example.org`;
  });

  const post = async (path: string, body: object): Promise<{ readonly ok: boolean; readonly answer: Tokens & Claims }> => {
    const response = await fetch(`${room.auth}/${path}?key=k`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { ok: response.ok, answer: (await response.json()) as Tokens & Claims };
  };
  const accounts = (act: string, body: object) =>
    post(`identitytoolkit.googleapis.com/v1/accounts:${act}`, { returnSecureToken: true, ...body });
  const renew = (refreshToken: string) => post('securetoken.googleapis.com/v1/token', { grantType: 'refresh_token', refreshToken });
  const visitor = (address = '192.0.2.7') => ({ now: new Date(), address, origin: 'http://localhost:4200' });
  const ask = (purpose: 'signIn' | 'password' = 'signIn', address?: string) =>
    room.sendSignInLinkTo({ email, path: '/compte', purpose, locale: 'fr' }, visitor(address));
  /** The newest link in the mailbox: its code, and the page it opens. */
  const mailed = async (): Promise<{ readonly code: string; readonly page: URL } | null> => {
    const response = await fetch(`${room.auth}/emulator/v1/projects/${process.env['GCLOUD_PROJECT'] ?? project}/oobCodes`, {
      headers: { authorization: 'Bearer owner' },
    });
    const { oobCodes } = (await response.json()) as { oobCodes: readonly { email: string; oobCode: string; oobLink: string }[] };
    const last = oobCodes.filter((one) => one.email === email).at(-1);
    if (last === undefined) return null;
    return { code: last.oobCode, page: new URL(new URL(last.oobLink).searchParams.get('continueUrl') ?? '') };
  };
  const open = async (): Promise<{ readonly session: Tokens; readonly proof: string; readonly page: URL }> => {
    const mail = await mailed();
    const { answer } = await accounts('signInWithEmailLink', { email, oobCode: mail?.code });
    return { session: answer, proof: mail?.page.searchParams.get('preuve') ?? '', page: mail?.page ?? new URL(room.auth) };
  };
  const callerOf = async ({ idToken, localId }: Tokens): Promise<Caller> => room.actorFor(localId, claimsOf(idToken), new Date());
  const check = ({ idToken, localId }: Tokens) => reasonOf(room.checkAccount(localId, room.signedInAt(claimsOf(idToken))));
  const signUp = async (password: string): Promise<Tokens> => (await accounts('signUp', { email, password })).answer;
  const proveByLink = async () => {
    await ask();
    const { session, proof } = await open();
    return { session, proven: await room.proveAddressAs({ proof }, await callerOf(session)) };
  };

  it('ends the session and the password of whoever used an address before its owner proved it', async () => {
    const before = await signUp('the first to come');
    expect(await check(before)).toBe('accepted');
    const { session, proven } = await proveByLink();
    expect([proven.secret === null, proven.asksPassword]).toEqual([false, true]);
    expect([await check(before), await check(session)]).toEqual(['sessionEnded', 'sessionEnded']);
    expect((await accounts('signInWithPassword', { email, password: 'the first to come' })).ok).toBeFalse();
    const { answer } = await accounts('signInWithPassword', { email, password: proven.secret });
    expect(await check(answer)).toBe('accepted');
    expect((await callerOf(answer)).emailVerified).toBeTrue();
    await room.choosePasswordAs({ password: 'the first to come' }, await callerOf(answer));
    const typedAgain = await accounts('signInWithPassword', { email, password: 'the first to come' });
    expect([typedAgain.ok, await check(typedAgain.answer), await check(answer)]).toEqual([true, 'accepted', 'sessionEnded']);
    expect([(await renew(before.refreshToken)).ok, (await renew(typedAgain.answer.refreshToken)).ok]).toEqual([false, true]);
  }, 30_000);

  it('believes no session about an address but the one that holds the secret of the mail', async () => {
    const before = await signUp('the first to come');
    await ask();
    const { session, proof } = await open();
    const renewed = (await renew(before.refreshToken)).answer as unknown as { readonly id_token: string };
    const old = { ...before, idToken: renewed.id_token };
    expect([claimsOf(old.idToken)['email_verified'], claimsOf(old.idToken)['auth_time']]).toEqual([
      true,
      claimsOf(before.idToken)['auth_time'],
    ]);
    expect((await callerOf(old)).emailVerified).toBeFalse();
    expect(await reasonOf(room.proveAddressAs({}, await callerOf(old)))).toBe('addressNotVerified');
    expect(await reasonOf(room.proveAddressAs({ proof: 'a-guess-of-twenty-signs' }, await callerOf(old)))).toBe('usedLink');
    const eve = { ...(await callerOf(session)), email: 'eve@example.org' };
    expect(await reasonOf(room.proveAddressAs({ proof }, eve))).toBe('anotherAddress');
    const late = { ...(await callerOf(session)), now: new Date(Date.now() + 7 * 3_600_000) };
    expect(await reasonOf(room.proveAddressAs({ proof }, late))).toBe('expiredLink');
    expect(await reasonOf(room.proveAddressAs({ proof }, await callerOf(session)))).toBe('accepted');
    expect(await reasonOf(room.proveAddressAs({ proof }, await callerOf(session)))).toBe('usedLink');
  }, 30_000);

  it('asks nobody for a password whom the link itself made an account for', async () => {
    const { proven } = await proveByLink();
    expect(proven.asksPassword).toBeFalse();
    const { answer } = await accounts('signInWithPassword', { email, password: proven.secret });
    expect([await check(answer), (await callerOf(answer)).emailVerified]).toEqual(['accepted', true]);
    expect(await room.proveAddressAs({}, await callerOf(answer))).toEqual({ secret: null, asksPassword: false });
  }, 30_000);

  it('refuses a short password, and one chosen long after signing in', async () => {
    const { session } = await proveByLink();
    const caller = { ...(await callerOf(session)), emailVerified: true };
    expect(await reasonOf(room.choosePasswordAs({ password: 'x'.repeat(11) }, caller))).toBe('weakPassword');
    const later = { ...caller, now: new Date(Date.now() + 16 * 60_000) };
    expect(await reasonOf(room.choosePasswordAs({ password: 'x'.repeat(12) }, later))).toBe('signInAgain');
    expect(await reasonOf(room.choosePasswordAs({ password: 'x'.repeat(12) }, { ...caller, emailVerified: false }))).toBe(
      'addressNotVerified',
    );
    expect(await reasonOf(room.choosePasswordAs({ password: 'x'.repeat(12) }, caller))).toBe('accepted');
  }, 30_000);

  it('refuses a disabled account and one that was removed, at once', async () => {
    const session = await signUp('quatre ruches au soleil');
    expect(await check(session)).toBe('accepted');
    await room.authentication.updateUser(session.localId, { disabled: true });
    expect(await check(session)).toBe('accountDisabled');
    await room.authentication.deleteUser(session.localId);
    expect(await check(session)).toBe('accountDisabled');
  });

  it('opens a page of the app only, and sends no more than five links to one address, whoever asks', async () => {
    await ask('signIn', '192.0.2.10');
    const mail = await mailed();
    expect([mail?.page.origin, mail?.page.pathname, mail?.page.searchParams.get('vers')]).toEqual([
      'http://localhost:4200',
      '/connexion/lien',
      '/compte',
    ]);
    for (const host of [11, 12, 13, 14]) await ask('signIn', `192.0.2.${String(host)}`);
    const refused = ask('signIn', '192.0.2.15').then(
      () => null,
      (error: unknown) => error as { readonly reason: string; readonly until: Date },
    );
    expect((await refused)?.reason).toBe('tooManyAsked');
    expect((await refused)?.until.getTime()).toBeGreaterThan(Date.now());
    email = `other-${email}`;
    expect(await reasonOf(ask('signIn', '192.0.2.10'))).toBe('accepted');
  }, 30_000);

  it('sends nothing to an address without an account that wants a new password, and says the same', async () => {
    expect(await ask('password')).toBeNull();
    expect(await mailed()).toBeNull();
    await signUp('quatre ruches au soleil');
    expect(await ask('password')).toBeNull();
    expect((await mailed())?.page.searchParams.get('motDePasse')).toBe('1');
  });

  it('traces a name that changes where its bearer holds a role, both ways, and nobody else’s', async () => {
    const { localId: uid } = await signUp('quatre ruches au soleil');
    const caller = { uid, name: 'Nadia', email, emailVerified: true, memberships: [], now: new Date() };
    const person = room.database.doc(`people/${uid}`);
    expect(await reasonOf(room.renameSelfAs({ name: 'Eve' }, caller))).toBe('personMissing');
    await person.set({ v: 1, name: 'Nadia', email, organisationName: '', locale: 'fr', createdAt: new Date() });
    const traces = async () =>
      (await journalLines('subject', `people/${uid}`)).map(({ programmeId, summary }) => ({ programmeId, summary }));
    await room.renameSelfAs({ name: 'Nadia B.' }, caller);
    expect([(await person.get()).get('name'), await traces()]).toEqual(['Nadia B.', []]);
    const role = { v: 1, uid, role: 'juror', scopeId: 'j1', programmeId: `p-${uid}`, from: new Date(0), until: null };
    await room.database.doc(`memberships/juror~j1~${uid}`).set(role);
    await room.renameSelfAs({ name: 'Eve' }, caller);
    await room.renameSelfAs({ name: 'Nadia B.' }, caller);
    expect((await traces()).map(({ programmeId }) => programmeId)).toEqual([`p-${uid}`, `p-${uid}`]);
    expect((await traces()).map(({ summary }) => summary).sort()).toEqual([
      `Eve s'appelle désormais Nadia B. (${email})`,
      `Nadia B. s'appelle désormais Eve (${email})`,
    ]);
    expect((await room.authentication.getUser(uid)).displayName).toBe('Nadia B.');
  });

  it('takes ten names a day, and says when the next one is taken', async () => {
    const { localId: uid } = await signUp('quatre ruches au soleil');
    const at = new Date('2027-03-01T10:00:00Z');
    const rename = (name: string, now = at) =>
      room.renameSelfAs({ name }, { uid, name: 'Nadia', email, emailVerified: true, memberships: [], now });
    await room.database.doc(`people/${uid}`).set({ v: 1, name: 'Nadia', email, organisationName: '', locale: 'fr', createdAt: at });
    for (let turn = 0; turn < 10; turn += 1) await rename(`Nadia ${String(turn)}`);
    await rename('Nadia 9');
    await expectAsync(rename('Eve')).toBeRejectedWith(
      jasmine.objectContaining({ reason: 'tooManyAsked', until: new Date('2027-03-02T10:00:00Z') }),
    );
    expect((await room.database.doc(`people/${uid}`).get()).get('name')).toBe('Nadia 9');
    expect(await reasonOf(rename('Eve', new Date('2027-03-02T10:00:01Z')))).toBe('accepted');
  });

  it('carries a name that changes to the directory, also where the two differed before', async () => {
    const { localId: uid } = await signUp('quatre ruches au soleil');
    const caller = { uid, name: 'Nadia', email, emailVerified: true, memberships: [], now: new Date() };
    await room.database.doc(`people/${uid}`).set({ v: 1, name: 'Nadia', email, organisationName: '', locale: 'fr', createdAt: new Date() });
    const profile = room.database.doc(`alumni/${uid}`);
    await profile.set({ v: 1, name: 'Claire Vautrin', headline: 'x' });
    await room.renameSelfAs({ name: 'Nadia' }, caller);
    expect((await profile.get()).data()).toEqual({ v: 1, name: 'Nadia', headline: 'x' });
    await room.renameSelfAs({ name: 'Nadia B.' }, caller);
    expect((await profile.get()).get('name')).toBe('Nadia B.');
  });
});
