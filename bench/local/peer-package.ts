/** Why: the peer is of use to the benchmark alone, so it is fetched at the first run, at the version of its own lock file, away from our packages. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const source = join(import.meta.dirname, 'peer');

/** The folder that holds the peer. Throws when npm cannot fetch it. */
export function peerFolder(root: string): string {
  const folder = join(root, '.toolchain', 'bench-peer');
  const lock = readFileSync(join(source, 'package-lock.json'), 'utf8');
  const stamp = join(folder, '.installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return folder;
  mkdirSync(folder, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) copyFileSync(join(source, file), join(folder, file));
  const { status, stderr } = spawnSync('npm', ['ci', '--ignore-scripts'], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The peer of the benchmark could not be fetched:\n${stderr}`);
  writeFileSync(stamp, lock);
  return folder;
}
