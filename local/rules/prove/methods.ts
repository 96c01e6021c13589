/** Why: the few methods that a query's constraints can decide although the receiver or an argument is only partly known. */
import { type Known, type MapValue, NULL, type Result, TRUE, type Unknown, type Value, map, string, unknown } from '../value.ts';
import { compareText, contains } from '../value-order.ts';
import { partOf } from './equals.ts';

const NOTHING = map(new Map());

/** Outcome of a method when something is unknown; `settled` runs it when nothing is. */
export function callPartly(name: string, self: Value, args: readonly Value[], settled: (all: readonly Known[]) => Result): Result {
  if (name === 'get' && (self.k === 'map' || self.k === 'unknown')) return getPartly(self, args, settled);
  if (self.k === 'map' && self.open !== undefined) return onOpenMap(name, self);
  const all = BLIND_TO_NUMBER_KINDS.has(name) ? [self, ...args].map(valueOf) : [self, ...args];
  const open = all.find((value) => value.k === 'unknown' || (value.k === 'map' && value.open !== undefined));
  if (open === undefined) return settled(all as Known[]);
  const other = args[0];
  if (name === 'hasAll' && self.k === 'unknown' && isItems(other) && other.v.every((item) => surely(self, item))) return TRUE;
  if (name === 'hasAny' && other !== undefined && shareSurely(self, other)) return TRUE;
  if (name === 'toSet' && self.k === 'unknown')
    return { k: 'unknown', of: self.of, type: 'set', ...(self.contains && { contains: self.contains }) };
  return unknown(open.k === 'unknown' ? open.of : nameOf(open));
}

/** Methods that answer alike for 1 and 1.0. */
const BLIND_TO_NUMBER_KINDS: ReadonlySet<string> = new Set(['size', 'hasAll', 'hasAny', 'hasOnly', 'keys']);

function valueOf(value: Value): Value {
  return value.k === 'unknown' ? (value.equals ?? value) : value;
}

function isItems(value: Value | undefined): value is Extract<Known, { k: 'list' | 'set' }> {
  return value?.k === 'list' || value?.k === 'set';
}

function surely(guess: Unknown, item: Known): boolean {
  return contains(guess.contains ?? [], item) === true;
}

function shareSurely(a: Value, b: Value): boolean {
  if (a.k === 'unknown' && isItems(b)) return b.v.some((item) => surely(a, item));
  if (b.k === 'unknown' && isItems(a)) return a.v.some((item) => surely(b, item));
  return false;
}

function nameOf(value: Value): string {
  return value.k === 'map' ? (value.open ?? 'map') : 'value';
}

/** Keys the query constrains are surely there. */
function onOpenMap(name: string, self: MapValue): Result {
  const of = `${self.open ?? 'map'}.${name}()`;
  if (name !== 'keys') return unknown(of);
  const keys: Known[] = [...self.v.keys()].sort(compareText).map(string);
  return { k: 'unknown', of, type: 'list', contains: keys };
}

function getPartly(self: MapValue | Unknown, args: readonly Value[], settled: (all: readonly Known[]) => Result): Result {
  const [key, fallback] = args;
  if (key === undefined || fallback === undefined) return settled([NOTHING]);
  if (key.k === 'unknown') return unknown(key.of);
  let at: Value = self;
  for (const step of key.k === 'list' ? key.v : [key]) {
    if (step.k !== 'string') return settled([NOTHING, key, NULL]);
    const next: Value | undefined = at.k === 'map' ? at.v.get(step.v) : at.k === 'unknown' ? partOf(at, step.v) : undefined;
    if (next === undefined) return missingFrom(at, step.v) ?? fallback;
    at = next;
  }
  return at;
}

/** Unknown when the place may hold the key after all; null when it surely does not. */
function missingFrom(at: Value, key: string): Unknown | null {
  if (at.k === 'unknown') return at.equals ? null : unknown(`${at.of}.${key}`);
  return at.k === 'map' && at.open !== undefined ? unknown(`${at.open}.${key}`) : null;
}
