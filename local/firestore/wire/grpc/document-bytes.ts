/** Why: what is stored is nearly what gRPC sends: the stored bytes are rewritten as protobuf without becoming values on the way. */
import { Reader, TAG } from '../../model/codec.ts';
import { bytesOf } from '../../model/stored-bytes.ts';
import type { StoredDocument } from '../../model/value.ts';
import { ProtoWriter } from './proto-writer.ts';

/** Protobuf tags: field number and wire type in one byte (two for strings and bytes). */
const FIELD = { name: 0x0a, fields: 0x12, createTime: 0x1a, updateTime: 0x22 } as const;
const ENTRY = { key: 0x0a, value: 0x12 } as const;
const VALUE = { bool: 0x08, int: 0x10, double: 0x19, ref: 0x2a, map: 0x32, geo: 0x42, array: 0x4a, time: 0x52, null: 0x58 } as const;
const WIDE = { string: 0x8a, bytes: 0x92 } as const;
const REPEATED = 0x0a;

const out = new ProtoWriter();
const ownBytes = new WeakMap<StoredDocument, Buffer>();

/** The Document message of a stored document, kept as long as the document. */
export function documentBytes(document: StoredDocument): Buffer {
  let bytes = ownBytes.get(document);
  if (!bytes) ownBytes.set(document, (bytes = writeDocument(document)));
  return bytes;
}

function writeDocument(document: StoredDocument): Buffer {
  out.byte(FIELD.name);
  out.bytes(Buffer.from(document.name, 'utf8'));
  writeEntries(new Reader(bytesOf(document)), FIELD.fields);
  out.time(FIELD.createTime, document.createTime);
  out.time(FIELD.updateTime, document.updateTime);
  return out.take();
}

function writeEntries(reader: Reader, tag: number): void {
  for (let left = reader.varint(); left > 0; left--) {
    out.byte(tag);
    const entry = out.open();
    out.byte(ENTRY.key);
    out.bytes(reader.take(reader.varint()));
    out.byte(ENTRY.value);
    writeMessage(() => writeValue(reader));
    out.close(entry);
  }
}

function writeMessage(write: () => void): void {
  const start = out.open();
  write();
  out.close(start);
}

function writeValue(reader: Reader): void {
  const tag = reader.tag();
  switch (tag) {
    case TAG.string:
    case TAG.bytes:
      out.byte(tag === TAG.string ? WIDE.string : WIDE.bytes);
      out.byte(1);
      out.bytes(reader.take(reader.varint()));
      break;
    case TAG.ref:
      out.byte(VALUE.ref);
      out.bytes(reader.take(reader.varint()));
      break;
    case TAG.array:
      out.byte(VALUE.array);
      writeMessage(() => writeItems(reader));
      break;
    case TAG.map:
      out.byte(VALUE.map);
      writeMessage(() => writeEntries(reader, REPEATED));
      break;
    default:
      writeFixed(tag, reader);
  }
}

function writeItems(reader: Reader): void {
  for (let left = reader.varint(); left > 0; left--) {
    out.byte(REPEATED);
    writeMessage(() => writeValue(reader));
  }
}

/** Values of a fixed number of bytes. */
function writeFixed(tag: number, reader: Reader): void {
  switch (tag) {
    case TAG.null:
      out.byte(VALUE.null);
      out.byte(0);
      break;
    case TAG.false:
    case TAG.true:
      out.byte(VALUE.bool);
      out.byte(tag === TAG.true ? 1 : 0);
      break;
    case TAG.int:
      out.byte(VALUE.int);
      out.varint64(reader.uint32(), reader.uint32());
      break;
    case TAG.time:
      out.time(VALUE.time, reader.int64());
      break;
    case TAG.double:
      writeDouble(VALUE.double, reader);
      break;
    case TAG.geo:
      out.byte(VALUE.geo);
      out.byte(18);
      writeDouble(0x09, reader);
      writeDouble(0x11, reader);
      break;
    default:
      throw new Error(`stored document has unknown value tag ${tag}`);
  }
}

function writeDouble(tag: number, reader: Reader): void {
  out.byte(tag);
  out.reversed(reader.take(8));
}
