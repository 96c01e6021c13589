/** Why: hostile requests that come near to good ones reach further than noise: a good one is bent in one or a few places. */
import type { Chance } from '../chance.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const TEXTS = [
  '',
  '.',
  '..',
  '__x__',
  '__id7__',
  '__proto__',
  'constructor',
  '%',
  '%00',
  '%2F%2F',
  '%E0%A4%A',
  '\u0000',
  '\ud800',
  '🐝',
  'a/b',
  '//',
  '`',
  'a.`b',
  'a'.repeat(2000),
  '{',
  'NaN',
  'Infinity',
  '-1',
  '9223372036854775807',
  '9223372036854775808',
  '99999999999999999999999999',
  '1e999',
  '2026-13-45T99:99:99Z',
  '9999-12-31T23:59:59.999999999Z',
  '0001-01-01T00:00:00Z',
  '+275760-09-13T00:00:01Z',
  'projects/demo-fuzz/databases/(default)/documents/fuzz/a',
  'projects/other/databases/(default)/documents/fuzz/a',
  'projects//databases//documents//',
  'projects/demo-fuzz/databases/(default)',
  'AAAA',
  '====',
  'DESCENDING',
  'IS_NAN',
  'ARRAY_CONTAINS_ANY',
  'NOT_IN',
] as const;
/** Some 30 MB of JSON: twice what a body may have. */
const MAX_PARTS = 1_000_000;
const NUMBERS = [0, -0, -1, 1, 1.5, 30, 31, 2 ** 31, -(2 ** 31), 2 ** 53, 2 ** 63, 1e308, -1e308] as const;

export const hostileText = (chance: Chance): string => chance.pick(TEXTS);

function scalar(chance: Chance): Json {
  return chance.pick([null, true, false, chance.pick(NUMBERS), hostileText(chance), [], {}] as const);
}

/** A value inside itself, this many times. */
function nested(chance: Chance, depth: number): Json {
  let value: Json = { stringValue: 'deep' };
  const wrap = chance.pick([
    (inner: Json): Json => ({ mapValue: { fields: { a: inner } } }),
    (inner: Json): Json => ({ arrayValue: { values: [inner] } }),
    (inner: Json): Json => ({ compositeFilter: { op: 'AND', filters: [inner] } }),
    (inner: Json): Json => [inner],
  ] as const);
  for (let i = 0; i < depth; i++) value = wrap(value);
  return value;
}

/** The same message with a few places changed; a change that would make it larger than any server reads is left out: bodies beyond the limit have an attack of their own. */
export function bend(value: Json, chance: Chance): Json {
  let bent = value;
  for (let times = 1 + chance.below(3); times > 0; times--) {
    const next = bendOnce(bent, chance);
    if (partsOf(next) <= MAX_PARTS) bent = next;
  }
  return bent;
}

/** Values in a message, counted until there are too many. */
function partsOf(value: Json): number {
  const left: Json[] = [value];
  let parts = 0;
  for (let part = left.pop(); part !== undefined && parts <= MAX_PARTS; part = left.pop()) {
    parts++;
    if (typeof part === 'object' && part !== null) left.push(...Object.values(part));
  }
  return parts;
}

function bendOnce(value: Json, chance: Chance): Json {
  if (chance.often(0.2)) return replacement(value, chance);
  if (typeof value === 'string') return bendText(value, chance);
  if (Array.isArray(value)) return bendList(value as readonly Json[], chance);
  if (typeof value === 'object' && value !== null) return bendMap(value as Readonly<Record<string, Json>>, chance);
  return scalar(chance);
}

function replacement(value: Json, chance: Chance): Json {
  const way = chance.below(8);
  if (way === 0) return nested(chance, chance.pick([3, 25, 200, 1500] as const));
  if (way === 1) return [value];
  if (way === 2) return { [hostileText(chance)]: value };
  if (way === 3) return Array.from({ length: chance.pick([2, 31, 600] as const) }, () => value);
  return scalar(chance);
}

export function bendText(text: string, chance: Chance): string {
  const at = chance.below(text.length + 1);
  const way = chance.below(5);
  if (way === 0) return hostileText(chance);
  if (way === 1) return text.slice(0, at) + hostileText(chance) + text.slice(at);
  if (way === 2) return text.slice(0, at);
  if (way === 3) return text + text;
  return text.slice(0, at) + text.slice(at + 1);
}

function bendList(list: readonly Json[], chance: Chance): Json {
  const at = chance.below(list.length);
  if (list.length === 0 || chance.often(0.2)) return [...list, scalar(chance)];
  if (chance.often(0.2)) return list.filter((_, i) => i !== at);
  return list.map((item, i) => (i === at ? bendOnce(item, chance) : item));
}

function bendMap(map: Readonly<Record<string, Json>>, chance: Chance): Json {
  const keys = Object.keys(map);
  const chosen = keys[chance.below(keys.length)];
  if (chosen === undefined || chance.often(0.1)) return { ...map, [hostileText(chance)]: scalar(chance) };
  if (chance.often(0.1)) return Object.fromEntries(Object.entries(map).filter(([key]) => key !== chosen));
  if (chance.often(0.1))
    return Object.fromEntries(Object.entries(map).map(([key, item]) => [key === chosen ? hostileText(chance) : key, item]));
  return { ...map, [chosen]: bendOnce(map[chosen] ?? null, chance) };
}

/** The text of a message; of one too deep for us to write, a text that is deeper still. */
export function textOf(message: Json): string {
  try {
    return JSON.stringify(message);
  } catch {
    return '{"mapValue":{"fields":{"a":'.repeat(20_000).concat('{}', '}}}'.repeat(20_000));
  }
}

/** The same bytes, some of them flipped, cut, repeated or added. */
export function bendBytes(bytes: Buffer, chance: Chance): Buffer {
  const bent = Buffer.from(bytes);
  for (let times = chance.below(6); times > 0 && bent.length > 0; times--) bent[chance.below(bent.length)] = chance.below(256);
  const at = chance.below(bent.length + 1);
  const way = chance.below(6);
  if (way === 0) return bent.subarray(0, at);
  if (way === 1) return Buffer.concat([bent.subarray(0, at), noise(chance, chance.below(64)), bent.subarray(at)]);
  if (way === 2) return Buffer.concat([bent, bent]);
  return bent;
}

export const noise = (chance: Chance, length: number): Buffer => Buffer.from(Array.from({ length }, () => chance.below(256)));

export type { Json };
