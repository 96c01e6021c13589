/** Why: hostile REST, emulator, rules and WebChannel requests. */
import { Agent, request } from 'node:http';
import type { Chance } from '../chance.ts';
import { BOUND_MS, httpAnswer, type Answer } from './answer.ts';
import { CALLS, PROJECT, RULES, STREAMS, VERBS } from './good-requests.ts';
import { bend, bendBytes, bendText, hostileText, textOf, type Json } from './mutation.ts';
import type { Patience } from './patience.ts';

type Nesting = readonly [open: string, shut: string];
const NESTINGS: readonly [Nesting, ...Nesting[]] = [
  ['(', ')'],
  ['[', ']'],
  ['!', ''],
  ['{"a":', '}'],
  ['get(/a/$(', '))'],
];

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
  /** Leave after this long, answered or not: a back channel waits for news. */
  readonly leaveAfter?: number;
}

/** Sends hostile HTTP/1.1 requests, well framed, to a local port. */
export class OverHttp {
  private readonly port: number;
  private readonly patience: Patience;
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 64 });
  private readonly sessions: string[] = [];

  constructor(port: number, patience: Patience) {
    this.port = port;
    this.patience = patience;
  }

  close(): void {
    this.agent.destroy();
  }

  rest(chance: Chance): Promise<Answer> {
    const [method, path, call] = VERBS[chance.below(VERBS.length)] ?? ['GET', '/', 'GetDocument'];
    const message = bend(CALLS[call] ?? {}, chance);
    return this.send({
      method: chance.often(0.05) ? chance.pick(['GET', 'PUT', 'OPTIONS', 'HEAD', 'POST'] as const) : method,
      path: chance.often(0.3) ? printable(bendText(path, chance)) : path,
      headers: { authorization: authorization(chance), ...(chance.often(0.1) ? { origin: 'https://evil.example' } : {}) },
      body: method === 'GET' ? '' : bodyOf(message, chance),
    });
  }

  rules(chance: Chance): Promise<Answer> {
    const depth = chance.pick([10, 500, 20_000] as const);
    const [open, shut] = chance.pick(NESTINGS);
    const deep = RULES.replace('request.auth != null', `${open.repeat(depth)}true${shut.repeat(depth)}`);
    let source = chance.often(0.1) ? deep : RULES;
    for (let times = chance.below(4); times > 0; times--) source = bendText(source, chance);
    const body = JSON.stringify({ rules: { files: [{ name: 'r', content: source }] }, ignore_errors: chance.often(0.5) });
    return this.send({ method: 'PUT', path: `/emulator/v1/projects/${PROJECT}:securityRules`, headers: {}, body });
  }

  channel(chance: Chance): Promise<Answer> {
    const method = chance.pick(['Listen', 'Write'] as const);
    const messages = STREAMS[method].map((message) => (chance.often(0.5) ? bend(message, chance) : message));
    const sid = chance.often(0.7) ? this.sessions[chance.below(this.sessions.length)] : undefined;
    const query = new URLSearchParams({
      VER: '8',
      RID: chance.often(0.9) ? String(chance.below(1000)) : hostileText(chance),
      CVER: '22',
      t: '1',
    });
    if (sid !== undefined) query.set('SID', chance.often(0.95) ? sid : hostileText(chance));
    if (chance.often(0.5)) query.set('AID', chance.often(0.8) ? String(chance.below(50)) : hostileText(chance));
    if (chance.often(0.1)) query.set('TYPE', chance.pick(['terminate', 'xmlhttp', hostileText(chance)] as const));
    if (chance.often(0.3)) query.set('CI', chance.pick(['0', '1', hostileText(chance)] as const));
    const reads = sid !== undefined && chance.often(0.3);
    return this.send({
      method: reads ? 'GET' : 'POST',
      path: `/google.firestore.v1.Firestore/${method}/channel?${query.toString()}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: reads ? '' : formOf(messages, chance),
      ...(reads ? { leaveAfter: 60 } : {}),
    });
  }

  /** Bodies of ten megabytes and more. */
  large(chance: Chance): Promise<Answer> {
    const size = chance.pick([10, 15, 20] as const) * 1024 * 1024;
    const text = chance.pick(['x', '[', '{"a":', '"\\ud83d"', '🐝'] as const);
    const filler = text.repeat(Math.ceil(size / Buffer.byteLength(text)));
    const path = `/v1/projects/${PROJECT}/databases/(default)/documents`;
    if (chance.often(0.3)) return this.channelBody(`count=1&ofs=0&req0___data__=${encodeURIComponent(filler.slice(0, 1_000_000))}`);
    const body = chance.often(0.5) ? filler : JSON.stringify({ fields: { big: { stringValue: filler } } });
    return this.send({ method: 'POST', path: `${path}/fuzz`, headers: { authorization: 'Bearer owner' }, body });
  }

  /** A good request, to see that the others are still served. */
  good(n: number): Promise<Answer> {
    const path = `/v1/projects/${PROJECT}/databases/(default)/documents/probe/a`;
    return this.send({
      method: 'PATCH',
      path,
      headers: { authorization: 'Bearer owner' },
      body: JSON.stringify({ fields: { n: { integerValue: n } } }),
    });
  }

  private channelBody(body: string): Promise<Answer> {
    return this.send({ method: 'POST', path: '/google.firestore.v1.Firestore/Write/channel?VER=8&RID=1', headers: {}, body });
  }

  private send({ method, path, headers, body, leaveAfter }: Sent): Promise<Answer> {
    return new Promise((resolve) => {
      const sent = request({
        host: '127.0.0.1',
        port: this.port,
        agent: this.agent,
        method,
        path,
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      });
      const answered = this.patience.wait(BOUND_MS, () => {
        resolve({ outcome: 'nothing', fault: `${method} ${path.slice(0, 200)} was not answered within ${BOUND_MS} ms` });
        sent.destroy();
      });
      const done = (answer: Answer): void => {
        answered();
        resolve(answer);
      };
      sent.on('error', () => done({ outcome: 'closed' }));
      sent.on('response', (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text += text.length < 10_000 ? part : ''));
        response.on('error', () => done({ outcome: 'closed' }));
        response.on('close', () => {
          this.remember(text);
          done(httpAnswer(response.statusCode ?? 0, `${method} ${path.slice(0, 200)} ${body.toString().slice(0, 300)} → ${text}`));
        });
      });
      if (leaveAfter !== undefined) setTimeout(() => (done({ outcome: 'left' }), sent.destroy()), leaveAfter).unref();
      sent.end(body);
    });
  }

  private remember(text: string): void {
    const sid = /\["c","([\w-]+)"/.exec(text)?.[1];
    if (sid === undefined) return;
    this.sessions.push(sid);
    if (this.sessions.length > 50) this.sessions.shift();
  }
}

function bodyOf(message: Json, chance: Chance): string | Buffer {
  const text = textOf(message);
  if (chance.often(0.1)) return bendBytes(Buffer.from(text), chance);
  if (chance.often(0.02)) return '{"fields":{"a":'.concat('{"mapValue":{"fields":{"a":'.repeat(20_000), '{}', '}}}'.repeat(20_000), '}}');
  return chance.often(0.02) ? '['.repeat(100_000) : text;
}

function formOf(messages: readonly Json[], chance: Chance): string | Buffer {
  const form = new URLSearchParams({
    count: chance.often(0.9) ? String(messages.length) : chance.pick(['1e9', 'Infinity', '-1', hostileText(chance)] as const),
  });
  form.set('ofs', chance.often(0.7) ? String(chance.below(4)) : chance.pick(['1e15', '-5', hostileText(chance)] as const));
  messages.forEach((message, i) => form.set(`req${i}___data__`, chance.often(0.95) ? textOf(message) : hostileText(chance)));
  form.set('headers', chance.often(0.8) ? `Authorization:${authorization(chance)}\r\n` : hostileText(chance));
  return chance.often(0.05) ? bendBytes(Buffer.from(form.toString()), chance) : form.toString();
}

const unsigned = (payload: string): string =>
  `Bearer ${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(payload).toString('base64url')}.`;

export function authorization(chance: Chance): string {
  return chance.pick([
    'Bearer owner',
    'Bearer owner',
    'Bearer owner',
    unsigned('{"sub":"ada"}'),
    unsigned('{"sub":"ada","roles":{"__proto__":{"a":1}},"n":1e999}'),
    unsigned('{"sub":7}'),
    unsigned(`{"sub":"${'a'.repeat(3000)}"}`),
    'Bearer ..',
    'Bearer a.b.c',
    'Basic x',
    '',
  ] as const);
}

/** What node's own client accepts in a request line; wilder ones go through a bare socket. */
const printable = (path: string): string => {
  // eslint-disable-next-line no-control-regex -- foreign protocol: bytes below 0x21 end a request line
  const clean = path.replace(/[\u0000-\u0020\u007f-\uffff]/g, '_');
  return clean.startsWith('/') ? clean : `/${clean}`;
};
