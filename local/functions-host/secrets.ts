/** Why: a function finds its declared secrets in the environment; on a laptop, those that nobody gave are drawn once and kept with the data they protect. */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** In a data folder. */
export const secretsFile = 'secrets.json';
const bytesOfSecret = 32;
/** Read and written by whoever started the local Firebase, nobody else. */
const ownerOnly = 0o600;

/** The secrets of these names that `given` lacks: as `file` has them, or drawn now and added to it. */
export function missingSecrets(
  names: readonly string[],
  given: Readonly<Record<string, string | undefined>>,
  file: string,
): Readonly<Record<string, string>> {
  const missing = [...new Set(names)].filter((name) => (given[name] ?? '') === '');
  if (missing.length === 0) return {};
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string>>) : {};
  const drawn = Object.fromEntries(
    missing.filter((name) => !(name in kept)).map((name) => [name, randomBytes(bytesOfSecret).toString('hex')]),
  );
  const all = { ...kept, ...drawn };
  if (Object.keys(drawn).length > 0) writeFileSync(file, JSON.stringify(all, null, 2), { mode: ownerOnly });
  return Object.fromEntries(missing.map((name) => [name, all[name] ?? '']));
}
