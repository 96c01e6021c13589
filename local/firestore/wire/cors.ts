/** Why: browsers on any local origin (others were refused before) talk to this server, with credentials, on every HTTP path. */
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Sets the CORS headers; true when the request was a preflight, already answered. */
export function answerCors(request: IncomingMessage, response: ServerResponse): boolean {
  const origin = request.headers.origin;
  if (origin !== undefined) {
    response.setHeader('Access-Control-Allow-Origin', origin);
    response.setHeader('Access-Control-Allow-Credentials', 'true');
    response.setHeader('Access-Control-Allow-Methods', 'DELETE,GET,HEAD,PATCH,POST,PUT');
    response.setHeader('Access-Control-Expose-Headers', 'x-client-wire-protocol,x-http-session-id,x-http-initial-response');
    response.setHeader('Vary', 'Origin');
  }
  if (request.method !== 'OPTIONS') return false;
  const asked = request.headers['access-control-request-headers'];
  if (origin !== undefined && asked !== undefined) response.setHeader('Access-Control-Allow-Headers', asked);
  if (request.headers['access-control-request-private-network'] === 'true')
    response.setHeader('Access-Control-Allow-Private-Network', 'true');
  response.writeHead(200).end();
  return true;
}
