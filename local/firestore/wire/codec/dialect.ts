/** Why: the few leaves where JSON and protobuf answers differ, so that one encoder writes both. */
import type { Micros } from '../../model/value.ts';
import { timeMessage, timeText } from './time.ts';

export interface Dialect {
  readonly name: 'json' | 'proto';
  readonly nullValue: null | 'NULL_VALUE';
  time(micros: Micros): unknown;
  bytes(data: Uint8Array): unknown;
  double(value: number): number | string;
}

/** ProtoJSON: REST and WebChannel. */
export const JSON_DIALECT: Dialect = {
  name: 'json',
  nullValue: null,
  time: timeText,
  bytes: (data) => Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('base64'),
  double: (value) => (Number.isFinite(value) ? (Object.is(value, -0) ? '-0' : value) : String(value)),
};

/** Objects for proto-loader: gRPC. */
export const PROTO_DIALECT: Dialect = {
  name: 'proto',
  nullValue: 'NULL_VALUE',
  time: timeMessage,
  bytes: (data) => data,
  double: (value) => value,
};
