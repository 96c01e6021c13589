/** Why: a WebChannel session outlives its HTTP requests: it numbers what it says, says it again when asked, and hears nothing twice. */
import type { ServerResponse } from 'node:http';
import { invalid } from '../codec/raw.ts';
import { frame } from './frames.ts';

const NOOP = '["noop"]';
const KEEPALIVE_MS = 30_000;
const BACK_CHANNEL_MS = 60_000;
const MAX_UNACKNOWLEDGED = 64 * 1024 * 1024;
/** The same while nobody fetches it: such a client begins a new session, from its resume tokens. */
const MAX_UNFETCHED = 4 * 1024 * 1024;
/** Messages that may arrive before the ones they follow: a client has few requests on their way. */
const MAX_AHEAD = 1000;

interface BackChannel {
  readonly response: ServerResponse;
  readonly streaming: boolean;
  readonly openedAt: number;
  readonly timer: NodeJS.Timeout;
}

/** What the client's messages go to. */
export interface SessionPeer {
  receive(message: unknown): void;
  close(): void;
}

/** One session. `peer` is set by whoever opened it. */
export class Session {
  readonly id: string;
  peer: SessionPeer | null = null;
  /** Milliseconds of the last sign of the client. */
  lastSeen = Date.now();
  readonly #onOverflow: () => void;
  #nextId = 1;
  #lastSent = 0;
  #expected = 0;
  #queue: { readonly id: number; readonly text: string }[] = [];
  #queuedLength = 0;
  readonly #early = new Map<number, unknown>();
  #back: BackChannel | null = null;
  #flushing = false;
  #closed = false;

  constructor(id: string, onOverflow: () => void) {
    this.id = id;
    this.#onOverflow = onOverflow;
  }

  get hasBackChannel(): boolean {
    return this.#back !== null;
  }

  /** Takes the client's messages in order, each once: a re-sent request is recognised by its indices. */
  receive(offset: number, messages: readonly unknown[]): void {
    this.lastSeen = Date.now();
    if (offset > this.#expected + MAX_AHEAD) throw invalid('A channel request is too far ahead of the others.');
    messages.forEach((message, index) => {
      if (offset + index >= this.#expected) this.#early.set(offset + index, message);
    });
    while (this.#early.has(this.#expected)) {
      const message = this.#early.get(this.#expected);
      this.#early.delete(this.#expected);
      this.#expected += 1;
      this.peer?.receive(message);
    }
  }

  /** Queues one array, given as JSON text; everything queued in a tick leaves in one frame. */
  send(array: string): void {
    if (this.#closed) return;
    const id = this.#nextId++;
    const text = `[${id},${array}]`;
    this.#queue.push({ id, text });
    this.#queuedLength += text.length;
    if (this.#queuedLength > (this.#back ? MAX_UNACKNOWLEDGED : MAX_UNFETCHED)) {
      this.#onOverflow();
      return;
    }
    if (this.#flushing) return;
    this.#flushing = true;
    queueMicrotask(() => {
      this.#flushing = false;
      this.#flush();
    });
  }

  /** Drops what the client confirms to have. */
  acknowledge(id: number): void {
    this.lastSeen = Date.now();
    while (this.#queue[0] && this.#queue[0].id <= id) this.#queuedLength -= this.#queue.shift()?.text.length ?? 0;
  }

  /** The three numbers that answer a forward request. */
  status(): readonly [number, number, number] {
    return [this.#back ? 1 : 0, this.#lastSent, 7];
  }

  /** A new back channel replaces the old one and repeats what was not acknowledged. */
  attach(response: ServerResponse, streaming: boolean): void {
    this.#detach();
    this.#lastSent = (this.#queue[0]?.id ?? this.#nextId) - 1;
    const timer = setInterval(() => this.#tick(), KEEPALIVE_MS);
    timer.unref();
    const back: BackChannel = { response, streaming, openedAt: Date.now(), timer };
    this.#back = back;
    response.on('close', () => this.#gone(back));
    response.on('error', () => this.#gone(back));
    if (streaming) {
      response.flushHeaders();
      this.send(NOOP);
    }
    this.#flush();
  }

  /** Ends the back channel for now: the client opens another as soon as it can. */
  giveWay(): void {
    this.send(NOOP);
    this.#flush();
    this.#detach();
  }

  /** Ends the back channel and the peer. */
  close(): void {
    this.#closed = true;
    this.#detach();
    this.#queue = [];
    this.#queuedLength = 0;
    this.peer?.close();
    this.peer = null;
  }

  #flush(): void {
    const back = this.#back;
    if (!back) return;
    const first = this.#queue[0]?.id ?? this.#nextId;
    const unsent = this.#queue.slice(Math.max(0, this.#lastSent + 1 - first));
    const last = unsent.at(-1);
    if (!last) return;
    this.#lastSent = last.id;
    back.response.write(frame(`[${unsent.map((item) => item.text).join(',')}]`));
    if (!back.streaming) this.#detach();
  }

  #tick(): void {
    const back = this.#back;
    if (!back) return;
    this.send(NOOP);
    this.#flush();
    if (Date.now() - back.openedAt >= BACK_CHANNEL_MS) this.#detach();
  }

  #detach(): void {
    const back = this.#back;
    if (!back) return;
    this.#back = null;
    clearInterval(back.timer);
    back.response.end();
  }

  #gone(back: BackChannel): void {
    clearInterval(back.timer);
    if (this.#back === back) this.#back = null;
    this.lastSeen = Date.now();
  }
}
