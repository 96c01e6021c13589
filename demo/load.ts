/** Why: loads the demonstration into a Firebase that was asked to receive it; refuses anything but a demo project. */
import { getApps, initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { getFirestore } from 'firebase-admin/firestore';
import { getStorage } from 'firebase-admin/storage';
import { buildDemo, type DemoOptions } from './build';
import { pdfOf } from './pdf';
import type { World } from './world';

export interface LoadOptions extends Partial<DemoOptions> {
  /** `GCLOUD_PROJECT` unless given. */
  readonly project?: string;
  readonly withFiles?: boolean;
  readonly tell?: (line: string) => void;
}

export interface Loaded {
  readonly people: number;
  readonly documents: number;
  readonly files: number;
}

const inParallel = async <T>(items: readonly T[], width: number, work: (item: T) => Promise<unknown>): Promise<void> => {
  const queue = [...items];
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: width }, worker));
};

const chunks = <T>(items: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));

const loadDocuments = async (world: World, app: ReturnType<typeof initializeApp>): Promise<void> => {
  const database = getFirestore(app);
  for (const chunk of chunks([...world.documents.entries()], 400)) {
    const batch = database.batch();
    for (const [path, data] of chunk) batch.set(database.doc(path), data);
    await batch.commit();
  }
};

/** Hosts come from the `*_EMULATOR_HOST` variables; without them, or outside a `demo-` project, nothing is written. */
export const loadDemo = async (options: LoadOptions): Promise<Loaded> => {
  const project = options.project ?? process.env['GCLOUD_PROJECT'] ?? '';
  if (!project.startsWith('demo-') || process.env['FIRESTORE_EMULATOR_HOST'] === undefined) {
    throw new Error('The demonstration is loaded into a local demo- project only.');
  }
  const world = buildDemo({
    now: options.now ?? new Date(),
    ...(options.seed === undefined ? {} : { seed: options.seed }),
    ...(options.times === undefined ? {} : { times: options.times }),
  });
  const app =
    getApps().find((one) => one.name === 'demo') ??
    initializeApp({ projectId: project, storageBucket: `${project}.firebasestorage.app` }, 'demo');
  options.tell?.(`${String(world.documents.size)} documents, ${String(world.files.length)} fichiers`);
  await loadDocuments(world, app);
  const auth = getAuth(app);
  const signingIn = [...world.users.values()].filter((user) => user.password !== null);
  await inParallel(signingIn, 4, async (user) => {
    await auth.createUser({
      uid: user.uid,
      email: user.email,
      emailVerified: true,
      displayName: user.name,
      ...(user.password === null ? {} : { password: user.password }),
    });
    await auth.setCustomUserClaims(user.uid, { proven: user.email });
  });
  const files = options.withFiles === false ? [] : world.files;
  const bucket = getStorage(app).bucket();
  const shared = await pdfOf('Document fictif', 'Données de démonstration');
  await inParallel(files, 6, (file) =>
    bucket
      .file(file.path)
      .save(shared, { contentType: 'application/pdf', resumable: false, metadata: { metadata: { verdict: 'stored' } } }),
  );
  return { people: signingIn.length, documents: world.documents.size, files: files.length };
};
