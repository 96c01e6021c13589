/** Why: the four kinds of WebChannel requests, each finding or making its session. */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Engine } from '../../engine.ts';
import type { ListenHub } from '../../listen/hub.ts';
import { JSON_DIALECT } from '../codec/dialect.ts';
import type { ReadCaller } from '../credentials.ts';
import { asRefusal, errorBody, type Log } from '../errors.ts';
import { readBody } from '../http-body.ts';
import { openStream } from '../rpc/open-stream.ts';
import { frame, parseForward, type ForwardBody } from './frames.ts';
import { messageText } from './shared-text.ts';
import { Session } from './session.ts';
import { Turns } from './turns.ts';

const PATH = /^\/google\.firestore\.v1\.Firestore\/(Listen|Write)\/channel$/;
const IDLE_MS = 5 * 60_000;
const SWEEP_MS = 60_000;
const HANDSHAKE = [8, 12, 30_000] as const;
const HEADERS = {
  'Content-Type': 'text/plain; charset=utf-8',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'private, max-age=0',
};

/** All WebChannel sessions of a server. */
export class WebChannels {
  readonly #engine: Engine;
  readonly #hub: ListenHub;
  readonly #log: Log;
  readonly #callerFrom: ReadCaller;
  readonly #sessions = new Map<string, Session>();
  readonly #sweeper: NodeJS.Timeout;
  readonly #turns = new Turns();

  constructor(engine: Engine, hub: ListenHub, log: Log, callerFrom: ReadCaller) {
    this.#engine = engine;
    this.#hub = hub;
    this.#log = log;
    this.#callerFrom = callerFrom;
    this.#sweeper = setInterval(() => this.#sweep(), SWEEP_MS);
    this.#sweeper.unref();
  }

  /** Answers a channel request; false when the path is not a channel. */
  async answer(request: IncomingMessage, response: ServerResponse, url: URL): Promise<boolean> {
    if (request.method === 'POST') this.#turns.heard(request);
    const method = PATH.exec(url.pathname)?.[1];
    if (method !== 'Listen' && method !== 'Write') return false;
    const sid = url.searchParams.get('SID');
    if (sid === null) {
      this.#handshake(method, parseForward(await readBody(request)), response);
      return true;
    }
    const session = this.#sessions.get(sid);
    if (url.searchParams.get('TYPE') === 'terminate') {
      request.resume();
      this.#drop(sid);
      response.writeHead(200, HEADERS).end();
    } else if (!session) {
      request.resume();
      response.writeHead(400, HEADERS).end();
    } else if (request.method === 'GET') {
      session.acknowledge(Number(url.searchParams.get('AID') ?? '0'));
      response.writeHead(200, HEADERS);
      session.attach(response, url.searchParams.get('CI') !== '1');
      this.#turns.take(session, request);
    } else {
      const body = parseForward(await readBody(request));
      session.acknowledge(Number(url.searchParams.get('AID') ?? '0'));
      session.receive(body.offset, body.messages);
      response.writeHead(200, HEADERS).end(frame(JSON.stringify(session.status())));
    }
    return true;
  }

  /** Ends every session. */
  close(): void {
    clearInterval(this.#sweeper);
    this.#turns.close();
    for (const sid of [...this.#sessions.keys()]) this.#drop(sid);
  }

  #handshake(method: 'Listen' | 'Write', body: ForwardBody, response: ServerResponse): void {
    const session = new Session(randomBytes(16).toString('base64url'), () => this.#drop(session.id));
    this.#sessions.set(session.id, session);
    const fail = (error: unknown): void => session.send(JSON.stringify([errorBody(asRefusal(error, this.#log))]));
    try {
      const context = { engine: this.#engine, caller: this.#callerFrom(body.headers['authorization']), dialect: JSON_DIALECT };
      session.peer = openStream(method, this.#hub, context, {
        send: (message) => session.send(`[${messageText(message)}]`),
        fail,
        end: () => undefined,
      });
    } catch (error) {
      fail(error);
    }
    response.writeHead(200, HEADERS).end(frame(JSON.stringify([[0, ['c', session.id, '', ...HANDSHAKE]]])));
    session.receive(body.offset, body.messages);
  }

  #drop(sid: string): void {
    const session = this.#sessions.get(sid);
    if (!session) return;
    this.#sessions.delete(sid);
    this.#turns.leave(session);
    session.close();
  }

  #sweep(): void {
    const limit = Date.now() - IDLE_MS;
    for (const [sid, session] of this.#sessions) {
      if (!session.hasBackChannel && session.lastSeen < limit) this.#drop(sid);
    }
  }
}
