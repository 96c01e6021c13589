/** Why: any page open in the same browser can send requests here; only pages and names of this machine are answered. */
import type { IncomingHttpHeaders, IncomingMessage, RequestListener, ServerResponse } from 'node:http';

const LOOPBACK = /^(localhost|(.+\.)?localhost|127(\.\d{1,3}){3}|\[::1\])$/;
const EVERYWHERE = new Set(['0.0.0.0', '::', '[::]']);

/**
 * What is wrong with where a request comes from, or null. A name that somebody else's domain resolves to this machine is no name of ours; a page of
 * another origin (or of none) is no page of ours. `hosts` are those listened on beside the loopback.
 */
export function strangerIn(headers: IncomingHttpHeaders, hosts: readonly string[] = []): string | null {
  const host = hostnameOf(`http://${headers.host ?? ''}`);
  if (host === null || !isOurs(host, hosts)) return `Host ${headers.host ?? '(none)'}`;
  const { origin } = headers;
  if (origin === undefined) return null;
  const page = hostnameOf(origin);
  const isPageOurs = page !== null && (LOOPBACK.test(page) || page === host);
  return isPageOurs ? null : `Origin ${origin}`;
}

/** Answers 403 to a stranger; true when it did. */
export function refuseStranger(request: IncomingMessage, response: ServerResponse, hosts?: readonly string[]): boolean {
  const stranger = strangerIn(request.headers, hosts);
  if (stranger === null) return false;
  response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', connection: 'close' });
  response.end(`Only pages and names of this machine are answered here (${stranger}).\n`);
  return true;
}

/** The handler, for this machine's pages and names only. */
export function onlyLocal(handler: RequestListener, host: string | undefined): RequestListener {
  const hosts = host === undefined ? [] : [host];
  return (request, response) => {
    if (!refuseStranger(request, response, hosts)) handler(request, response);
  };
}

function isOurs(host: string, hosts: readonly string[]): boolean {
  return LOOPBACK.test(host) || hosts.some((one) => EVERYWHERE.has(one) || one === host || `[${one}]` === host);
}

function hostnameOf(origin: string): string | null {
  const url = URL.parse(origin);
  return url && url.hostname !== '' ? url.hostname.toLowerCase() : null;
}
