/** Why: one gRPC call over one HTTP/2 stream: messages in, messages out in as few writes as they allow, a status at the end. */
import { constants, type IncomingHttpHeaders, type ServerHttp2Stream } from 'node:http2';
import type { MethodDefinition } from '@grpc/grpc-js';
import { FirestoreError } from '../../engine.ts';
import type { Raw } from '../codec/raw.ts';
import { grpcCode } from '../errors.ts';
import { MessageReader } from './message-reader.ts';

/** What a handler wants to hear. */
export interface CallEvents {
  message(request: Raw): void;
  /** The client will say no more. */
  finish(): void;
  /** The call is over, in whichever way. */
  gone?(): void;
}

export type Method = MethodDefinition<Raw, Raw>;

/** Bytes given to HTTP/2 at once; more waits, unwritten, until the client reads on. */
const AT_ONCE = 64 * 1024;
/** Messages a client may leave unread before its stream ends. */
const MAX_UNREAD = 250_000;
const HEAD = 5;
const HEADERS = { ':status': 200, 'content-type': 'application/grpc+proto', 'grpc-accept-encoding': 'identity,deflate,gzip' };
const OK = { 'grpc-status': 0, 'grpc-message': 'OK' };
const MILLISECONDS: Readonly<Record<string, number>> = { H: 3_600_000, M: 60_000, S: 1000, m: 1, u: 0.001, n: 0.000_001 };
/** Characters: clients take few headers, and details may repeat what they sent. */
const LONGEST_DETAILS = 4000;
const LONGEST_TIMER = 2 ** 31 - 1;

export class GrpcCall {
  readonly authorization: string | undefined;
  readonly #stream: ServerHttp2Stream;
  readonly #method: Method | null;
  readonly #reader: MessageReader;
  readonly #queue: Raw[] = [];
  #next = 0;
  #scheduled = false;
  #blocked = false;
  #status: typeof OK | null = null;

  /** `method` null: a call that can only be refused. */
  constructor(stream: ServerHttp2Stream, headers: IncomingHttpHeaders, method: Method | null) {
    this.authorization = headers.authorization;
    this.#stream = stream;
    this.#method = method;
    this.#reader = new MessageReader(headers['grpc-encoding']?.toString() ?? 'identity');
    // What breaks a stream also closes it, which is heard.
    stream.on('error', () => undefined);
    stream.on('drain', () => {
      this.#blocked = false;
      this.#flush();
    });
    this.#endBy(headers['grpc-timeout']);
  }

  /** Nothing more is sent or heard. */
  get over(): boolean {
    return this.#status !== null || this.#stream.destroyed;
  }

  /** Begins to hear the client. */
  listen(events: CallEvents): void {
    this.#stream.on('data', (chunk: Buffer) => {
      if (!this.over) this.#hear(chunk, events);
    });
    this.#stream.on('end', () => {
      if (!this.over) events.finish();
    });
    this.#stream.on('close', () => events.gone?.());
  }

  send(message: Raw): void {
    if (this.over) return;
    this.#queue.push(message);
    if (this.#queue.length - this.#next > MAX_UNREAD) this.#stream.close(constants.NGHTTP2_ENHANCE_YOUR_CALM);
    else this.#schedule();
  }

  /** Ends well, after what was sent. */
  end(): void {
    this.#conclude(OK);
  }

  /** Ends with a refusal, after what was sent. */
  fail(refusal: FirestoreError): void {
    this.#conclude({
      'grpc-status': grpcCode(refusal),
      'grpc-message': encodeURI(refusal.message.slice(0, LONGEST_DETAILS).toWellFormed()),
    });
  }

  #conclude(status: typeof OK): void {
    if (this.over) return;
    this.#status = status;
    this.#schedule();
  }

  #hear(chunk: Buffer, events: CallEvents): void {
    try {
      for (const bytes of this.#reader.add(chunk)) {
        const request = this.#method?.requestDeserialize(bytes);
        if (request && !this.over) events.message(request);
      }
    } catch (error) {
      this.fail(error instanceof FirestoreError ? error : new FirestoreError('INTERNAL', 'Error deserializing request'));
    }
  }

  #endBy(timeout: string | string[] | undefined): void {
    if (timeout === undefined) return;
    const [, amount, unit] = /^(\d{1,8})([HMSmun])$/.exec(timeout.toString()) ?? [];
    if (amount === undefined || unit === undefined) {
      this.fail(new FirestoreError('INVALID_ARGUMENT', 'Invalid grpc-timeout.'));
      return;
    }
    const late = (): void => this.fail(new FirestoreError('DEADLINE_EXCEEDED', 'Deadline exceeded'));
    const timer = setTimeout(late, Math.min(Number(amount) * (MILLISECONDS[unit] ?? 1), LONGEST_TIMER));
    this.#stream.on('close', () => clearTimeout(timer));
  }

  /** What is sent in one go leaves in one write. */
  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(() => {
      this.#scheduled = false;
      this.#flush();
    });
  }

  #flush(): void {
    const stream = this.#stream;
    if (stream.destroyed || stream.closed || stream.writableEnded) return;
    while (!this.#blocked && this.#next < this.#queue.length) {
      const chunk = this.#chunk();
      if (!chunk) break;
      if (!stream.headersSent) stream.respond(HEADERS, { waitForTrailers: true });
      this.#blocked = !stream.write(chunk);
    }
    if (this.#next < this.#queue.length) return;
    this.#queue.length = this.#next = 0;
    if (this.#status) this.#finish(this.#status);
  }

  #finish(status: typeof OK): void {
    const stream = this.#stream;
    if (stream.headersSent) {
      stream.once('wantTrailers', () => {
        if (!stream.destroyed) stream.sendTrailers(status);
      });
      stream.end();
    } else stream.respond({ ...HEADERS, ...status }, { endStream: true });
    stream.resume();
  }

  /** The next messages; null, and the end of the call, when one cannot be written. */
  #chunk(): Buffer | null {
    try {
      return this.#framed();
    } catch (error) {
      this.#queue.length = this.#next = 0;
      this.#status = statusOf(new FirestoreError('INTERNAL', `Error serializing response: ${String(error)}`));
      return null;
    }
  }

  /** The next messages, each behind its five bytes. */
  #framed(): Buffer {
    const parts: Buffer[] = [];
    let size = 0;
    for (; this.#next < this.#queue.length && size < AT_ONCE; this.#next++) {
      const body = this.#method?.responseSerialize(this.#queue[this.#next] ?? {}) ?? Buffer.alloc(0);
      const head = Buffer.alloc(HEAD);
      head.writeUInt32BE(body.length, 1);
      parts.push(head, body);
      size += HEAD + body.length;
    }
    return Buffer.concat(parts, size);
  }
}

function statusOf(refusal: FirestoreError): typeof OK {
  const details = refusal.message.slice(0, LONGEST_DETAILS).toWellFormed();
  return { 'grpc-status': grpcCode(refusal), 'grpc-message': encodeURI(details) };
}
