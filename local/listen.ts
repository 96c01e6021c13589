/** Why: "localhost" means 127.0.0.1 for some programs and ::1 for others, so each local server answers on both, and says clearly when its port is taken. */
import { randomInt } from 'node:crypto';
import type { RequestListener, Server } from 'node:http';
import { createServer as createProbe, type AddressInfo } from 'node:net';
import { onlyLocal } from './only-local.ts';

// Not imported in the usual way, which loads all of Node's `fetch` beside it.
const { createServer } = process.getBuiltinModule('node:http');

export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

/** A port that another program holds. The message names the port and the way out. */
export class BusyPort extends Error {
  readonly port: number;
  constructor(service: string, port: number, flag: string) {
    super(
      `Le port ${port} (${service}) est déjà pris par un autre programme. Arrêtez-le (« lsof -i :${port} » le nomme) ou choisissez un autre port : ${flag} N (0 = libre).\n` +
        `Port ${port} (${service}) is already in use. Stop that program ("lsof -i :${port}" names it) or choose another port: ${flag} N (0 = any free one).`,
    );
    this.port = port;
  }
}

/** Where a server listens: both loopbacks, unless another host was asked for. */
export function addressesFor(host: string | undefined): readonly string[] {
  return host === undefined ? ['127.0.0.1', '::1'] : [host];
}

const unavailable = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL']);

/** Tries, when the port is ours to choose, before saying that none is free. */
const mostAttempts = 20;

/** Serves HTTP, to this machine's pages and names, on the port of every address; a machine without IPv6 is served on IPv4 alone. */
export async function listenHttp(handler: RequestListener, port: number, host?: string): Promise<Listening> {
  const begin = (): Server => createServer({ requestTimeout: 0, keepAliveTimeout: 65_000 }, onlyLocal(handler, host));
  for (let attempt = 1; ; attempt++) {
    try {
      return await listensOnEach(begin, port, host);
    } catch (error) {
      // A port that the system gave on one address may be held on the other.
      if (port !== 0 || codeOf(error) !== 'EADDRINUSE' || attempt === mostAttempts) throw error;
    }
  }
}

async function listensOnEach(begin: () => Server, port: number, host: string | undefined): Promise<Listening> {
  const servers: Server[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(servers.map(closeServer));
  };
  let actual = port;
  try {
    for (const address of addressesFor(host)) {
      const server = begin();
      if (await listens(server, actual, address)) servers.push(server);
      if (servers[0]) actual = (servers[0].address() as AddressInfo).port;
    }
  } catch (error) {
    await close();
    throw error;
  }
  return { port: actual, close };
}

/**
 * Where a port to be announced before its server starts is drawn. Below it are the ports people know; above it, from 32,768 (Linux) or
 * 49,152 (macOS, Windows), those the system hands out by itself to whoever asks next, so that one found free there would not stay so.
 */
const drawn = { from: 10_000, below: 32_768 } as const;

/** Checks that the wanted port is free on every address, or draws one when it is 0. */
export async function reservePort(service: string, wanted: number, flag: string, host?: string): Promise<number> {
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const port = wanted === 0 ? randomInt(drawn.from, drawn.below) : wanted;
    const answers = await Promise.all(addressesFor(host).map((address) => probe(port, address)));
    if (answers.every((answer) => answer !== 'busy')) return port;
    if (wanted !== 0) break;
  }
  throw new BusyPort(service, wanted, flag);
}

async function listens(server: Server, port: number, address: string): Promise<boolean> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen({ port, host: address, ipv6Only: address.includes(':') }, resolve);
    });
    return true;
  } catch (error) {
    if (address === '::1' && unavailable.has(codeOf(error))) return false;
    throw error;
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? '';
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

async function probe(port: number, address: string): Promise<'free' | 'busy' | 'absent'> {
  const server = createProbe();
  return new Promise((resolve) => {
    server.once('error', (error) => resolve(address === '::1' && unavailable.has(codeOf(error)) ? 'absent' : 'busy'));
    server.listen({ port, host: address, ipv6Only: address.includes(':') }, () => server.close(() => resolve('free')));
  });
}
