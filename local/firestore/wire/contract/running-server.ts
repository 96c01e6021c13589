/** Why: contract specs speak to a real server, with real rules and a store of its own, through the real SDKs. */
import { randomUUID } from 'node:crypto';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { compileRules } from '../../../rules/compile.ts';
import type { Engine } from '../../engine.ts';
import { RulesHolder, startFirestore } from '../../server.ts';
import { createEngine } from '../../store/engine.ts';
import { clientsOf, type Clients } from './clients.ts';

/** Open to everyone, except `closed`, and `own/{uid}` which is its owner's. */
export const RULES = `
rules_version = '2';
service cloud.firestore {
  match /databases/{database}/documents {
    match /open/{id=**} { allow read, write; }
    match /own/{uid} { allow read, write: if request.auth.uid == uid; }
    match /present/{id} { allow read: if resource.data.public == true; allow write; }
    match /shared/{id} { allow read: if resource == null || resource.data.public == true; allow write; }
    match /closed/{id} { allow write: if request.resource.data.by == request.auth.uid; }
  }
}`;

export interface RunningServer extends Clients {
  readonly project: string;
  readonly port: number;
  readonly engine: Engine;
  /** Ends clients, server and store. */
  close(): Promise<void>;
}

/** Starts a server on a free port, its store in memory unless a folder is given. */
export async function runServer(
  options: { readonly functions?: string; readonly path?: string; readonly project?: string } = {},
): Promise<RunningServer> {
  const project = options.project ?? `demo-${randomUUID().slice(0, 8)}`;
  const rules = new RulesHolder(compileRules);
  rules.setDefault(RULES);
  const engine = createEngine({ path: options.path ?? ':memory:', authorizer: rules });
  const server = await startFirestore({
    port: 0,
    engine,
    rules,
    ...(options.functions === undefined ? {} : { functions: options.functions }),
  });
  const clients = clientsOf(project, '127.0.0.1', server.port);
  const close = async (): Promise<void> => {
    await clients.close();
    await server.close();
    engine.close();
  };
  return { ...clients, project, port: server.port, engine, close };
}

/** A TCP relay that can drop every connection, to play a network that fails. */
export interface Relay {
  readonly port: number;
  /** Cuts connections and refuses new ones. */
  cut(): void;
  /** Accepts again. */
  restore(): void;
  close(): Promise<void>;
}

/** Relays to a local port. */
export async function openRelay(target: number): Promise<Relay> {
  const sockets = new Set<Socket>();
  let up = true;
  const server: Server = createServer((client) => {
    if (!up) return void client.destroy();
    const upstream = connect(target, '127.0.0.1');
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy()).once('close', () => sockets.delete(socket));
    }
    client.pipe(upstream).pipe(client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = (): void => {
    up = false;
    sockets.forEach((socket) => socket.destroy());
  };
  return {
    port: (server.address() as AddressInfo).port,
    cut,
    restore: () => {
      up = true;
    },
    close: () => {
      cut();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** Waits until the condition holds; fails after five seconds, naming what never came. */
export async function until(what: string, condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 5000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`never came: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
