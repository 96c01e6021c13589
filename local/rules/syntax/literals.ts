/** Why: numbers, strings and bytes have their own small grammars and escapes. */
import { type Known, bytes, float, string } from '../value.ts';
import type { Scanner } from './scanner.ts';

const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const QUOTED = /b?(?:"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*')/y;
const ESCAPE = /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-7]{3})|([\s\S]))/g;
const SIMPLE: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  a: '\x07',
  v: '\v',
  '\\': '\\',
  '"': '"',
  "'": "'",
  '`': '`',
  '/': '/',
};

/** A number, string or bytes literal, if one stands here. */
export function parseLiteral(scanner: Scanner, negative: boolean): Known | null {
  const at = scanner.at;
  const number = scanner.take(NUMBER);
  if (number !== null) return parseNumber(scanner, number, negative, at);
  if (negative) return null;
  const quoted = scanner.take(QUOTED);
  if (quoted === null) {
    const next = scanner.source[at];
    if (next === '"' || next === "'") scanner.fail('String is not closed on its line', at);
    return null;
  }
  return quoted.startsWith('b') ? bytes(unescapeBytes(quoted.slice(2, -1))) : string(unescapeText(quoted.slice(1, -1)));
}

function parseNumber(scanner: Scanner, text: string, negative: boolean, at: number): Known {
  if (/[A-Za-z_]/.test(scanner.source[scanner.at] ?? '')) scanner.fail(`Malformed number '${text}${scanner.source[scanner.at]}'`, at);
  if (/[.eE]/.test(text)) return float(negative ? -Number(text) : Number(text));
  const value = negative ? -BigInt(text) : BigInt(text);
  if (BigInt.asIntN(64, value) !== value) scanner.fail(`Integer ${value} does not fit in 64 bits`, at);
  return { k: 'int', v: value };
}

/** An unknown escape keeps its backslash, so that `'\.'` and `'\d'` mean what they mean in a regular expression. */
function unescapeText(raw: string): string {
  return raw.replace(ESCAPE, (whole, hex?: string, short?: string, long?: string, octal?: string, simple?: string) => {
    const code = hex ?? short ?? long;
    if (code !== undefined) return String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff));
    if (octal !== undefined) return String.fromCodePoint(Number.parseInt(octal, 8));
    return SIMPLE[simple ?? ''] ?? whole;
  });
}

function unescapeBytes(raw: string): Uint8Array {
  const parts: Uint8Array[] = [];
  let last = 0;
  for (const found of raw.matchAll(ESCAPE)) {
    parts.push(Buffer.from(raw.slice(last, found.index), 'utf8'));
    const [whole, hex, , , octal] = found;
    const byte = hex !== undefined ? Number.parseInt(hex, 16) : octal !== undefined ? Number.parseInt(octal, 8) & 0xff : null;
    parts.push(byte === null ? Buffer.from(unescapeText(whole), 'utf8') : Uint8Array.of(byte));
    last = found.index + whole.length;
  }
  parts.push(Buffer.from(raw.slice(last), 'utf8'));
  return new Uint8Array(Buffer.concat(parts));
}
