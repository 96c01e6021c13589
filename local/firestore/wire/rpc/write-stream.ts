/** Why: the life of one Write stream, the same over gRPC and WebChannel. */
import { randomUUID } from 'node:crypto';
import { decodeWrites } from '../codec/decode-write.ts';
import { encodeWriteResult } from '../codec/encode.ts';
import { message, repeated, text, type Raw } from '../codec/raw.ts';
import { databaseOf, type CallContext } from './context.ts';

/** Where the stream speaks; after `fail` or `end` nothing more is said. */
export interface StreamSink {
  send(message: Raw): void;
  fail(error: unknown): void;
  end(): void;
}

/** Batches are applied one after the other; the first refusal ends the stream and what follows it is discarded. */
export class WriteStream {
  readonly #context: CallContext;
  readonly #sink: StreamSink;
  readonly #waiting: unknown[] = [];
  #database: string | null = null;
  #tokens = 0;
  #busy = false;
  #over = false;
  #finishing = false;

  constructor(context: CallContext, sink: StreamSink) {
    this.#context = context;
    this.#sink = sink;
  }

  /** One WriteRequest; clients pipeline. */
  receive(request: unknown): void {
    if (this.#over) return;
    this.#waiting.push(request);
    if (!this.#busy) void this.#work();
  }

  /** The client will say no more: what it said is still applied, then the stream ends. */
  finish(): void {
    this.#finishing = true;
    if (!this.#busy && !this.#over) this.#conclude();
  }

  /** The transport is gone: what was not begun is not applied. */
  close(): void {
    this.#over = true;
    this.#waiting.length = 0;
  }

  async #work(): Promise<void> {
    this.#busy = true;
    try {
      for (let next = this.#waiting.shift(); next !== undefined && !this.#over; next = this.#waiting.shift()) {
        await this.#handle(message(next, 'WriteRequest'));
      }
      if (this.#finishing && !this.#over) this.#conclude();
    } catch (error) {
      if (!this.#over) this.#sink.fail(error);
      this.close();
    } finally {
      this.#busy = false;
    }
  }

  async #handle(request: Raw): Promise<void> {
    if (this.#database === null) {
      this.#database = databaseOf(text(request['database'], 'database'));
      this.#sink.send({ streamId: randomUUID(), streamToken: this.#token() });
      if (repeated(request['writes'], 'writes').length === 0) return;
    }
    const writes = decodeWrites(request['writes']);
    if (writes.length === 0) {
      this.#sink.send({ streamToken: this.#token() });
      this.#conclude();
      return;
    }
    const { engine, caller, dialect } = this.#context;
    const result = await engine.commit(this.#database, writes, caller);
    if (this.#over) return;
    this.#sink.send({
      streamToken: this.#token(),
      writeResults: result.writeResults.map((item) => encodeWriteResult(item, dialect)),
      commitTime: dialect.time(result.commitTime),
    });
  }

  #conclude(): void {
    this.close();
    this.#sink.end();
  }

  #token(): unknown {
    this.#tokens += 1;
    return this.#context.dialect.bytes(Buffer.from(String(this.#tokens)));
  }
}
