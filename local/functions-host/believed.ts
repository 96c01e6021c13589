/** Why: functions skip the verification of tokens on this machine, so what they are shown is verified before it reaches them. */
import type { IncomingHttpHeaders } from 'node:http';
import { asksAsOwner, claimsOwner, tokenIn, wantsSecret, type Gate } from '../owner/gate.ts';
import { isVouchedFor, partsOfToken } from '../owner/vouching.ts';
import type { RequestHandler, Response } from './express.ts';

/** What the official emulator takes for a caller already verified by itself. */
const verifiedElsewhere = ['x-callable-context-auth', 'x-original-auth'] as const;

/** Events, schedules and tasks: what Google's own services call in production. */
export function ownersOnly(gate: Gate | null): RequestHandler {
  return (request, response, next) => {
    const isOwners = asksAsOwner(gate, request.headers);
    // The handler would read it as a token of its service.
    if (gate !== null) delete request.headers.authorization;
    if (isOwners) next();
    else refuse(response, 403, 'PERMISSION_DENIED');
  };
}

/** What a page calls: with a token of Auth's, or with none. */
export function believedOnly(gate: Gate | null): RequestHandler {
  return (request, response, next) => {
    if (isBelieved(gate, request.headers)) {
      next();
      return;
    }
    const { origin } = request.headers;
    // Without it a page of ours could not read why; others were refused before.
    if (origin !== undefined) response.setHeader('access-control-allow-origin', origin);
    refuse(response, 401, 'UNAUTHENTICATED');
  };
}

/** Something else than a public word or a token that is not Auth's. */
function isBelieved(gate: Gate | null, headers: IncomingHttpHeaders): boolean {
  if (gate === null) return true;
  for (const name of verifiedElsewhere) Reflect.deleteProperty(headers, name);
  const token = tokenIn(headers.authorization);
  const isToken = token !== undefined && (claimsOwner(token) || token.split('.').length === partsOfToken);
  return !isToken || isVouchedFor(gate, token);
}

function refuse(response: Response, status: number, name: string): void {
  response.status(status).json({ error: { status: name, message: wantsSecret } });
}
