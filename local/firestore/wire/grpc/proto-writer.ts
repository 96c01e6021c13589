/** Why: protobuf puts lengths before contents; this writer leaves room for them, so that nothing is measured before it is written. */

const FIRST_SIZE = 4096;
const LOW = 0x1_0000_0000;

/** A reusable, growing buffer of protobuf fields. `take()` copies what was written and starts again. */
export class ProtoWriter {
  private buffer = Buffer.allocUnsafe(FIRST_SIZE);
  private length = 0;

  byte(value: number): void {
    this.reserve(1);
    this.buffer[this.length++] = value;
  }

  varint(value: number): void {
    this.reserve(8);
    this.length = put(this.buffer, this.length, value);
  }

  /** An int64 given by its halves, as ten bytes when negative. */
  varint64(high: number, low: number): void {
    this.reserve(10);
    let [upper, lower] = [high >>> 0, low >>> 0];
    while (upper > 0 || lower > 127) {
      this.buffer[this.length++] = (lower & 127) | 128;
      lower = ((lower >>> 7) | (upper << 25)) >>> 0;
      upper >>>= 7;
    }
    this.buffer[this.length++] = lower;
  }

  /** Whole seconds and microseconds: a Timestamp message. */
  time(tag: number, micros: bigint): void {
    const fraction = Number(((micros % 1_000_000n) + 1_000_000n) % 1_000_000n);
    const seconds = Number((micros - BigInt(fraction)) / 1_000_000n);
    this.byte(tag);
    const at = this.open();
    this.byte(0x08);
    this.varint64(Math.floor(seconds / LOW), seconds % LOW);
    this.byte(0x10);
    this.varint(fraction * 1000);
    this.close(at);
  }

  /** Eight bytes, most significant first, as a double has them here; protobuf wants them the other way. */
  reversed(value: Uint8Array): void {
    this.reserve(8);
    for (let i = 7; i >= 0; i--) this.buffer[this.length++] = value[i] ?? 0;
  }

  /** Bytes preceded by their length. */
  bytes(value: Uint8Array): void {
    this.reserve(value.length + 8);
    this.length = put(this.buffer, this.length, value.length);
    this.buffer.set(value, this.length);
    this.length += value.length;
  }

  /** Begins a message whose length is not known yet. */
  open(): number {
    this.byte(0);
    return this.length;
  }

  /** Ends the message begun at `start`. */
  close(start: number): void {
    const size = this.length - start;
    if (size < 128) {
      this.buffer[start - 1] = size;
      return;
    }
    this.reserve(8);
    const shift = bytesOf(size) - 1;
    this.buffer.copyWithin(start + shift, start, this.length);
    put(this.buffer, start - 1, size);
    this.length += shift;
  }

  take(): Buffer {
    const copy = Buffer.from(this.buffer.subarray(0, this.length));
    this.length = 0;
    return copy;
  }

  private reserve(size: number): void {
    if (this.length + size <= this.buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.buffer.length * 2, this.length + size));
    this.buffer.copy(larger, 0, 0, this.length);
    this.buffer = larger;
  }
}

function put(buffer: Buffer, at: number, value: number): number {
  let [rest, next] = [value, at];
  for (; rest > 127; rest = Math.floor(rest / 128)) buffer[next++] = (rest & 127) | 128;
  buffer[next++] = rest;
  return next;
}

function bytesOf(value: number): number {
  let count = 1;
  for (let rest = value; rest > 127; rest = Math.floor(rest / 128)) count++;
  return count;
}
