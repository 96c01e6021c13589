/** Why: a link that carries `?edition=` promises a page of that edition; one that nobody reads leads to everything instead. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../running/processes.ts';

/** `[queryParams]="{ vers: … }"`, `queryParams: { vers: … }` and a next step's `query: { callId: … }`. */
const objects = /\b(?:queryParams|query)\b\]?(?:="|:\s*)\{([^{}]*)\}/g;
const keys = /(?:^|,)\s*(\w+)(?=\s*[:,]|\s*$)/g;
const inAddress = /[?&](\w+)=/g;
/** What a page reads of its address: an input that may be absent. */
const read = /readonly (\w+) = input<string(?: \| undefined)?>\((?:undefined)?\)/g;

const found = (text: string, pattern: RegExp): readonly string[] => [...text.matchAll(pattern)].map(([, one]) => one ?? '');

/** Every parameter that a link of the application gives and that no page of it reads, one sentence each. */
export function unreadParameters(): readonly string[] {
  const files = globSync('src/app/**/*.{ts,html}', { cwd: ROOT }).filter((file) => !/\.(spec|harness)\.ts$|\/testing\//.test(file));
  const texts = files.map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') }));
  const known = new Set(texts.flatMap(({ text }) => found(text, read)));
  return texts.flatMap(({ file, text }) => {
    const addresses = text.split('\n').filter((line) => !/https?:|^\s*(\/\*)?\*|^\s*\/\//.test(line) && /[`'"]\//.test(line));
    const given = [...found(text, objects).flatMap((body) => found(body, keys)), ...addresses.flatMap((line) => found(line, inAddress))];
    return [...new Set(given)]
      .filter((name) => !known.has(name))
      .map((name) => `${file}: no page reads the parameter "${name}" of this link; read it as an input, or take it off`);
  });
}
