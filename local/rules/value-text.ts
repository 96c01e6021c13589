/** Why: `debug()` shows people what a rule sees, written the way rules write it. */
import type { MapValue, Result } from './value.ts';

const MAX_ITEMS = 50;

/** The value as a rules expression would write it, errors and open values in words. */
export function textOf(value: Result): string {
  switch (value.k) {
    case 'error':
      return `error: ${value.message}`;
    case 'unknown':
      return `what the query leaves open: ${value.of}`;
    case 'null':
      return 'null';
    case 'bool':
    case 'int':
      return String(value.v);
    case 'float':
      return Number.isInteger(value.v) ? value.v.toFixed(1) : String(value.v);
    case 'string':
      return JSON.stringify(value.v);
    case 'bytes':
      return `b'${Buffer.from(value.v).toString('hex').replace(/../g, '\\x$&')}'`;
    case 'list':
      return `[${some(value.v.map(textOf))}]`;
    case 'set':
      return `[${some(value.v.map(textOf))}].toSet()`;
    case 'map':
      return mapText(value);
    case 'path':
      return `/${value.v.join('/')}`;
    case 'timestamp':
      return new Date(Number(value.v / 1_000_000n)).toISOString();
    case 'duration':
      return `${Number(value.v) / 1e9}s`;
    case 'latlng':
      return `latlng.value(${value.lat}, ${value.lng})`;
    case 'map_diff':
      return `${mapText(value.after)}.diff(${mapText(value.before)})`;
  }
}

function mapText(map: MapValue): string {
  const entries = [...map.v.keys()].map((key) => {
    const value = map.v.get(key);
    return `${JSON.stringify(key)}: ${value === undefined ? '' : textOf(value)}`;
  });
  return `{${some(map.open === undefined ? entries : [...entries, '…'])}}`;
}

function some(texts: readonly string[]): string {
  const shown = texts.slice(0, MAX_ITEMS).join(', ');
  return texts.length > MAX_ITEMS ? `${shown}, … ${texts.length - MAX_ITEMS} more` : shown;
}
