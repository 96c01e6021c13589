/** Why: documents, tokens and paths enter the rules here, converted only as far as a rule looks at them. */
import type { RuleDocument } from '../firestore/engine.ts';
import type { Fields, Value as StoredValue } from '../firestore/model/value.ts';
import { type Entries, type Known, type MapValue, NULL, bool, bytes, float, list, map, path, string, timestamp } from './value.ts';
import { compareText } from './value-order.ts';

/** A map whose values are converted on first access. */
class LazyEntries<T> implements Entries {
  private readonly open: () => ReadonlyMap<string, T>;
  private readonly convert: (value: T) => Known;
  private readonly converted = new Map<string, Known>();

  constructor(open: () => ReadonlyMap<string, T>, convert: (value: T) => Known) {
    this.open = open;
    this.convert = convert;
  }

  private get source(): ReadonlyMap<string, T> {
    return this.open();
  }

  get size(): number {
    return this.source.size;
  }

  get(key: string): Known | undefined {
    const ready = this.converted.get(key);
    if (ready !== undefined) return ready;
    const raw = this.source.get(key);
    if (raw === undefined) return undefined;
    const value = this.convert(raw);
    this.converted.set(key, value);
    return value;
  }

  has(key: string): boolean {
    return this.source.has(key);
  }

  keys(): Iterable<string> {
    return [...this.source.keys()].sort(compareText);
  }
}

/** A stored Firestore value as rules see it; references become `/databases/…` paths. */
export function fromStored(value: StoredValue): Known {
  switch (value.t) {
    case 'null':
      return NULL;
    case 'bool':
      return bool(value.v);
    case 'int':
      return { k: 'int', v: value.v };
    case 'double':
      return float(value.v);
    case 'time':
      return timestamp(value.v * 1000n);
    case 'string':
      return string(value.v);
    case 'bytes':
      return bytes(value.v);
    case 'ref':
      return path(referenceSegments(value.v));
    case 'geo':
      return { k: 'latlng', lat: value.lat, lng: value.lng };
    case 'array':
      return list(value.v.map(fromStored));
    case 'map':
      return fromFields(value.v);
  }
}

export function fromFields(fields: Fields): MapValue {
  return map(new LazyEntries(() => fields, fromStored));
}

/** `projects/p/databases/d/documents/a/b` as [databases, d, documents, a, b]. */
export function referenceSegments(name: string): string[] {
  const segments = name.split('/').filter((segment) => segment !== '');
  return segments[0] === 'projects' ? segments.slice(2) : segments;
}

/** The `resource` object of a document: `data`, `id`, `__name__`. */
export function fromDocument(document: RuleDocument, database: string): MapValue {
  const segments = document.path.split('/');
  return map(
    new Map<string, Known>([
      ['data', map(new LazyEntries(() => document.fields, fromStored))],
      ['id', string(segments.at(-1) ?? '')],
      ['__name__', path(['databases', database, 'documents', ...segments])],
    ]),
  );
}

/** JSON (a token's payload): whole numbers are ints, other numbers floats. */
export function fromJson(value: unknown): Known {
  if (typeof value === 'string') return string(value);
  if (typeof value === 'boolean') return bool(value);
  if (typeof value === 'bigint') return { k: 'int', v: value };
  if (typeof value === 'number') return Number.isSafeInteger(value) ? { k: 'int', v: BigInt(value) } : float(value);
  if (Array.isArray(value)) return list(value.map(fromJson));
  if (typeof value !== 'object' || value === null) return NULL;
  const entries = new Map(Object.entries(value).filter(([, item]) => item !== undefined));
  return map(new LazyEntries(() => entries, fromJson));
}
