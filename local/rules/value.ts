/** Why: the values that rules expressions compute with, including what is only partly known while a query is being proven. */

export interface Failure {
  readonly k: 'error';
  readonly message: string;
}

export interface Bound {
  readonly value: Known;
  readonly inclusive: boolean;
}

/** A value the query does not settle; the optional facts hold for every document the query can return. */
export interface Unknown {
  readonly k: 'unknown';
  /** what it stands for, for denial messages: `resource.data.owner` */
  readonly of: string;
  readonly type?: TypeName;
  readonly low?: Bound;
  readonly high?: Bound;
  readonly contains?: readonly Known[];
  readonly excludes?: readonly Known[];
  /** equal to this, but maybe not the same: 1 for 1.0, at any depth */
  readonly equals?: Known;
}

/** Keys and values of a map; lazily converted documents and native maps both satisfy it. */
export interface Entries {
  readonly size: number;
  get(key: string): Value | undefined;
  has(key: string): boolean;
  keys(): Iterable<string>;
}

export interface ListValue {
  readonly k: 'list';
  readonly v: readonly Known[];
}
export interface SetValue {
  readonly k: 'set';
  readonly v: readonly Known[];
}
export interface MapValue {
  readonly k: 'map';
  readonly v: Entries;
  /** set while proving: keys that are not listed may or may not exist; the text names the map */
  readonly open?: string;
}
export interface PathValue {
  readonly k: 'path';
  readonly v: readonly string[];
  /** what `bind()` put in, readable as `path.name` */
  readonly bindings?: ReadonlyMap<string, StringValue>;
}
export interface StringValue {
  readonly k: 'string';
  readonly v: string;
}
export interface BoolValue {
  readonly k: 'bool';
  readonly v: boolean;
}
export interface IntValue {
  readonly k: 'int';
  readonly v: bigint;
}
export interface FloatValue {
  readonly k: 'float';
  readonly v: number;
}
export interface BytesValue {
  readonly k: 'bytes';
  readonly v: Uint8Array;
}
/** Nanoseconds since 1970-01-01 UTC. */
export interface TimestampValue {
  readonly k: 'timestamp';
  readonly v: bigint;
}
/** Nanoseconds. */
export interface DurationValue {
  readonly k: 'duration';
  readonly v: bigint;
}
export interface LatLngValue {
  readonly k: 'latlng';
  readonly lat: number;
  readonly lng: number;
}
/** `after.diff(before)` */
export interface MapDiffValue {
  readonly k: 'map_diff';
  readonly after: MapValue;
  readonly before: MapValue;
}

export type Known =
  | { readonly k: 'null' }
  | BoolValue
  | IntValue
  | FloatValue
  | StringValue
  | BytesValue
  | ListValue
  | SetValue
  | MapValue
  | PathValue
  | TimestampValue
  | DurationValue
  | LatLngValue
  | MapDiffValue;
export type Kind = Known['k'];
export type Value = Known | Unknown;
export type Result = Value | Failure;

export const TYPE_NAMES = [
  'bool',
  'int',
  'float',
  'number',
  'string',
  'bytes',
  'list',
  'map',
  'map_diff',
  'set',
  'path',
  'timestamp',
  'duration',
  'latlng',
  'null',
] as const;
export type TypeName = (typeof TYPE_NAMES)[number];

export const NULL: Known = { k: 'null' };
export const TRUE: BoolValue = { k: 'bool', v: true };
export const FALSE: BoolValue = { k: 'bool', v: false };

export const bool = (v: boolean): BoolValue => (v ? TRUE : FALSE);
export const float = (v: number): FloatValue => ({ k: 'float', v });
export const string = (v: string): StringValue => ({ k: 'string', v });
export const bytes = (v: Uint8Array): BytesValue => ({ k: 'bytes', v });
export const list = (v: readonly Known[]): ListValue => ({ k: 'list', v });
export const map = (v: Entries): MapValue => ({ k: 'map', v });
export const path = (v: readonly string[]): PathValue => ({ k: 'path', v });
export const timestamp = (v: bigint): TimestampValue => ({ k: 'timestamp', v });
export const duration = (v: bigint): DurationValue => ({ k: 'duration', v });
export const failure = (message: string): Failure => ({ k: 'error', message });

/** An int64, or the overflow error. */
export function int(v: bigint | number): IntValue | Failure {
  const exact = BigInt(v);
  return BigInt.asIntN(64, exact) === exact ? { k: 'int', v: exact } : failure('Integer overflow error.');
}

/** Characters or items one value may hold; far beyond any document, well below what would exhaust memory by doubling. */
const MAX_LENGTH = 4_000_000;

/** The error of a value grown too long, or null. */
export function overgrown(length: number): Failure | null {
  return length > MAX_LENGTH ? failure(`Value is longer than ${MAX_LENGTH}.`) : null;
}

export function unknown(of: string, type?: TypeName): Unknown {
  return type === undefined ? { k: 'unknown', of } : { k: 'unknown', of, type };
}
