/** Why: the one reader of wire values, for ProtoJSON and proto-loader alike. */
import type { Fields, Value } from '../../model/value.ts';
import { bytes, double, int64, invalid, message, own, repeated, text, type Raw } from './raw.ts';
import { decodeTime } from './time.ts';

/** Far beyond what a document may hold (20), and far below what would exhaust the stack. */
const MAX_DEPTH = 100;

const READERS: Readonly<Record<string, (raw: unknown, depth: number) => Value>> = {
  nullValue: () => ({ t: 'null' }),
  booleanValue: (raw) => ({ t: 'bool', v: raw === true }),
  integerValue: (raw) => ({ t: 'int', v: int64(raw, 'integerValue') }),
  doubleValue: (raw) => ({ t: 'double', v: double(raw, 'doubleValue') }),
  timestampValue: (raw) => ({ t: 'time', v: decodeTime(raw, 'timestampValue') }),
  stringValue: (raw) => ({ t: 'string', v: text(raw, 'stringValue') }),
  bytesValue: (raw) => ({ t: 'bytes', v: bytes(raw, 'bytesValue') }),
  referenceValue: (raw) => ({ t: 'ref', v: text(raw, 'referenceValue') }),
  geoPointValue: decodeGeoPoint,
  arrayValue: (raw, depth) => ({ t: 'array', v: decodeValues(message(raw, 'arrayValue')['values'], depth) }),
  mapValue: (raw, depth) => ({ t: 'map', v: decodeFields(message(raw, 'mapValue')['fields'], depth) }),
};

/** One Value; throws INVALID_ARGUMENT when its type is missing or unknown, or when it is nested without end. */
export function decodeValue(input: unknown, depth = 0): Value {
  if (depth > MAX_DEPTH) throw invalid(`A value is nested in more than ${MAX_DEPTH} levels.`);
  const raw = message(input, 'value');
  for (const kind in raw) {
    if (raw[kind] === undefined) continue;
    const read = own(READERS, kind);
    if (!read) throw invalid(`Unknown value type "${kind}".`);
    return read(raw[kind], depth + 1);
  }
  throw invalid('Value is missing its type.');
}

/** A list of Values. */
export function decodeValues(input: unknown, depth = 0): readonly Value[] {
  return repeated(input, 'values').map((value) => decodeValue(value, depth));
}

/** A map of Values. */
export function decodeFields(input: unknown, depth = 0): Fields {
  const fields = new Map<string, Value>();
  for (const [name, value] of Object.entries(message(input, 'fields'))) fields.set(name, decodeValue(value, depth));
  return fields;
}

function decodeGeoPoint(input: unknown): Value {
  const raw: Raw = message(input, 'geoPointValue');
  return { t: 'geo', lat: double(raw['latitude'] ?? 0, 'latitude'), lng: double(raw['longitude'] ?? 0, 'longitude') };
}
