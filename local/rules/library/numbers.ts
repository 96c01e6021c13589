/** Why: the `math` and `latlng` namespaces and the methods of places. */
import { type FloatValue, type IntValue, type LatLngValue, type Result, bool, failure, float, int } from '../value.ts';
import { type Overloads, takes } from './signature.ts';

const NUMBER = ['int', 'float'] as const;
/** Mean radius of the Earth in metres (IUGG). */
const EARTH_RADIUS = 6_371_008.8;

function rounding(round: (value: number) => number): Overloads {
  return [
    takes([NUMBER], (n) => {
      if (n.k === 'int') return n;
      return Number.isFinite(n.v) ? int(BigInt(round(n.v))) : failure('Cannot round a number that is not finite.');
    }),
  ];
}

function absolute(n: IntValue | FloatValue): Result {
  return n.k === 'int' ? int(n.v < 0n ? -n.v : n.v) : float(Math.abs(n.v));
}

export const MATH_FUNCTIONS: Readonly<Record<string, Overloads>> = {
  abs: [takes([NUMBER], absolute)],
  ceil: rounding(Math.ceil),
  floor: rounding(Math.floor),
  round: rounding((value) => Math.sign(value) * Math.round(Math.abs(value))),
  sqrt: [takes([NUMBER], (n) => float(Math.sqrt(Number(n.v))))],
  pow: [takes([NUMBER, NUMBER], (base, exponent) => float(Number(base.v) ** Number(exponent.v)))],
  isInfinite: [takes([NUMBER], (n) => bool(n.k === 'float' && Math.abs(n.v) === Infinity))],
  isNaN: [takes([NUMBER], (n) => bool(n.k === 'float' && Number.isNaN(n.v)))],
};

/** Great-circle distance in metres (haversine). */
function distance(a: LatLngValue, b: LatLngValue): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const half = (from: number, to: number): number => Math.sin(radians(to - from) / 2) ** 2;
  const h = half(a.lat, b.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(a.lng, b.lng);
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
}

function place(lat: number, lng: number): Result {
  const valid = Math.abs(lat) <= 90 && Math.abs(lng) <= 180;
  return valid ? { k: 'latlng', lat, lng } : failure(`There is no place at ${lat}, ${lng}.`);
}

export const LATLNG_FUNCTIONS: Readonly<Record<string, Overloads>> = {
  value: [takes([NUMBER, NUMBER], (lat, lng) => place(Number(lat.v), Number(lng.v)))],
};

export const LATLNG_METHODS: Readonly<Record<string, Overloads>> = {
  latitude: [takes(['latlng'], (p) => float(p.lat))],
  longitude: [takes(['latlng'], (p) => float(p.lng))],
  distance: [takes(['latlng', 'latlng'], (a, b) => float(distance(a, b)))],
};
