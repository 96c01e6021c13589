/** Why: each case of a table of files is put to the Storage that the product runs on. */
import { initializeTestEnvironment, type RulesTestContext, type RulesTestEnvironment } from '@firebase/rules-unit-testing';
import { doc, setDoc, type Firestore } from 'firebase/firestore';
import { deleteObject, getBytes, ref, uploadBytes, type FirebaseStorage } from 'firebase/storage';
import { sharedLocal } from '../local';
import { declaredStorageTables, keptFor, sentBy, type CaseObject, type StorageCase, type StorageTable } from './storage-table';
import { membershipsOf } from './table';

const filesOf = (context: RulesTestContext): FirebaseStorage => context.storage();

const keep = (storage: FirebaseStorage, path: string, { size, contentType, metadata }: Required<CaseObject>): Promise<unknown> =>
  uploadBytes(ref(storage, path), new Uint8Array(size), { contentType, customMetadata: { ...metadata } });

const perform = async (storage: FirebaseStorage, one: StorageCase): Promise<string> => {
  const sent = sentBy(one);
  const work = sent === null ? getBytes(ref(storage, one.path)) : keep(storage, one.path, sent);
  return work.then(
    () => 'allowed',
    (error: unknown) => {
      const { code } = error as { readonly code?: string };
      if (code === 'storage/unauthorized' || code === 'storage/unauthenticated') return 'refused';
      throw error;
    },
  );
};

/** The rules of storage.rules are judged in the project of the shared Firebase: its documents are cleared before each case. */
const seed = (environment: RulesTestEnvironment, table: StorageTable, one: StorageCase): Promise<void> =>
  environment.withSecurityRulesDisabled(async (context) => {
    const firestore = context.firestore() as unknown as Firestore;
    const roles = Object.assign({}, ...Object.values(table.people).map(membershipsOf)) as Readonly<Record<string, object>>;
    const all: Readonly<Record<string, object | null>> = { ...roles, ...table.world, ...one.given };
    for (const [path, data] of Object.entries(all)) if (data !== null) await setDoc(doc(firestore, path), { ...data });
    // What an earlier case left at the same place.
    const storage = filesOf(context);
    await deleteObject(ref(storage, one.path)).catch(() => undefined);
    const kept = keptFor(one);
    if (kept !== null) await keep(storage, one.path, kept);
  });

/** Declares one spec per case. */
export const runStorageTable = (table: StorageTable): void => {
  declaredStorageTables.push(table);
  describe(`${table.room} storage rules`, () => {
    let environment: RulesTestEnvironment;
    beforeAll(async () => {
      const { ports } = await sharedLocal();
      environment = await initializeTestEnvironment({
        projectId: 'demo-functions',
        firestore: { host: '127.0.0.1', port: ports.firestore },
        storage: { host: '127.0.0.1', port: ports.storage },
      });
    }, 60_000);
    beforeEach(() => environment.clearFirestore());
    afterAll(() => environment.cleanup(), 30_000);

    for (const one of table.cases)
      it(one.it, async () => {
        await seed(environment, table, one);
        const context = one.as === null ? environment.unauthenticatedContext() : environment.authenticatedContext(one.as);
        expect(await perform(filesOf(context), one)).toBe(one.allowed ? 'allowed' : 'refused');
      });
  });
};
