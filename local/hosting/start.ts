/** Why: serves the built application as Firebase Hosting would, with two things only a local one has: its configuration and its mailbox. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LocalPorts } from '../functions-host/settings.ts';
import { listenHttp, type Listening } from '../listen.ts';
import { ownerToken, type Gate } from '../owner/gate.ts';
import { readHosting } from './config.ts';
import { answerWithFunction } from './functions-rewrite.ts';
import { allowLocalServices, initJson } from './init.ts';
import { mailboxDoor } from './mailbox-door.ts';
import { mailboxPage, mailboxPolicy } from './mailbox-page.ts';
import { readMailbox } from './mailbox.ts';
import { staticFiles } from './static-files.ts';

export interface HostingOptions {
  /** Path of firebase.json; `hosting.public` is read beside it. */
  readonly config: string;
  readonly port: number;
  readonly project: string;
  /** The services the application will find in `/__/firebase/init.json`. */
  readonly services: LocalPorts;
  /** The data being served are the demonstration's. */
  readonly demo?: boolean;
  /** Listens there instead of the loopback. */
  readonly host?: string;
  /** Who may read the mailbox; null, the default, lets anybody of this machine. */
  readonly gate?: Gate | null;
}

type Answer = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;

/** Listens until closed; port 0 takes a free one. */
export async function startHosting(options: HostingOptions): Promise<Listening> {
  const { project, services } = options;
  const config = readHosting(options.config);
  const adapt = (header: string, value: string): string =>
    header === 'content-security-policy' ? allowLocalServices(value, services) : value;
  const files = staticFiles(config, adapt);
  const functions = { project, port: services.functions };
  const reserved = reservedAnswers(options);
  const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://local');
    const special = reserved[url.pathname];
    if (request.method !== 'GET' && request.method !== 'HEAD') response.writeHead(405, { allow: 'GET, HEAD' }).end();
    else if (special) await special(request, response, url);
    else if (url.pathname.startsWith('/__/')) response.writeHead(404).end();
    else if (!(await answerWithFunction(config, adapt, functions, request, response))) await files(request, response);
  };
  return listenHttp(
    (request, response) => {
      route(request, response).catch((error: unknown) => {
        process.stderr.write(
          `[hosting] ${request.url ?? ''}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
        );
        if (!response.headersSent) response.writeHead(500);
        response.end();
      });
    },
    options.port,
    options.host,
  );
}

/** What only a local hosting has. */
function reservedAnswers({ project, services, gate = null, demo }: HostingOptions): Readonly<Record<string, Answer>> {
  const mails = { project, ports: services, token: ownerToken(gate) };
  const mayRead = mailboxDoor(gate);
  return {
    '/__/firebase/init.json': (_request, response) =>
      answer(response, 'application/json', JSON.stringify(initJson(project, services, demo))),
    '/__/mailbox.json': async (request, response, url) => {
      if (!mayRead(request, response, url)) return;
      await answer(response, 'application/json', JSON.stringify(await readMailbox(mails, url.searchParams.get('to') ?? '')));
    },
    '/__/mailbox': async (request, response, url) => {
      if (!mayRead(request, response, url)) return;
      const to = url.searchParams.get('to') ?? '';
      response.setHeader('content-security-policy', mailboxPolicy);
      await answer(response, 'text/html', mailboxPage(await readMailbox(mails, to), to));
    },
  };
}

function answer(response: ServerResponse, type: string, body: string): Promise<void> {
  response
    .writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
    .end(body);
  return Promise.resolve();
}
