/** Why: a signature is one SVG path, drawn with a finger or typed by who cannot draw; it must stay small and be shown at any size. */
import { signatureLimit } from './attendance';

/** Strokes of each letter on a grid of 4 by 6, as SVG path data; lower case, drawn with straight lines so that it needs no font. */
const strokes: Readonly<Record<string, string>> = {
  a: 'M4 2V6M4 3L2 2L0 4L2 6L4 5',
  b: 'M0 0V6M0 4L2 2L4 4L2 6L0 5',
  c: 'M4 3L2 2L0 4L2 6L4 5',
  d: 'M4 0V6M4 4L2 2L0 4L2 6L4 5',
  e: 'M0 4H4L2 2L0 4L2 6L4 5',
  f: 'M4 0L2 1V6M0 3H4',
  g: 'M4 2V7L2 8L0 7M4 3L2 2L0 4L2 6L4 5',
  h: 'M0 0V6M0 3L2 2L4 3V6',
  i: 'M2 2V6M2 0V1',
  j: 'M3 2V7L1 8M3 0V1',
  k: 'M0 0V6M4 2L0 4L4 6',
  l: 'M1 0V5L3 6',
  m: 'M0 6V2L1 2L2 3V6M2 3L3 2L4 3V6',
  n: 'M0 2V6M0 3L2 2L4 3V6',
  o: 'M2 2L0 4L2 6L4 4L2 2',
  p: 'M0 2V8M0 3L2 2L4 4L2 6L0 5',
  q: 'M4 2V8M4 3L2 2L0 4L2 6L4 5',
  r: 'M0 2V6M0 3L2 2L4 3',
  s: 'M4 2L1 2L0 3L4 5L3 6L0 6',
  t: 'M2 0V5L4 6M0 2H4',
  u: 'M0 2V5L2 6L4 5M4 2V6',
  v: 'M0 2L2 6L4 2',
  w: 'M0 2L1 6L2 3L3 6L4 2',
  x: 'M0 2L4 6M4 2L0 6',
  y: 'M0 2L2 5M4 2L1 8',
  z: 'M0 2H4L0 6H4',
  '-': 'M1 4H3',
  "'": 'M2 0V1',
};

const step = 6;

const moved = (path: string, by: number): string =>
  path.replace(/([MLH])(\d+)/g, (_, command: string, x: string) => `${command}${String(Number(x) + by)}`);

/** SVG path data of a typed name, six units a letter, nine high; '' when no letter can be drawn. Accents are left out of the drawing. */
export const typedSignature = (name: string): string => {
  const plain = name
    .trim()
    .slice(0, 120)
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replaceAll('’', "'")
    .toLowerCase();
  const letters = Array.from(plain);
  return letters.map((letter, index) => moved(strokes[letter] ?? '', index * step)).join('');
};

export interface Point {
  readonly x: number;
  readonly y: number;
}

const nearest = 2;

const pathOf = (drawn: readonly (readonly Point[])[], keepEvery: number): string =>
  drawn
    .map((stroke) => {
      const kept: Point[] = [];
      stroke.forEach((point, index) => {
        const last = kept.at(-1);
        const end = index === stroke.length - 1;
        const far = last === undefined || Math.hypot(point.x - last.x, point.y - last.y) >= nearest;
        if (end || (far && index % keepEvery === 0)) kept.push(point);
      });
      const at = ({ x, y }: Point): string => `${String(Math.round(x))} ${String(Math.round(y))}`;
      const [start, ...rest] = kept;
      return start === undefined ? '' : `M${at(start)}${(rest.length === 0 ? [start] : rest).map((point) => `L${at(point)}`).join('')}`;
    })
    .join('');

/** The path of strokes drawn on a surface, in its units; points are left out until it fits the limit. '' when nothing was drawn. */
export const drawnSignature = (drawn: readonly (readonly Point[])[]): string => {
  for (let keepEvery = 1; keepEvery <= 64; keepEvery *= 2) {
    const path = pathOf(drawn, keepEvery);
    if (path.length <= signatureLimit) return path;
  }
  return pathOf(drawn, 64)
    .slice(0, signatureLimit)
    .replace(/[ML][^ML]*$/, '');
};

/** The smallest viewBox that holds a signature's path (absolute commands), with a margin: `x y width height`. Control points count. */
export const signatureBox = (path: string): string => {
  const [xs, ys]: [number[], number[]] = [[], []];
  for (const [, command = '', rest = ''] of path.matchAll(/([MLHVCSQT])([^A-Za-z]*)/g)) {
    (rest.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number).forEach((value, index) => {
      const vertical = command === 'V' || (command !== 'H' && index % 2 === 1);
      (vertical ? ys : xs).push(value);
    });
  }
  if (xs.length === 0 || ys.length === 0) return '0 0 1 1';
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top];
  const margin = Math.max(1, Math.round(height / 10));
  return [left - margin, top - margin, width + 2 * margin, height + 2 * margin].join(' ');
};
