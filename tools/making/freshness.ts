/** Why: a second `npm start` must take seconds, so a build is skipped when nothing it reads has changed since it last succeeded. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../running/processes.ts';

/** Runs `build` unless these inputs (files or folders) gave the present output already. Answers whether it ran; a failed build throws. */
export async function buildUnlessFresh(
  name: string,
  inputs: readonly string[],
  output: string,
  build: () => Promise<void>,
): Promise<boolean> {
  const stamp = join(ROOT, 'dist', 'cache', `${name}.hash`);
  const wanted = contentHash(inputs);
  if (existsSync(join(ROOT, output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false;
  rmSync(stamp, { force: true });
  await build();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
  return true;
}

function contentHash(inputs: readonly string[]): string {
  const hash = createHash('sha256').update(process.versions.node);
  for (const input of inputs) addTo(hash, input);
  return hash.digest('hex');
}

function addTo(hash: ReturnType<typeof createHash>, path: string): void {
  const absolute = join(ROOT, path);
  if (!existsSync(absolute)) return;
  if (!statSync(absolute).isDirectory()) {
    hash.update(`\0${path}\0`).update(readFileSync(absolute));
    return;
  }
  for (const name of readdirSync(absolute).sort()) addTo(hash, `${path}/${name}`);
}
