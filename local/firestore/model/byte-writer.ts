/** Why: keys and documents are written to SQLite as bytes; one growing buffer serves both without an allocation per value. */

/** A reusable, growing byte buffer. `take()` copies what was written and starts again. */
export class ByteWriter {
  private buffer = Buffer.allocUnsafe(4096);
  length = 0;

  reset(): void {
    this.length = 0;
  }

  byte(value: number): void {
    this.reserve(1);
    this.buffer[this.length++] = value;
  }

  bytes(value: Uint8Array): void {
    this.reserve(value.length);
    this.buffer.set(value, this.length);
    this.length += value.length;
  }

  uint32(value: number): void {
    this.reserve(4);
    this.length = this.buffer.writeUInt32BE(value, this.length);
  }

  /** LEB128: small lengths take one byte. */
  varint(value: number): void {
    this.reserve(8);
    let rest = value;
    while (rest > 127) {
      this.buffer[this.length++] = (rest & 127) | 128;
      rest = Math.floor(rest / 128);
    }
    this.buffer[this.length++] = rest;
  }

  int64(value: bigint): void {
    this.reserve(8);
    this.length = this.buffer.writeBigInt64BE(value, this.length);
  }

  double(value: number): void {
    this.reserve(8);
    this.length = this.buffer.writeDoubleBE(value, this.length);
  }

  /** int64 whose bytes sort as the numbers do. */
  orderedInt64(value: bigint): void {
    this.int64(value);
    this.buffer[this.length - 8] = (this.buffer[this.length - 8] ?? 0) ^ 0x80;
  }

  /** IEEE double whose bytes sort as the numbers do (-0 as 0). */
  orderedDouble(value: number): void {
    this.double(value === 0 ? 0 : value);
    const start = this.length - 8;
    if ((this.buffer[start] ?? 0) & 0x80) this.invert(start);
    else this.buffer[start] = (this.buffer[start] ?? 0) | 0x80;
  }

  /** UTF-8 preceded by its byte length. */
  string(value: string): void {
    const size = Buffer.byteLength(value, 'utf8');
    this.varint(size);
    this.reserve(size);
    this.length += this.buffer.write(value, this.length, 'utf8');
  }

  /** Bytes whose concatenation with anything keeps their order: 00 becomes 00 FF, the end is 00 01. */
  escaped(value: Uint8Array): void {
    this.reserve(value.length * 2 + 2);
    for (const byte of value) {
      this.buffer[this.length++] = byte;
      if (byte === 0) this.buffer[this.length++] = 0xff;
    }
    this.buffer[this.length++] = 0;
    this.buffer[this.length++] = 1;
  }

  /** Flips every byte from `start` on: descending order. */
  invert(start: number): void {
    for (let i = start; i < this.length; i++) this.buffer[i] = (this.buffer[i] ?? 0) ^ 0xff;
  }

  take(limit = this.length): Buffer {
    const copy = Buffer.from(this.buffer.subarray(0, Math.min(limit, this.length)));
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
