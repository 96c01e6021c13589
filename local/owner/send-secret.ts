/**
 * Why: the Admin SDK says `Bearer owner` to any emulator, or nothing, and cannot be told otherwise; in a program that is ours
 * those words become the secret of the start it was given, on their way to the ports of that start and nowhere else.
 */
import { subscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';
import type { ClientHttp2Session, OutgoingHttpHeaders } from 'node:http2';
import type { LocalPorts } from '../ports.ts';

const http2 = process.getBuiltinModule('node:http2');
const { syncBuiltinESMExports } = process.getBuiltinModule('node:module');

interface Door {
  readonly secret: string;
  /** A request without credentials means the administrator's: the Admin SDK sends none to Storage, nor do the emulators to functions. */
  readonly evenSilent: boolean;
}

/** By port of this machine. */
const doors = new Map<number, Door>();
const local = /^(127\.0\.0\.1|localhost|\[::1\]):(\d+)$/;
const publicWord = /^\s*(bearer|firebase)\s+owner\s*$/i;

/** The variables by which a start tells a program its secret. */
export function secretEnvironment(secret: string, ports: LocalPorts): Readonly<Record<string, string>> {
  return { LOCAL_OWNER_SECRET: secret, LOCAL_OWNER_PORTS: JSON.stringify(ports) };
}

/** Sends the secret of this environment from now on; does nothing in one that has none. */
export function sendOwnerSecret(env: Readonly<Record<string, string | undefined>>): void {
  const [secret, ports] = [env['LOCAL_OWNER_SECRET'] ?? '', env['LOCAL_OWNER_PORTS'] ?? ''];
  if (secret === '' || ports === '') return;
  if (doors.size === 0) hook();
  for (const [service, port] of Object.entries(JSON.parse(ports) as Readonly<Record<keyof LocalPorts, number>>))
    doors.set(port, { secret, evenSilent: service === 'storage' || service === 'functions' });
}

function hook(): void {
  subscribe('http.client.request.created', (message) => {
    const { request } = message as { readonly request: ClientRequest };
    const wanted = wantedBy(request.getHeader('host'), request.getHeader('authorization'));
    if (wanted !== null) request.setHeader('authorization', wanted);
  });
  subscribe('undici:request:create', (message) => sayInFetch((message as { readonly request: FetchRequest }).request));
  const { connect } = http2;
  const connectSaying = (...args: Parameters<typeof connect>): ClientHttp2Session => {
    const session = connect(...args);
    const ask = session.request.bind(session);
    const host = new URL(String(args[0])).host;
    session.request = (headers, ...more) => ask(withSecret(host, headers as OutgoingHttpHeaders | undefined), ...more);
    return session;
  };
  http2.connect = connectSaying as typeof connect;
  syncBuiltinESMExports();
}

/** What Node's `fetch` is about to send: names and values by turns. */
interface FetchRequest {
  readonly origin: unknown;
  readonly headers: string[];
}

function sayInFetch({ origin, headers }: FetchRequest): void {
  const name = headers.findIndex((header, index) => index % 2 === 0 && header.toLowerCase() === 'authorization');
  const wanted = wantedBy(URL.parse(String(origin))?.host, name < 0 ? undefined : headers[name + 1]);
  if (wanted === null) return;
  if (name < 0) headers.push('authorization', wanted);
  else headers[name + 1] = wanted;
}

function withSecret(host: string, headers: OutgoingHttpHeaders | undefined): OutgoingHttpHeaders | undefined {
  const wanted = wantedBy(host, headers?.['authorization']);
  return wanted === null ? headers : { ...headers, authorization: wanted };
}

/** What to say instead, or null when what is said is meant. */
function wantedBy(host: unknown, said: number | string | readonly string[] | undefined): string | null {
  const door = doors.get(Number(local.exec(String(host))?.[2]));
  if (door === undefined) return null;
  const isOurs = said === undefined ? door.evenSilent : publicWord.test(String(said));
  return isOurs ? `Bearer ${door.secret}` : null;
}
