/** Why: `int float string bool path`, strict about what they accept. */
import { type Known, type Result, bool, failure, float, int, path, string } from '../value.ts';

const refused = (name: string, value: Known): Result =>
  failure(`Cannot convert ${value.k === 'string' ? `'${value.v}'` : value.k} with ${name}().`);

export function toInt(value: Known): Result {
  if (value.k === 'int') return value;
  if (value.k === 'float') return Number.isFinite(value.v) ? int(BigInt(Math.trunc(value.v))) : refused('int', value);
  return value.k === 'string' && /^[+-]?\d+$/.test(value.v) ? int(BigInt(value.v.replace('+', ''))) : refused('int', value);
}

export function toFloat(value: Known): Result {
  if (value.k === 'float') return value;
  if (value.k === 'int') return float(Number(value.v));
  return value.k === 'string' && /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(value.v) ? float(Number(value.v)) : refused('float', value);
}

export function toText(value: Known): Result {
  switch (value.k) {
    case 'string':
      return value;
    case 'null':
      return string('null');
    case 'bool':
    case 'int':
      return string(String(value.v));
    case 'float':
      return string(Number.isInteger(value.v) && Math.abs(value.v) < 1e21 ? value.v.toFixed(1) : String(value.v));
    case 'path':
      return string(`/${value.v.join('/')}`);
    default:
      return refused('string', value);
  }
}

export function toBool(value: Known): Result {
  if (value.k === 'bool') return value;
  if (value.k === 'string' && /^(true|false)$/i.test(value.v)) return bool(value.v.toLowerCase() === 'true');
  return refused('bool', value);
}

export function toPath(value: Known): Result {
  if (value.k === 'path') return value;
  if (value.k !== 'string') return refused('path', value);
  const segments = value.v.replace(/^\//, '').split('/');
  return segments.includes('') ? refused('path', value) : path(segments);
}
