/** Why: the same real SDKs an application uses, told only where the server is; they outlive every kill. */
import { randomUUID } from 'node:crypto';
import { deleteApp as deleteAdmin, initializeApp as initializeAdmin, type App } from 'firebase-admin/app';
import { initializeFirestore as initializeAdminFirestore, type Firestore as AdminFirestore } from 'firebase-admin/firestore';
import { deleteApp, initializeApp, type FirebaseApp } from 'firebase/app';
import { connectFirestoreEmulator, initializeFirestore, setLogLevel, type Firestore } from 'firebase/firestore';

export class Clients {
  private readonly project: string;
  private readonly port: number;
  private readonly apps: FirebaseApp[] = [];
  private readonly admins: { readonly app: App; readonly firestore: AdminFirestore }[] = [];

  constructor(project: string, port: number) {
    this.project = project;
    this.port = port;
    setLogLevel('silent');
    process.env['METADATA_SERVER_DETECTION'] = 'none'; // or the Admin SDK asks a cloud that is not there
  }

  web(uid: string): Firestore {
    const app = initializeApp({ projectId: this.project, apiKey: 'local' }, randomUUID());
    this.apps.push(app);
    const firestore = initializeFirestore(app, {});
    connectFirestoreEmulator(firestore, '127.0.0.1', this.port, { mockUserToken: { user_id: uid } });
    return firestore;
  }

  admin(): AdminFirestore {
    const app = initializeAdmin({ projectId: this.project }, randomUUID());
    const firestore = initializeAdminFirestore(app, {});
    firestore.settings({ host: `127.0.0.1:${this.port}`, ssl: false, customHeaders: { Authorization: 'Bearer owner' } });
    this.admins.push({ app, firestore });
    return firestore;
  }

  async close(): Promise<void> {
    await Promise.all(this.apps.map((app) => deleteApp(app)));
    for (const { app, firestore } of this.admins) {
      await firestore.terminate();
      await deleteAdmin(app);
    }
  }
}
