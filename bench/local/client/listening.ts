/** Why: a listener of the benchmark counts what it hears without decoding it. */
import { status, type ClientDuplexStream, type ServiceError } from '@grpc/grpc-js';
import { requestBytes, type Connection } from './connection.ts';
import { database } from './documents.ts';

/** A ListenResponse that is the global snapshot, on which SDKs raise their events: a target change with neither type nor targets. */
function isSnapshot(bytes: Buffer): boolean {
  return bytes[0] === 0x12 && bytes[2] === 0x22;
}

/** One open Listen stream. */
export class Listening {
  snapshots = 0;
  private readonly stream: ClientDuplexStream<Buffer, Buffer>;

  /** Listens to a whole collection; `heard` is called at each snapshot, or at each message of a bare echo. */
  constructor(connection: Connection, collection: string, heard: () => void, bare = false) {
    this.stream = connection.open('Listen');
    this.stream.on('data', (bytes: Buffer) => {
      if (!bare && !isSnapshot(bytes)) return;
      this.snapshots++;
      heard();
    });
    this.stream.on('error', (error: ServiceError) => {
      if (error.code !== status.CANCELLED) throw error;
    });
    const query = { parent: `${database}/documents`, structuredQuery: { from: [{ collectionId: collection }] } };
    this.stream.write(requestBytes('Listen', { database, addTarget: { targetId: 2, query } }));
  }

  close(): void {
    this.stream.cancel();
  }
}

/** Opens many listeners over some connections and waits until each has its first snapshot (or echo). `last` waits until all have heard once more. */
export async function openListeners(
  connections: readonly Connection[],
  count: number,
  collection: string,
  bare = false,
): Promise<{ last(act: () => Promise<unknown>): Promise<number>; close(): void }> {
  let left = count;
  let done = (): void => undefined;
  const all = (): Promise<void> =>
    new Promise((resolve) => {
      left = count;
      done = resolve;
    });
  const opened = all();
  const listeners = Array.from({ length: count }, (_, i) => {
    const heard = (): void => {
      if (--left === 0) done();
    };
    return new Listening(connections[i % connections.length] as Connection, collection, heard, bare);
  });
  await opened;
  return {
    last: async (act) => {
      const everyone = all();
      const started = performance.now();
      const acted = act();
      await everyone;
      const elapsed = performance.now() - started;
      await acted;
      return elapsed;
    },
    close: () => listeners.forEach((listener) => listener.close()),
  };
}
