/** Why: what production refuses must be refused here, by every road on which a person chooses a password, and to nobody else. */
import { deleteApp, initializeApp } from 'firebase/app';
import {
  confirmPasswordReset,
  connectAuthEmulator,
  createUserWithEmailAndPassword,
  inMemoryPersistence,
  initializeAuth,
  sendPasswordResetEmail,
  signInWithEmailAndPassword,
  updatePassword,
} from 'firebase/auth';
import { startLocalFirebase, type LocalFirebase } from '../../main.ts';

const eleven = 'x'.repeat(11);
const twelve = 'x'.repeat(12);
const project = 'demo-passwords';

describe('the password policy of the project', () => {
  let local: LocalFirebase;
  const app = initializeApp({ projectId: project, apiKey: 'local' }, 'passwords');
  const auth = initializeAuth(app, { persistence: inMemoryPersistence });
  const origin = (): string => `http://127.0.0.1:${String(local.ports.auth)}`;
  const owner = (): Record<string, string> => ({ authorization: `Bearer ${local.gate?.secret ?? ''}`, 'content-type': 'application/json' });
  const refused = jasmine.objectContaining({ code: 'auth/password-does-not-meet-requirements' });
  const resetLink = async (email: string): Promise<URL> => {
    await sendPasswordResetEmail(auth, email);
    const response = await fetch(`${origin()}/emulator/v1/projects/${project}/mails`, { headers: owner() });
    const mails = (await response.json()) as readonly { link: string; email: string }[];
    return new URL(mails.find((mail) => mail.email === email)?.link ?? '');
  };

  beforeAll(async () => {
    local = await startLocalFirebase({ project, data: ':memory:', shortestPassword: 12, log: () => undefined });
    connectAuthEmulator(auth, origin(), { disableWarnings: true });
  }, 60_000);
  afterAll(async () => {
    await deleteApp(app);
    await local.close();
  });

  it('refuses a short one at signing up, in Identity Platform’s words', async () => {
    await expectAsync(createUserWithEmailAndPassword(auth, 'ada@example.org', eleven)).toBeRejectedWith(refused);
    const response = await fetch(`${origin()}/identitytoolkit.googleapis.com/v1/accounts:signUp?key=k`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'ada@example.org', password: eleven }),
    });
    const { error } = (await response.json()) as { error: { code: number; message: string } };
    expect([error.code, error.message]).toEqual([
      400,
      'PASSWORD_DOES_NOT_MEET_REQUIREMENTS : Missing password requirements: [Password must contain at least 12 characters]',
    ]);
    expect((await createUserWithEmailAndPassword(auth, 'ada@example.org', twelve)).user.email).toBe('ada@example.org');
  });

  it('refuses a short one at a change and at a reset, by the SDK and by the page of the link', async () => {
    const { user } = await createUserWithEmailAndPassword(auth, 'bo@example.org', twelve);
    await expectAsync(updatePassword(user, eleven)).toBeRejectedWith(refused);
    await updatePassword(user, `${twelve}y`);
    const link = await resetLink('bo@example.org');
    const code = link.searchParams.get('oobCode') ?? '';
    await expectAsync(confirmPasswordReset(auth, code, eleven)).toBeRejectedWith(refused);
    link.searchParams.delete('continueUrl');
    const byPage = (password: string): Promise<Response> => {
      link.searchParams.set('newPassword', password);
      return fetch(link);
    };
    expect((await byPage(eleven)).ok).toBeFalse();
    expect((await byPage(`${twelve}z`)).ok).toBeTrue();
    expect((await signInWithEmailAndPassword(auth, 'bo@example.org', `${twelve}z`)).user.uid).toBe(user.uid);
  });

  it('is not the administrator’s, nor that of who signs in with an old one', async () => {
    const response = await fetch(`${origin()}/identitytoolkit.googleapis.com/v1/projects/${project}/accounts`, {
      method: 'POST',
      headers: owner(),
      body: JSON.stringify({ email: 'old@example.org', password: 'sixsix' }),
    });
    expect(response.status).toBe(200);
    expect((await signInWithEmailAndPassword(auth, 'old@example.org', 'sixsix')).user.email).toBe('old@example.org');
  });

  it('is six characters, Auth’s own, where a project set none', async () => {
    const foreign = await startLocalFirebase({ project, data: ':memory:', log: () => undefined });
    const signUp = async (password: string): Promise<number> => {
      const response = await fetch(
        `http://127.0.0.1:${String(foreign.ports.auth)}/identitytoolkit.googleapis.com/v1/accounts:signUp?key=k`,
        {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ email: `${password}@example.org`, password }),
        },
      );
      return response.status;
    };
    expect([await signUp('sixsix'), await signUp('fives')]).toEqual([200, 400]);
    await foreign.close();
  }, 60_000);
});
