import { deleteApp, initializeApp, type FirebaseApp } from 'firebase/app';
import {
  connectAuthEmulator,
  createUserWithEmailAndPassword,
  inMemoryPersistence,
  initializeAuth,
  sendSignInLinkToEmail,
  signInWithEmailAndPassword,
  signInWithEmailLink,
  type Auth,
} from 'firebase/auth';
import { connectFunctionsEmulator, getFunctions, httpsCallable } from 'firebase/functions';
import {
  connectStorageEmulator,
  deleteObject,
  getBytes,
  getDownloadURL,
  getStorage,
  ref,
  uploadBytes,
  type FirebaseStorage,
} from 'firebase/storage';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalFirebase, type LocalFirebase } from './main.ts';
import { eventually } from './testing/eventually.ts';

const folder = mkdtempSync(join(tmpdir(), 'local-firebase-spec-'));
const storageRules = join(folder, 'storage.rules');
const project = 'demo-local-spec';
const region = 'europe-west9';
const ownFiles = `rules_version = '2';
service firebase.storage {
  match /b/{bucket}/o {
    match /people/{uid}/{file} {
      allow read: if request.auth != null;
      allow write: if request.auth.uid == uid && (request.resource == null || request.resource.size < 1000);
    }
    match /open/{file} { allow read: if firestore.get(/databases/(default)/documents/doors/main).data.open == true; }
  }
}`;

let local: LocalFirebase;
let app: FirebaseApp;
let clients = 0;

async function start(): Promise<void> {
  local = await startLocalFirebase({
    project,
    data: join(folder, 'data'),
    storageRules,
    functions: { bundle: join(import.meta.dirname, 'testing', 'fixture-functions.mjs') },
    log: () => undefined,
  });
}

/** A name of its own: the SDK keeps the signed-in person of a name in memory. */
function newApp(): FirebaseApp {
  return initializeApp({ projectId: project, apiKey: 'local', storageBucket: `${project}.firebasestorage.app` }, `client-${clients++}`);
}

/** Ordinary SDK clients, told only where the emulators are. */
function client(): { auth: Auth; storage: FirebaseStorage; call: (name: string, data: object) => Promise<unknown> } {
  const auth = initializeAuth(app, { persistence: inMemoryPersistence });
  connectAuthEmulator(auth, `http://127.0.0.1:${local.ports.auth}`, { disableWarnings: true });
  const storage = getStorage(app);
  connectStorageEmulator(storage, '127.0.0.1', local.ports.storage);
  const functions = getFunctions(app, region);
  connectFunctionsEmulator(functions, '127.0.0.1', local.ports.functions);
  return { auth, storage, call: async (name, data) => (await httpsCallable(functions, name)(data)).data };
}

const documents = (): string => `http://127.0.0.1:${local.ports.firestore}/v1/projects/${project}/databases/(default)/documents`;
const owner = (): Record<string, string> => ({ authorization: `Bearer ${local.gate?.secret ?? ''}`, 'content-type': 'application/json' });

async function write(path: string, fields: object): Promise<void> {
  const response = await fetch(`${documents()}/${path}`, { method: 'PATCH', headers: owner(), body: JSON.stringify({ fields }) });
  if (!response.ok) throw new Error(await response.text());
}

async function note(id: string): Promise<unknown> {
  const response = await fetch(`${documents()}/notes/${id}`, { headers: owner() });
  return response.ok ? ((await response.json()) as { fields: unknown }).fields : null;
}

describe('the embedded Firebase', () => {
  beforeAll(async () => {
    writeFileSync(storageRules, ownFiles);
    await start();
  });
  beforeEach(() => {
    app = newApp();
  });
  afterEach(() => deleteApp(app));
  afterAll(async () => {
    await local.close();
    rmSync(folder, { recursive: true, force: true });
  });

  describe('Auth', () => {
    it('signs in with the link of a mail, once', async () => {
      const { auth } = client();
      await sendSignInLinkToEmail(auth, 'link@example.org', { url: 'http://localhost:4200/sign-in', handleCodeInApp: true });
      const mails = (await (
        await fetch(`http://127.0.0.1:${local.ports.auth}/emulator/v1/projects/${project}/mails`, { headers: owner() })
      ).json()) as {
        email: string;
        kind: string;
        link: string;
      }[];
      const mail = mails.find(({ email }) => email === 'link@example.org');
      expect(mail?.kind).toBe('EMAIL_SIGNIN');
      const { user } = await signInWithEmailLink(auth, 'link@example.org', mail?.link ?? '');
      expect([user.email, user.emailVerified]).toEqual(['link@example.org', true]);
      await expectAsync(signInWithEmailLink(auth, 'link@example.org', mail?.link ?? '')).toBeRejectedWithError(/invalid-action-code/);
    });

    it('says by name what it does not serve', async () => {
      const response = await fetch(
        `http://127.0.0.1:${local.ports.auth}/identitytoolkit.googleapis.com/v2/accounts/mfaEnrollment:start?key=k`,
        { method: 'POST' },
      );
      expect(response.status).toBe(501);
      expect(await response.text()).toContain('mfaEnrollment:start is not served');
    });

    it('knows its people, their files and a link not yet used after a restart', async () => {
      const before = client();
      const { user } = await createUserWithEmailAndPassword(before.auth, 'kept@example.org', 'a long secret');
      await uploadBytes(ref(before.storage, `people/${user.uid}/kept.txt`), new TextEncoder().encode('kept'));
      const url = await getDownloadURL(ref(before.storage, `people/${user.uid}/kept.txt`));
      await sendSignInLinkToEmail(before.auth, 'waiting@example.org', { url: 'http://localhost:4200/sign-in', handleCodeInApp: true });
      await local.close();
      await start();
      await deleteApp(app);
      app = newApp();
      const after = client();
      const again = await signInWithEmailAndPassword(after.auth, 'kept@example.org', 'a long secret');
      expect(again.user.uid).toBe(user.uid);
      expect(again.user.providerData.map(({ providerId }) => providerId)).toEqual(['password']);
      expect(new TextDecoder().decode(await getBytes(ref(after.storage, `people/${user.uid}/kept.txt`)))).toBe('kept');
      const port = new URL(url).port;
      expect(await (await fetch(url.replace(`:${port}/`, `:${local.ports.storage}/`))).text()).toBe('kept');
      const mails = (await (
        await fetch(`http://127.0.0.1:${local.ports.auth}/emulator/v1/projects/${project}/mails`, { headers: owner() })
      ).json()) as {
        email: string;
        link: string;
      }[];
      const link = mails.find(({ email }) => email === 'waiting@example.org')?.link ?? '';
      expect((await signInWithEmailLink(after.auth, 'waiting@example.org', link)).user.email).toBe('waiting@example.org');
    });
  });

  describe('Storage', () => {
    it('lets a person write in her folder, and refuses a stranger, a larger file and someone else’s folder', async () => {
      const { auth, storage } = client();
      const mine = (uid: string): ReturnType<typeof ref> => ref(storage, `people/${uid}/cv.pdf`);
      await expectAsync(uploadBytes(mine('someone'), new Uint8Array(10))).toBeRejectedWithError(/unauthorized/);
      const { user } = await createUserWithEmailAndPassword(auth, 'files@example.org', 'a long secret');
      await uploadBytes(mine(user.uid), new Uint8Array(10), { contentType: 'application/pdf' });
      expect((await getBytes(mine(user.uid))).byteLength).toBe(10);
      await expectAsync(uploadBytes(mine(user.uid), new Uint8Array(1000))).toBeRejectedWithError(/unauthorized/);
      await expectAsync(uploadBytes(mine('someone'), new Uint8Array(10))).toBeRejectedWithError(/unauthorized/);
      await deleteObject(mine(user.uid));
      await expectAsync(getBytes(mine(user.uid))).toBeRejectedWithError(/object-not-found/);
    });

    it('judges a file by a Firestore document', async () => {
      const { storage } = client();
      await fetch(`http://127.0.0.1:${local.ports.storage}/v0/b/${project}.firebasestorage.app/o?name=open%2Fplan.txt`, {
        method: 'POST',
        headers: { ...owner(), 'content-type': 'text/plain' },
        body: 'plan',
      });
      await write('doors/main', { open: { booleanValue: false } });
      await expectAsync(getBytes(ref(storage, 'open/plan.txt'))).toBeRejectedWithError(/unauthorized/);
      await write('doors/main', { open: { booleanValue: true } });
      expect((await getBytes(ref(storage, 'open/plan.txt'))).byteLength).toBe(4);
    });
  });

  describe('functions', () => {
    it('lists what the bundle exports', () => {
      expect([...local.functionNames()].sort()).toEqual([
        'askLater',
        'everyNight',
        'later',
        'onFile',
        'onFragileWritten',
        'onItemWritten',
        'room-hello',
        'whatTime',
        'whoAmI',
      ]);
    });

    it('answers a callable with the caller’s identity, and passes a refusal with its details', async () => {
      const { auth, call } = client();
      await expectAsync(call('whoAmI', { word: 'x' })).toBeRejectedWith(
        jasmine.objectContaining({
          code: 'functions/unauthenticated',
          message: jasmine.stringMatching(/^sign in first/),
          details: { wanted: 'auth' },
        }),
      );
      const { user } = await createUserWithEmailAndPassword(auth, 'caller@example.org', 'a long secret');
      expect(await call('whoAmI', { word: 'miel' })).toEqual({ uid: user.uid, email: 'caller@example.org', echo: 'miel' });
    });

    it('reads the time that was set, as commits do', async () => {
      const century = 100 * 365.25 * 24 * 3_600_000;
      const year = new Date(Date.now() + century).getUTCFullYear();
      await local.setClock(century);
      const told = (await client().call('whatTime', {})) as { now: number };
      await write('times/one', {});
      const { updateTime } = (await (await fetch(`${documents()}/times/one`, { headers: owner() })).json()) as { updateTime: string };
      await local.setClock(0);
      expect(told).toEqual({ now: jasmine.any(Number), year, given: '1970-01-01T00:00:00.000Z', isDate: true } as unknown as {
        now: number;
      });
      expect(Math.abs(told.now - Date.now() - century)).toBeLessThan(30_000);
      expect(new Date(updateTime).getUTCFullYear()).toBe(year);
    });

    it('serves a request function with its query and its raw body', async () => {
      const response = await fetch(`http://127.0.0.1:${local.ports.functions}/${project}/${region}/room-hello?name=Ada`, {
        method: 'POST',
        body: 'abc',
      });
      expect(await response.text()).toBe('hello Ada 3');
    });

    it('delivers a document’s before and after to its trigger', async () => {
      await write('items/one', { n: { integerValue: '1' } });
      await eventually(
        () => note('written-one'),
        (fields) => fields !== null,
      );
      await write('items/one', { n: { integerValue: '2' } });
      const two = { mapValue: { fields: { n: { integerValue: '2' } } } };
      const fields = await eventually(
        () => note('written-one'),
        (seen) => JSON.stringify((seen as { after: unknown }).after) === JSON.stringify(two),
      );
      expect(fields).toEqual({ before: { mapValue: { fields: { n: { integerValue: '1' } } } }, after: two });
    });

    it('delivers again when a function that asks for retries fails', async () => {
      await write('fragile/one', {});
      expect(
        await eventually(
          () => note('fragile'),
          (fields) => fields !== null,
        ),
      ).toEqual({ attempts: { integerValue: '3' } });
    });

    it('runs a schedule when it is posted to', async () => {
      const response = await fetch(
        `http://127.0.0.1:${local.ports.functions}/functions/projects/${project}/triggers/${region}-everyNight`,
        { method: 'POST', headers: owner() },
      );
      expect(response.status).toBe(200);
      expect(await note('night')).toEqual({ runs: { integerValue: '1' } });
    });

    it('hears of an uploaded file', async () => {
      const { auth, storage } = client();
      const { user } = await createUserWithEmailAndPassword(auth, 'upload@example.org', 'a long secret');
      await uploadBytes(ref(storage, `people/${user.uid}/heard.txt`), new Uint8Array(7));
      const fields = await eventually(
        () => note('file'),
        (seen) => JSON.stringify(seen).includes('heard.txt'),
      );
      expect(fields).toEqual({ name: { stringValue: `people/${user.uid}/heard.txt` }, size: { integerValue: '7' } });
    });

    it('runs a task put in a queue', async () => {
      await client().call('askLater', { word: 'later' });
      expect(
        await eventually(
          () => note('task'),
          (fields) => fields !== null,
        ),
      ).toEqual({ word: { stringValue: 'later' } });
    });
  });
});
