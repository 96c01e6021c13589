/** Why: the peer is the other Firestore that npm offers: in memory, without rules. Its package lies in the folder given, outside ours. */
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { announce } from './announce.ts';

interface Peer {
  readonly FirestoreServer: new () => { start(port: number): Promise<void> };
}

const { FirestoreServer } = createRequire(join(process.argv[2] ?? '.', 'package.json'))('@firestore-emulator/server') as Peer;

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

const port = await freePort();
await new FirestoreServer().start(port);
announce(port);
