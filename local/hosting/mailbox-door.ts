/** Why: the mailbox holds the sign-in links of everybody; whoever opened the address printed by the start may read it, and nobody else of this machine's pages. */
import { createHmac } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { asksAsOwner, sameText, type Gate } from '../owner/gate.ts';

const cookie = 'local-mailbox';

/** Opens the mailbox of this start to who comes with the secret. A cookie keeps it open: it is worth nothing elsewhere, since every server of this machine is shown it. */
export function mailboxDoor(gate: Gate | null): (request: IncomingMessage, response: ServerResponse, url: URL) => boolean {
  if (gate === null) return () => true;
  const pass = createHmac('sha256', gate.secret).update(cookie).digest('base64url');
  return (request, response, url) => {
    if (url.searchParams.has('owner') && asksAsOwner(gate, {}, url)) {
      url.searchParams.delete('owner');
      response.setHeader('set-cookie', `${cookie}=${pass}; Path=/__/; HttpOnly; SameSite=Strict`);
      // The secret stays neither in the address bar nor in the history.
      response.writeHead(303, { location: url.pathname + url.search, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' }).end();
      return false;
    }
    const shown = new RegExp(`(?:^|;\\s*)${cookie}=([^;]*)`).exec(request.headers.cookie ?? '')?.[1] ?? '';
    if (sameText(shown, pass) || asksAsOwner(gate, request.headers)) return true;
    response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
    response.end(
      'Ouvrez la boîte aux lettres par l’adresse écrite au démarrage. / Open the mailbox by the address printed at the start.\n',
    );
    return false;
  };
}
