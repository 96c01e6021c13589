/** Why: everything that is not gRPC on the shared port, in the order in which it is recognised. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { FirestoreError, type Engine } from '../engine.ts';
import { answerCors } from './cors.ts';
import type { ReadCaller } from './credentials.ts';
import { answerEmulator, type EmulatorContext } from './emulator/emulator-handler.ts';
import { refuseStranger } from '../../only-local.ts';
import type { Log } from './errors.ts';
import { answerRest, sendError } from './rest/rest-handler.ts';
import type { WebChannels } from './webchannel/channel-handler.ts';

// Imported in the usual way, this module brings all of Node's `fetch` with it: 12 MB, and time at each start.
const { createServer } = process.getBuiltinModule('node:http');

/** An HTTP/1.1 server without a port of its own: emit `connection` on it. */
export function createHttpServer(
  engine: Engine,
  channels: WebChannels,
  emulator: EmulatorContext,
  log: Log,
  callerFrom: ReadCaller,
  hosts: readonly string[] = [],
): Server {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (refuseStranger(request, response, hosts) || answerCors(request, response)) return;
    const url = addressOf(request.url ?? '/');
    if (await channels.answer(request, response, url)) return;
    if (await answerEmulator(emulator, request, response, url)) return;
    await answerRest(engine, callerFrom, request, response, url);
  };
  const server = createServer({ requestTimeout: 0, keepAliveTimeout: 65_000 }, (request, response) => {
    response.on('error', () => response.destroy());
    answer(request, response).catch((error: unknown) => sendError(response, error, log));
  });
  server.setTimeout(0);
  return server;
}

/** The target of a request: a path, or (from a proxy) a whole address. */
function addressOf(target: string): URL {
  const url = URL.parse(target.startsWith('/') ? `http://localhost${target}` : target, 'http://localhost');
  if (!url) throw new FirestoreError('INVALID_ARGUMENT', 'The request names no valid address.');
  return url;
}
