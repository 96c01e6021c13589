/** Why: JSON from strangers, on every wire, must not hold up everyone while it is parsed. */
import { invalid } from './raw.ts';

/** Shorter texts are parsed at once, however deep. */
const LONG = 100_000;
const MAX_DEPTH = 1000;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** The value of a JSON text; INVALID_ARGUMENT with `malformed` when it is none, or when a long one is nested in more than 1,000 levels. */
export function parseJson(text: string, malformed: string): unknown {
  if (text.length > LONG) refuseDeep(text);
  try {
    return JSON.parse(text);
  } catch {
    throw invalid(malformed);
  }
}

/** Ten megabytes of `[` would occupy the parser, and so everybody, for seconds. */
function refuseDeep(text: string): void {
  let depth = 0;
  let inText = false;
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i);
    if (inText) {
      if (char === BACKSLASH) i++;
      else if (char === QUOTE) inText = false;
    } else if (char === QUOTE) inText = true;
    else if (char === 0x5b || char === 0x7b) depth++;
    else if (char === 0x5d || char === 0x7d) depth--;
    if (depth > MAX_DEPTH) throw invalid('The request is nested too deeply.');
  }
}
