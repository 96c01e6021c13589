/** Why: every SDK knows one host:port, so gRPC (HTTP/2 with prior knowledge) and HTTP/1.1 are told apart by their first bytes. */
import { createServer, type Server, type Socket } from 'node:net';

const PREFACE = 'PRI';
/** Browsers open connections ahead of their needs; one that has still said nothing after this is given up. */
const SILENCE_MS = 5 * 60_000;

/** Where a sniffed connection goes. */
export interface Handlers {
  readonly http1: (socket: Socket) => void;
  readonly http2: (socket: Socket) => void;
}

/** An open port: its number and how to close it, ending every connection. */
export interface OpenPort {
  readonly port: number;
  close(): Promise<void>;
}

/** Listens on every host with one port number; port 0 takes one free on all. Hosts the machine lacks (no IPv6) are skipped if another listens. */
export async function openPort(hosts: readonly string[], port: number, handlers: Handlers): Promise<OpenPort> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await tryPort(hosts, port, handlers);
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (port !== 0 || !taken || attempt === 10) throw error;
    }
  }
}

async function tryPort(hosts: readonly string[], port: number, handlers: Handlers): Promise<OpenPort> {
  const sockets = new Set<Socket>();
  const servers: Server[] = [];
  let chosen = port;
  for (const host of hosts) {
    const server = createServer({ noDelay: true }, (socket) => {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
      socket.on('error', () => socket.destroy());
      sniff(socket, handlers);
    });
    try {
      chosen = await listen(server, host, chosen);
      servers.push(server);
    } catch (error) {
      const missing = ['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes((error as NodeJS.ErrnoException).code ?? '');
      if (missing && servers.length > 0) continue;
      await Promise.all(servers.map(closeServer));
      throw error;
    }
  }
  const close = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    await Promise.all(servers.map(closeServer));
  };
  return { port: chosen, close };
}

function sniff(socket: Socket, handlers: Handlers): void {
  let seen: Buffer = Buffer.alloc(0);
  const tired = (): void => void socket.destroy();
  const look = (): void => {
    const chunk = socket.read() as Buffer | null;
    if (chunk === null) return;
    seen = seen.length === 0 ? chunk : Buffer.concat([seen, chunk]);
    const start = seen.toString('latin1', 0, PREFACE.length);
    if (start.length < PREFACE.length && PREFACE.startsWith(start)) return;
    socket.off('readable', look);
    socket.setTimeout(0).off('timeout', tired);
    socket.unshift(seen);
    if (start === PREFACE) handlers.http2(socket);
    else handlers.http1(socket);
  };
  socket.on('readable', look);
  socket.setTimeout(SILENCE_MS).on('timeout', tired);
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port, ...(host.includes(':') ? { ipv6Only: true } : {}) }, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
