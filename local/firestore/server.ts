/** Why: one port on which unmodified Firebase SDKs find a Firestore: gRPC, REST, WebChannel and the emulator's endpoints. */
import type { Socket } from 'node:net';
import type { Engine } from './engine.ts';
import type { Gate } from '../owner/gate.ts';
import { ListenHub } from './listen/hub.ts';
import { readCallersBy } from './wire/credentials.ts';
import type { Log } from './wire/errors.ts';
import { grpcLater } from './wire/grpc/grpc-later.ts';
import { createHttpServer } from './wire/http-server.ts';
import { openPort } from './wire/port.ts';
import type { RulesHolder } from './wire/rules-holder.ts';
import { TriggerDelivery } from './wire/trigger-delivery.ts';
import { WebChannels } from './wire/webchannel/channel-handler.ts';

export { RulesHolder } from './wire/rules-holder.ts';

export interface FirestoreOptions {
  /** addresses to listen on; both loopbacks when left out */
  readonly host?: readonly string[];
  /** 0 takes a free port */
  readonly port: number;
  readonly engine: Engine;
  /** the authorizer given to the engine */
  readonly rules: RulesHolder;
  /** `host:port` of the functions host; without it trigger deliveries wait in the engine's queue */
  readonly functions?: string;
  /** called after each registration of a trigger */
  readonly onTriggers?: () => void;
  /** called on POST /shutdown, after the answer */
  readonly onShutdown?: () => void;
  readonly log?: Log;
  /** who is believed; null, the default, believes anybody, as Google's emulator does */
  readonly gate?: Gate | null;
}

/** A running server. `close` ends every connection, session and timer; the engine stays open: its owner closes it. */
export interface FirestoreServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Starts the server. */
export async function startFirestore(options: FirestoreOptions): Promise<FirestoreServer> {
  const { engine, rules, gate = null } = options;
  const callerFrom = readCallersBy(gate);
  const log: Log = options.log ?? ((text) => process.stderr.write(`firestore: ${text}\n`));
  const hub = new ListenHub(engine, log);
  const channels = new WebChannels(engine, hub, log, callerFrom);
  const delivery = options.functions === undefined ? null : new TriggerDelivery(engine, options.functions, log, gate?.secret);
  const grpc = grpcLater(engine, hub, log, callerFrom);
  const onTriggers = (): void => {
    delivery?.retryNow();
    options.onTriggers?.();
  };
  const http = createHttpServer(
    engine,
    channels,
    { gate, engine, rules, onTriggers, onShutdown: options.onShutdown ?? ((): void => undefined) },
    log,
    callerFrom,
    options.host,
  );
  const stop = (): void => {
    delivery?.close();
    channels.close();
    hub.close();
    grpc.close();
    http.closeAllConnections();
  };
  try {
    const handlers = { http1: (socket: unknown) => void http.emit('connection', socket), http2: (socket: Socket) => grpc.inject(socket) };
    const open = await openPort(options.host ?? ['127.0.0.1', '::1'], options.port, handlers);
    const close = async (): Promise<void> => {
      stop();
      await open.close();
    };
    return { port: open.port, close };
  } catch (error) {
    stop();
    throw error;
  }
}
