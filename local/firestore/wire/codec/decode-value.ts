/** Why: the one reader of wire values, for ProtoJSON and proto-loader alike. */
import type { Fields, Value } from '../../model/value.ts';
import { bytes, double, int64, invalid, message, repeated, text, type Raw } from './raw.ts';
import { decodeTime } from './time.ts';

const READERS: Readonly<Record<string, (raw: unknown) => Value>> = {
  nullValue: () => ({ t: 'null' }),
  booleanValue: (raw) => ({ t: 'bool', v: raw === true }),
  integerValue: (raw) => ({ t: 'int', v: int64(raw, 'integerValue') }),
  doubleValue: (raw) => ({ t: 'double', v: double(raw, 'doubleValue') }),
  timestampValue: (raw) => ({ t: 'time', v: decodeTime(raw, 'timestampValue') }),
  stringValue: (raw) => ({ t: 'string', v: text(raw, 'stringValue') }),
  bytesValue: (raw) => ({ t: 'bytes', v: bytes(raw, 'bytesValue') }),
  referenceValue: (raw) => ({ t: 'ref', v: text(raw, 'referenceValue') }),
  geoPointValue: decodeGeoPoint,
  arrayValue: (raw) => ({ t: 'array', v: decodeValues(message(raw, 'arrayValue')['values']) }),
  mapValue: (raw) => ({ t: 'map', v: decodeFields(message(raw, 'mapValue')['fields']) }),
};

/** One Value; throws INVALID_ARGUMENT when its type is missing or unknown. */
export function decodeValue(input: unknown): Value {
  const raw = message(input, 'value');
  for (const kind in raw) {
    if (raw[kind] === undefined) continue;
    const read = READERS[kind];
    if (!read) throw invalid(`Unknown value type "${kind}".`);
    return read(raw[kind]);
  }
  throw invalid('Value is missing its type.');
}

/** A list of Values. */
export function decodeValues(input: unknown): readonly Value[] {
  return repeated(input, 'values').map(decodeValue);
}

/** A map of Values. */
export function decodeFields(input: unknown): Fields {
  const fields = new Map<string, Value>();
  for (const [name, value] of Object.entries(message(input, 'fields'))) fields.set(name, decodeValue(value));
  return fields;
}

function decodeGeoPoint(input: unknown): Value {
  const raw: Raw = message(input, 'geoPointValue');
  return { t: 'geo', lat: double(raw['latitude'] ?? 0, 'latitude'), lng: double(raw['longitude'] ?? 0, 'longitude') };
}
