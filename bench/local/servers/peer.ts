/** Why: the peer is the other Firestore that npm offers: in memory, without rules. Its package lies in the folder given, outside ours. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { reservePort } from '../../../local/listen.ts';
import { announce } from './announce.ts';

interface Peer {
  readonly FirestoreServer: new () => { start(port: number): Promise<void> };
}

const { FirestoreServer } = createRequire(join(process.argv[2] ?? '.', 'package.json'))('@firestore-emulator/server') as Peer;

const port = await reservePort('peer', 0, '--port');
await new FirestoreServer().start(port);
announce(port);
