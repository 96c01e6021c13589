import { initializeApp as initializeAdmin, deleteApp as deleteAdmin, type App } from 'firebase-admin/app';
import { FieldValue, GeoPoint, Timestamp, initializeFirestore, type Firestore } from 'firebase-admin/firestore';
import { deleteApp, initializeApp } from 'firebase/app';
import {
  connectAuthEmulator,
  createUserWithEmailAndPassword,
  inMemoryPersistence,
  initializeAuth,
  signInWithEmailAndPassword,
  updateProfile,
  type Auth,
} from 'firebase/auth';
import {
  connectStorageEmulator,
  getBytes,
  getDownloadURL,
  getMetadata,
  getStorage,
  ref,
  uploadBytes,
  type FirebaseStorage,
} from 'firebase/storage';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine } from '../firestore/store/engine.ts';
import { startLocalFirebase, type LocalFirebase } from '../main.ts';

const project = 'demo-transfer-spec';

interface Clients {
  readonly auth: Auth;
  readonly storage: FirebaseStorage;
  readonly db: Firestore;
  close(): Promise<void>;
}

function clientsOf(local: LocalFirebase): Clients {
  const name = `transfer-${Math.random()}`;
  const app = initializeApp({ projectId: project, apiKey: 'local', storageBucket: `${project}.firebasestorage.app` }, name);
  const auth = initializeAuth(app, { persistence: inMemoryPersistence });
  connectAuthEmulator(auth, `http://127.0.0.1:${local.ports.auth}`, { disableWarnings: true });
  const storage = getStorage(app);
  connectStorageEmulator(storage, '127.0.0.1', local.ports.storage);
  const admin: App = initializeAdmin({ projectId: project }, name);
  const db = initializeFirestore(admin, {});
  db.settings({
    host: `127.0.0.1:${local.ports.firestore}`,
    ssl: false,
    customHeaders: { Authorization: `Bearer ${local.gate?.secret ?? ''}` },
  });
  return {
    auth,
    storage,
    db,
    close: async () => {
      await deleteApp(app);
      await db.terminate();
      await deleteAdmin(admin);
    },
  };
}

/** Every type of value, deep paths, a document of 900 kB, one deleted, one changed since its creation. */
async function fill({ auth, storage, db }: Clients): Promise<void> {
  await db.doc('types/all').set({
    nothing: null,
    yes: true,
    whole: 9007199254740991,
    half: -0.5,
    zero: -0,
    never: NaN,
    endless: -Infinity,
    text: 'Œuvre « été » 🐝\u0000\n',
    when: new Timestamp(1_700_000_000, 123_456_000),
    bytes: Uint8Array.of(0, 255, 10),
    place: new GeoPoint(48.85, -2.35),
    to: db.doc('types/other'),
    vector: FieldValue.vector([1, 2.5]),
    list: [1, { deep: ['x'] }, null],
    map: { 'a.b': { c: {} } },
  });
  const batch = db.batch();
  for (let n = 0; n < 250; n++) batch.set(db.doc(`calls/${n % 5}/applications/${n}`), { n, title: `Projet ${n}` });
  await batch.commit();
  await db.doc('calls/0/applications/0').update({ title: 'Changed' });
  await db.doc('gone/one').set({});
  await db.doc('gone/one').delete();
  await db.doc('big/one').set({ text: 'x'.repeat(900_000) });
  for (const person of ['ada', 'grace']) {
    const { user } = await createUserWithEmailAndPassword(auth, `${person}@example.org`, 'a long secret');
    await updateProfile(user, { displayName: person });
    await uploadBytes(ref(storage, `people/${person}/cv.pdf`), new TextEncoder().encode(`%PDF ${person}`), {
      contentType: 'application/pdf',
      customMetadata: { of: person },
    });
  }
}

const lines = (folder: string): string => readFileSync(join(folder, 'firestore_export', 'documents.jsonl'), 'utf8');
const accounts = (folder: string): unknown => JSON.parse(readFileSync(join(folder, 'auth_export', 'accounts.json'), 'utf8'));
/** Descriptions by name: the names of the bytes on disk are drawn anew. */
const files = (folder: string): readonly string[] =>
  readdirSync(join(folder, 'storage_export', 'metadata'))
    .map((name) => readFileSync(join(folder, 'storage_export', 'metadata', name), 'utf8'))
    .sort();

describe('the whole state', () => {
  let folder: string;
  beforeAll(() => (process.env['METADATA_SERVER_DETECTION'] = 'none')); // or the Admin SDK asks a cloud that is not there
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'transfer-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const start = (data: string, more: { readonly importFrom?: string } = {}): Promise<LocalFirebase> =>
    startLocalFirebase({ project, data: data === ':memory:' ? data : join(folder, data), log: () => undefined, ...more });

  it('leaves to a folder and comes back equal: documents with their times, accounts with their passwords, files with their bytes', async () => {
    const first = await start('first');
    const before = clientsOf(first);
    await fill(before);
    await first.exportTo(join(folder, 'kept'));
    const url = await getDownloadURL(ref(before.storage, 'people/ada/cv.pdf'));
    await before.close();
    await first.close();

    const second = await start(':memory:', { importFrom: join(folder, 'kept') });
    const after = clientsOf(second);
    await second.exportTo(join(folder, 'again'));
    expect(lines(join(folder, 'again'))).toBe(lines(join(folder, 'kept')));
    expect(lines(join(folder, 'kept')).trimEnd().split('\n').length).toBe(252);
    expect(accounts(join(folder, 'again'))).toEqual(accounts(join(folder, 'kept')));
    expect(files(join(folder, 'again'))).toEqual(files(join(folder, 'kept')));
    expect(files(join(folder, 'kept')).length).toBe(2);

    const { user } = await signInWithEmailAndPassword(after.auth, 'grace@example.org', 'a long secret');
    expect(user.displayName).toBe('grace');
    const cv = ref(after.storage, 'people/ada/cv.pdf');
    expect(new TextDecoder().decode(await getBytes(cv))).toBe('%PDF ada');
    expect((await getMetadata(cv)).customMetadata).toEqual({ of: 'ada' });
    expect(new URL(await getDownloadURL(cv)).search).toBe(new URL(url).search);
    const all = await after.db.doc('types/all').get();
    expect([all.get('bytes'), all.get('zero'), all.get('when')]).toEqual([
      Buffer.of(0, 255, 10),
      -0,
      new Timestamp(1_700_000_000, 123_456_000),
    ] as unknown[]);
    expect((await after.db.collectionGroup('applications').where('title', '==', 'Changed').get()).docs.map(({ id }) => id)).toEqual(['0']);
    await after.close();
    await second.close();
  }, 120_000);

  it('is not mixed with what is already there, nor taken from half an export, nor written over a folder that is no export', async () => {
    const first = await start('first');
    const clients = clientsOf(first);
    await clients.db.doc('kept/one').set({ n: 1 });
    await clients.db.doc('kept/two').set({ n: 2 });
    await first.exportTo(join(folder, 'kept'));
    mkdirSync(join(folder, 'mine'));
    writeFileSync(join(folder, 'mine', 'thesis.txt'), 'years of work');
    await expectAsync(first.exportTo(join(folder, 'mine'))).toBeRejectedWithError(/is no export/);
    expect(readdirSync(join(folder, 'mine'))).toEqual(['thesis.txt']);
    await clients.close();
    await first.close();

    await expectAsync(start('first', { importFrom: join(folder, 'kept') })).toBeRejectedWithError(/wants an empty store/);
    const file = join(folder, 'kept', 'firestore_export', 'documents.jsonl');
    writeFileSync(file, readFileSync(file, 'utf8').split('\n').slice(0, 1).join('\n') + '\n');
    await expectAsync(start('second', { importFrom: join(folder, 'kept') })).toBeRejectedWithError(/was cut/);
    const second = createEngine({ path: join(folder, 'second', 'firestore'), authorizer: { rulesFor: () => null } });
    expect(second.databases().flatMap((database) => [...second.everything(database)])).toEqual([]);
    second.close();
  }, 120_000);
});
