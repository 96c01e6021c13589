/** Why: the SDKs are loaded only when first needed, once, and connected in this one place. */
import { inject, Injectable } from '@angular/core';
import { Clock } from '../clock';
import { startAppCheck } from './app-check';
import { hostForThisTab, readHostingConfig, type HostingConfig } from './hosting-config';
import { once } from './once';
import { keepIn } from '@domain/shared/storage/keep-in';

const toForget = 'essaim:to-forget';
const forgotten = (): void => localStorage.removeItem(toForget);

@Injectable({ providedIn: 'root' })
export class Firebase {
  private readonly clock = inject(Clock);

  readonly config = once(async (): Promise<HostingConfig> => {
    const { config, date } = await readHostingConfig();
    if (date) this.clock.calibrate(date);
    return config;
  });

  private readonly app = once(async () => {
    const [{ initializeApp }, config] = await Promise.all([import('./firebase-app'), this.config()]);
    const app = initializeApp(config);
    await startAppCheck(app, config);
    return { app, config };
  });

  readonly auth = once(async () => {
    const [sdk, { app, config }] = await Promise.all([import('./firebase-auth'), this.app()]);
    const auth = sdk.initializeAuth(app, { persistence: sdk.indexedDBLocalPersistence });
    const local = config.emulators?.auth;
    if (local) sdk.connectAuthEmulator(auth, `http://${local.host}:${local.port}`, { disableWarnings: true });
    return { sdk, auth };
  });

  private inUse = false;
  readonly firestore = once(async () => {
    this.inUse = true;
    // Auth first: a listener opened before the person is known would be refused.
    const [sdk, { app, config }] = await Promise.all([import('./firebase-firestore'), this.app(), this.ready()]);
    const localCache = sdk.persistentLocalCache({ tabManager: sdk.persistentMultipleTabManager() });
    const db = sdk.initializeFirestore(app, { localCache });
    const local = config.emulators?.firestore;
    if (local) sdk.connectFirestoreEmulator(db, hostForThisTab(local), local.port);
    // Another tab was still open when somebody signed out: what they had read is forgotten now.
    if (localStorage.getItem(toForget) !== null) await sdk.clearIndexedDbPersistence(db).then(forgotten, () => undefined);
    return { sdk, db };
  });

  /** The SDK waits up to a minute between two tries; whoever learns that the server answers again lets it try now. */
  async redial(): Promise<void> {
    if (!this.inUse) return;
    const { sdk, db } = await this.firestore();
    await sdk.disableNetwork(db);
    await sdk.enableNetwork(db);
  }

  /** Takes what was read out of this browser, for whoever sits there next. The page must be loaded again afterwards. */
  async forgetDocuments(): Promise<void> {
    keepIn(localStorage, toForget, '1');
    const { sdk, db } = await this.firestore();
    await sdk.terminate(db);
    await sdk.clearIndexedDbPersistence(db).then(forgotten, () => undefined);
  }

  readonly functions = once(async () => {
    const [sdk, { app, config }] = await Promise.all([import('./firebase-functions'), this.app(), this.ready()]);
    const functions = sdk.getFunctions(app, 'europe-west9');
    const local = config.emulators?.functions;
    if (local) sdk.connectFunctionsEmulator(functions, local.host, local.port);
    return { sdk, functions };
  });

  readonly storage = once(async () => {
    const [sdk, { app, config }] = await Promise.all([import('./firebase-storage'), this.app(), this.ready()]);
    const storage = sdk.getStorage(app);
    const local = config.emulators?.storage;
    if (local) sdk.connectStorageEmulator(storage, local.host, local.port);
    return { sdk, storage };
  });

  private async ready(): Promise<void> {
    const { auth } = await this.auth();
    await auth.authStateReady();
  }
}
