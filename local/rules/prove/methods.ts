/** Why: the few methods that a query's constraints can decide although the receiver or an argument is only partly known. */
import { type Known, type MapValue, type Result, TRUE, type Unknown, type Value, string, unknown } from '../value.ts';
import { compareText, contains } from '../value-order.ts';

/** Outcome of a method when something is unknown; `settled` runs it when nothing is. */
export function callPartly(name: string, self: Value, args: readonly Value[], settled: (all: readonly Known[]) => Result): Result {
  if (name === 'get' && self.k === 'map') return getPartly(self, args, settled);
  if (self.k === 'map' && self.open !== undefined) return onOpenMap(name, self);
  const all = [self, ...args];
  const open = all.find((value) => value.k === 'unknown' || (value.k === 'map' && value.open !== undefined));
  if (open === undefined) return settled(all as Known[]);
  const other = args[0];
  if (name === 'hasAll' && self.k === 'unknown' && isItems(other) && other.v.every((item) => surely(self, item))) return TRUE;
  if (name === 'hasAny' && other !== undefined && shareSurely(self, other)) return TRUE;
  if (name === 'toSet' && self.k === 'unknown')
    return { k: 'unknown', of: self.of, type: 'set', ...(self.contains && { contains: self.contains }) };
  return unknown(open.k === 'unknown' ? open.of : nameOf(open));
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

function getPartly(self: MapValue, args: readonly Value[], settled: (all: readonly Known[]) => Result): Result {
  const [key, fallback] = args;
  if (key === undefined || fallback === undefined) return settled([self]);
  if (key.k === 'unknown') return unknown(key.of);
  let at: Value = self;
  for (const step of key.k === 'list' ? key.v : [key]) {
    if (step.k !== 'string' || at.k !== 'map') return at.k === 'unknown' ? unknown(at.of) : settled([self, key, fallback as Known]);
    const next: Value | undefined = at.v.get(step.v);
    if (next === undefined) return at.open === undefined ? fallback : unknown(`${at.open}.${step.v}`);
    at = next;
  }
  return at;
}
