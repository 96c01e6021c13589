/** Why: serves the Auth emulator's own API on our store, with one page more: the mails it would have sent. */
import { join } from 'node:path';
import type { RequestListener, ServerResponse } from 'node:http';
import { listenHttp, type Listening } from '../../listen.ts';
import type { Gate } from '../../owner/gate.ts';
import { guarded } from '../guarded.ts';
import { notServed, shortenAuthApi } from './api.ts';
import { exportAccounts, importAccounts, type Transfer } from './accounts-file.ts';
import { believeOwnTokens, isOwnersInAuth, knowingTheOwner } from './believed.ts';
import { followSessions } from './sessions.ts';
import { openAuthStore } from './store.ts';
import { authServer } from '../firebase-tools.ts';

const MAILS = /^\/emulator\/v1\/projects\/([^/]+)\/mails$/;

/** `folder` null keeps accounts in memory only. */
export async function startAuth(
  project: string,
  port: number,
  folder: string | null,
  host?: string,
  gate: Gate | null = null,
): Promise<Listening & Transfer> {
  shortenAuthApi();
  followSessions();
  if (gate !== null) believeOwnTokens(gate);
  const store = openAuthStore(folder === null ? ':memory:' : join(folder, 'auth.sqlite'));
  const emulator = await authServer.createApp(project, 0, store.states);
  const handler: RequestListener = (request, response) => {
    const path = request.url?.split('?')[0] ?? '';
    const asked = MAILS.exec(path);
    const refusal = notServed(path);
    if (asked?.[1] && request.method === 'GET') answerJson(response, 200, store.mails(decodeURIComponent(asked[1])));
    else if (refusal !== null) answerJson(response, 501, { error: { code: 501, message: refusal, status: 'UNIMPLEMENTED' } });
    else emulator(request, response);
  };
  const listening = await listenHttp(knowingTheOwner(gate, guarded(gate, isOwnersInAuth, handler)), port, host);
  return {
    port: listening.port,
    export: (target) => exportAccounts(store, project, target),
    import: (source) => importAccounts(store, project, source),
    close: async () => {
      await listening.close();
      store.close();
    },
  };
}

function answerJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }).end(JSON.stringify(body));
}
