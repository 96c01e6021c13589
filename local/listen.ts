/** Why: "localhost" means 127.0.0.1 for some programs and ::1 for others, so each local server answers on both, and says clearly when its port is taken. */
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

/** Serves HTTP, to this machine's pages and names, on the port of every address; a machine without IPv6 is served on IPv4 alone. */
export async function listenHttp(handler: RequestListener, port: number, host?: string): Promise<Listening> {
  const servers: Server[] = [];
  let actual = port;
  for (const address of addressesFor(host)) {
    const server = createServer({ requestTimeout: 0, keepAliveTimeout: 65_000 }, onlyLocal(handler, host));
    if (await listens(server, actual, address)) servers.push(server);
    if (servers[0]) actual = (servers[0].address() as AddressInfo).port;
  }
  return {
    port: actual,
    close: async () => {
      await Promise.all(servers.map(closeServer));
    },
  };
}

/** Checks that the wanted port is free on every address, or finds one when it is 0. */
export async function reservePort(service: string, wanted: number, flag: string, host?: string): Promise<number> {
  for (let attempt = 0; attempt < 20; attempt++) {
    let port = wanted;
    let free = true;
    for (const address of addressesFor(host)) {
      const answer = await probe(port, address);
      if (answer === 'busy') free = false;
      else if (answer !== 'absent') port = answer;
    }
    if (free) return port;
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
    if (address === '::1' && unavailable.has((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

async function probe(port: number, address: string): Promise<number | 'busy' | 'absent'> {
  const server = createProbe();
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      resolve(address === '::1' && unavailable.has(error.code ?? '') ? 'absent' : 'busy'),
    );
    server.listen({ port, host: address, ipv6Only: address.includes(':') }, () => {
      const found = (server.address() as AddressInfo).port;
      server.close(() => resolve(found));
    });
  });
}
