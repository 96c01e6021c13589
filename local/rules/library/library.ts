/** Why: the one list of what rules may call, so that the compiler can refuse every other name. */
import { type Known, type MapValue, type PathValue, type Result, failure } from '../value.ts';
import { COLLECTION_METHODS, getFrom } from './collections.ts';
import { toBool, toFloat, toInt, toPath, toText } from './conversions.ts';
import { HASHING_FUNCTIONS } from './hashing.ts';
import { LATLNG_FUNCTIONS, LATLNG_METHODS, MATH_FUNCTIONS } from './numbers.ts';
import { type Overloads, takes } from './signature.ts';
import { TEXT_METHODS } from './text.ts';
import { DURATION_FUNCTIONS, TIMESTAMP_FUNCTIONS, TIME_METHODS } from './time.ts';

/** `$(name)` segments of the receiver are replaced from the map. */
function bind(self: PathValue, values: MapValue): Result {
  const segments: string[] = [];
  const bindings = new Map(self.bindings);
  for (const segment of self.v) {
    const name = /^\$\((\w+)\)$/.exec(segment)?.[1];
    const value = name === undefined ? undefined : values.v.get(name);
    if (name === undefined) segments.push(segment);
    else if (value?.k === 'path') segments.push(...value.v);
    else if (value?.k === 'string' && value.v !== '' && !value.v.includes('/')) segments.push(value.v);
    else return failure(`Nothing fit to bind to $(${name}).`);
    if (name !== undefined && value?.k === 'string') bindings.set(name, value);
  }
  return { k: 'path', v: segments, bindings };
}

const ANY = [
  'null',
  'bool',
  'int',
  'float',
  'string',
  'bytes',
  'list',
  'set',
  'map',
  'path',
  'timestamp',
  'duration',
  'latlng',
  'map_diff',
] as const;

const GROUPS = [TEXT_METHODS, COLLECTION_METHODS, TIME_METHODS, LATLNG_METHODS];
const OTHER_METHODS: Readonly<Record<string, Overloads>> = {
  get: [takes(['map', ANY, ANY], (self, key, fallback) => getFrom(self, key, fallback))],
  bind: [takes(['path', 'map'], bind)],
};

function merged(groups: readonly Readonly<Record<string, Overloads>>[]): ReadonlyMap<string, Overloads> {
  const all = new Map<string, Overloads>();
  for (const group of groups)
    for (const [name, overloads] of Object.entries(group)) all.set(name, [...(all.get(name) ?? []), ...overloads]);
  return all;
}

function conversion(convert: (value: Known) => Result): Overloads {
  return [takes([ANY], convert)];
}

/** Methods by name, for every receiver. */
export const METHODS = merged([...GROUPS, OTHER_METHODS]);

/** `namespace.function(…)` */
export const NAMESPACES: ReadonlyMap<string, ReadonlyMap<string, Overloads>> = new Map(
  Object.entries({
    math: MATH_FUNCTIONS,
    latlng: LATLNG_FUNCTIONS,
    hashing: HASHING_FUNCTIONS,
    timestamp: TIMESTAMP_FUNCTIONS,
    duration: DURATION_FUNCTIONS,
  }).map(([name, functions]) => [name, new Map(Object.entries(functions))]),
);

/** `function(…)` without a receiver; document access is the compiler's. */
export const FUNCTIONS: ReadonlyMap<string, Overloads> = new Map(
  Object.entries({
    int: conversion(toInt),
    float: conversion(toFloat),
    string: conversion(toText),
    bool: conversion(toBool),
    path: conversion(toPath),
    debug: conversion((value) => value), // only its arity: the compiler tells what it sees
  }),
);
