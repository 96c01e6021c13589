/** Why: string and bytes methods; regular expressions are RE2, so a rule cannot be made to hang. */
import { RE2JS } from 're2js';
import { type Result, bool, bytes, failure, int, list, overgrown, string } from '../value.ts';
import { type Overloads, takes } from './signature.ts';

const MAX_CACHED = 500;
const compiled = new Map<string, RE2JS>();

/** Compiles once per pattern, within a bound. */
function withPattern(pattern: string, use: (re: RE2JS) => Result): Result {
  let re = compiled.get(pattern);
  if (re === undefined) {
    try {
      re = RE2JS.compile(pattern);
    } catch (error) {
      return failure(`Invalid regular expression '${pattern}': ${error instanceof Error ? error.message : String(error)}`);
    }
    if (compiled.size >= MAX_CACHED) compiled.clear();
    compiled.set(pattern, re);
  }
  return use(re);
}

function splitBy(re: RE2JS, text: string): Result {
  const parts: string[] = [];
  const matcher = re.matcher(text);
  let from = 0;
  while (matcher.find()) {
    if (matcher.end() === matcher.start()) {
      if (matcher.start() === 0 || matcher.start() === text.length) continue;
    }
    parts.push(text.slice(from, matcher.start()));
    from = matcher.end();
  }
  return list([...parts, text.slice(from)].map(string));
}

function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

export const TEXT_METHODS: Readonly<Record<string, Overloads>> = {
  size: [takes(['string'], (s) => int(countCharacters(s.v))), takes(['bytes'], (b) => int(b.v.length))],
  lower: [takes(['string'], (s) => string(s.v.toLowerCase()))],
  upper: [takes(['string'], (s) => string(s.v.toUpperCase()))],
  trim: [takes(['string'], (s) => string(s.v.trim()))],
  matches: [takes(['string', 'string'], (s, re) => withPattern(re.v, (pattern) => bool(pattern.matches(s.v))))],
  split: [takes(['string', 'string'], (s, re) => withPattern(re.v, (pattern) => splitBy(pattern, s.v)))],
  replace: [
    takes(['string', 'string', 'string'], (s, re, by) =>
      // at worst something is put before and after every character
      withPattern(
        re.v,
        (pattern) =>
          overgrown((s.v.length + 1) * (by.v.length + 1)) ?? string(pattern.matcher(s.v).replaceAll(RE2JS.quoteReplacement(by.v))),
      ),
    ),
  ],
  toUtf8: [takes(['string'], (s) => bytes(new TextEncoder().encode(s.v)))],
  toBase64: [takes(['bytes'], (b) => string(Buffer.from(b.v).toString('base64')))],
  toHexString: [takes(['bytes'], (b) => string(Buffer.from(b.v).toString('hex')))],
};
