/** Why: serves the Storage emulator's own API on bytes that stay in the data folder, judged by our rules. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { listenHttp, type Listening } from '../listen.ts';
import type { Gate } from '../owner/gate.ts';
import type { Transfer } from './auth/accounts-file.ts';
import { storageModule, storageServer } from './firebase-tools.ts';
import { guarded } from './guarded.ts';
import { judgeStorageWith, type StorageJudge } from './storage-rules.ts';
import { linksAsInTheCloud, servedAsInTheCloud } from './storage-links.ts';
import { keepStorage } from './storage-store.ts';

/** The API of Google Cloud, and the emulator's own commands, know no rules: they are the administrator's. */
const ofGoogleCloud = (path: string): boolean => !path.startsWith('/v0/');

/** `folder` must exist; `durable` false keeps the list of files in memory. */
export async function startStorage(
  project: string,
  port: number,
  place: { readonly folder: string; readonly durable: boolean },
  judge: StorageJudge,
  host?: string,
  gate: Gate | null = null,
): Promise<Listening & Transfer> {
  judgeStorageWith(judge, gate);
  linksAsInTheCloud();
  const blobs = join(place.folder, 'blobs');
  mkdirSync(blobs, { recursive: true });
  // The emulator asks itself where bytes go, once, while it is built.
  class KeptStorage extends storageModule.StorageEmulator {
    getPersistenceTmpDir(): string {
      return blobs;
    }
  }
  const emulator = new KeptStorage({ projectId: project, host: '127.0.0.1', port, rules: { name: 'storage.rules', content: '' } });
  await emulator.rulesManager.start();
  await emulator.rulesManager.stop();
  const closeStore = keepStorage(emulator, place.durable ? join(place.folder, 'storage.sqlite') : ':memory:');
  const served = servedAsInTheCloud(await storageServer.createApp(project, emulator));
  const listening = await listenHttp(guarded(gate, ofGoogleCloud, served), port, host);
  return {
    port: listening.port,
    export: async (target) => {
      mkdirSync(target, { recursive: true });
      await emulator.storageLayer.export(target, { initiatedBy: 'export' });
    },
    import: async (source) => {
      if (existsSync(source)) await emulator.storageLayer.import(source, { initiatedBy: 'import' });
    },
    close: async () => {
      await listening.close();
      closeStore();
    },
  };
}
