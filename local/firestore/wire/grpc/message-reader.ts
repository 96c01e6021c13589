/** Why: HTTP/2 cuts a stream where it likes; gRPC messages are found again by the five bytes before each: is it compressed, and how long is it. */
import { gunzipSync, inflateSync } from 'node:zlib';
import { FirestoreError } from '../../engine.ts';
import { REQUEST_LIMIT, tooLarge } from '../http-body.ts';

const HEAD = 5;
const INFLATE: Readonly<Record<string, typeof gunzipSync>> = { gzip: gunzipSync, deflate: inflateSync };

/** Gathers the messages of one stream. */
export class MessageReader {
  readonly #encoding: string;
  #chunks: Buffer[] = [];
  #length = 0;

  /** `encoding` as the header `grpc-encoding` has it. */
  constructor(encoding: string) {
    this.#encoding = encoding;
  }

  /** The messages that this chunk completes. Throws FirestoreError for one too long, or compressed in an unknown way. */
  *add(chunk: Buffer): Generator<Buffer> {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    while (this.#length >= HEAD) {
      const head = this.#join(HEAD);
      const size = head.readUInt32BE(1);
      if (size > REQUEST_LIMIT) throw new FirestoreError('INVALID_ARGUMENT', tooLarge(REQUEST_LIMIT));
      if (this.#length < HEAD + size) return;
      const whole = this.#join(HEAD + size);
      this.#chunks = [whole.subarray(HEAD + size)];
      this.#length -= HEAD + size;
      const body = whole.subarray(HEAD, HEAD + size);
      yield whole[0] === 0 ? body : this.#inflate(body);
    }
  }

  /** Everything so far as one buffer, unless the first chunk is long enough. */
  #join(needed: number): Buffer {
    let [first] = this.#chunks;
    if (!first || first.length < needed) this.#chunks = [(first = Buffer.concat(this.#chunks))];
    return first;
  }

  #inflate(body: Buffer): Buffer {
    const inflate = Object.hasOwn(INFLATE, this.#encoding) ? INFLATE[this.#encoding] : undefined;
    if (!inflate) throw new FirestoreError('UNIMPLEMENTED', `Received message compressed with unsupported encoding "${this.#encoding}"`);
    try {
      return inflate(body, { maxOutputLength: REQUEST_LIMIT });
    } catch {
      throw new FirestoreError('INTERNAL', 'Error deserializing request: it cannot be decompressed');
    }
  }
}
