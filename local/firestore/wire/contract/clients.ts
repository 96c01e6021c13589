/** Why: every contract is read through the SDKs people use: web over gRPC, Lite over REST, Admin. */
import { randomUUID } from 'node:crypto';
import { deleteApp as deleteAdmin, getApps as getAdminApps, initializeApp as initializeAdmin } from 'firebase-admin/app';
import { initializeFirestore as initializeAdminFirestore, type Firestore as AdminFirestore } from 'firebase-admin/firestore';
import { deleteApp, initializeApp, type FirebaseApp } from 'firebase/app';
import { connectFirestoreEmulator, initializeFirestore, setLogLevel, type Firestore } from 'firebase/firestore';
import {
  connectFirestoreEmulator as connectLite,
  initializeFirestore as initializeLite,
  setLogLevel as setLiteLogLevel,
  type Firestore as LiteFirestore,
} from 'firebase/firestore/lite';

export interface Clients {
  /** A web SDK client, as a user or as nobody; through another port when given. */
  web(uid?: string, port?: number): Firestore;
  /** The same over REST. */
  lite(uid?: string): LiteFirestore;
  /** An administrator, of the database that has no name unless one is given. */
  admin(databaseId?: string): AdminFirestore;
  close(): Promise<void>;
}

/** Clients of one project at one address. */
export function clientsOf(project: string, host: string, port: number): Clients {
  setLogLevel('silent');
  setLiteLogLevel('silent');
  process.env['METADATA_SERVER_DETECTION'] = 'none'; // or the Admin SDK asks a cloud that is not there
  const apps: FirebaseApp[] = [];
  const admins: AdminFirestore[] = [];
  const newApp = (): FirebaseApp => {
    const app = initializeApp({ projectId: project, apiKey: 'local' }, randomUUID());
    apps.push(app);
    return app;
  };
  const identity = (uid?: string) => (uid === undefined ? {} : { mockUserToken: { user_id: uid } });
  return {
    web: (uid, through = port) => {
      const firestore = initializeFirestore(newApp(), {});
      connectFirestoreEmulator(firestore, host, through, identity(uid));
      return firestore;
    },
    lite: (uid) => {
      const firestore = initializeLite(newApp(), {});
      connectLite(firestore, host, port, identity(uid));
      return firestore;
    },
    admin: (databaseId = '(default)') => {
      const firestore = initializeAdminFirestore(initializeAdmin({ projectId: project }, randomUUID()), {}, databaseId);
      firestore.settings({ host: `${host}:${port}`, ssl: false, customHeaders: { Authorization: 'Bearer owner' } });
      admins.push(firestore);
      return firestore;
    },
    close: async () => {
      await Promise.all(apps.map((app) => deleteApp(app)));
      await Promise.all(admins.map((firestore) => firestore.terminate()));
      await Promise.all(getAdminApps().map((app) => deleteAdmin(app)));
    },
  };
}
