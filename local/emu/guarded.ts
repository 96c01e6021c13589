/** Why: the emulators of firebase-tools believe anybody; before them stands who asks for the owner secret. */
import type { RequestListener, ServerResponse } from 'node:http';
import { claimsOwner, isOwner, tokenIn, wantsSecret, type Gate } from '../owner/gate.ts';

/** The owner's requests reach the emulator in the word it knows; public words, and what only an owner may ask, are refused without the secret. */
export function guarded(gate: Gate | null, isOwners: (path: string) => boolean, handler: RequestListener): RequestListener {
  if (gate === null) return handler;
  return (request, response) => {
    const token = tokenIn(request.headers.authorization);
    if (isOwner(gate, token)) {
      request.headers.authorization = 'Bearer owner';
      handler(request, response);
    } else if (request.method !== 'OPTIONS' && (claimsOwner(token) || isOwners(pathOf(request.url)))) refuse(response);
    else handler(request, response);
  };
}

function pathOf(url: string | undefined): string {
  const path = (url ?? '').split('?')[0] ?? '';
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function refuse(response: ServerResponse): void {
  response.writeHead(403, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify({ error: { code: 403, message: wantsSecret, status: 'PERMISSION_DENIED' } }));
}
