/** Why: `npm run check` asks about the rules one is changing, the whole file being for the full run. */
import { spawnSync } from 'node:child_process';
import { ROOT } from '../../running/processes.ts';

/** Is this line of the file new since the branch left main, committed or not? On main itself, since the commit before. */
export function changedLines(file: string): (line: number) => boolean {
  const base = baseOf();
  if (base === null) return () => true;
  const diff = git(['diff', '--unified=0', base, '--', file]);
  if (diff === null) return () => true;
  const hunks = [...diff.matchAll(/^@@ -\S+ \+(\d+)(?:,(\d+))? @@/gm)].map(([, from, count]) => {
    const first = Number(from);
    return { first, last: first + Number(count ?? 1) - 1 };
  });
  return (line) => hunks.some(({ first, last }) => line >= first && line <= last);
}

/** Null outside a Git repository: everything counts as changed. */
function baseOf(): string | null {
  const head = git(['rev-parse', 'HEAD']);
  const bases = ['origin/main', 'main'].flatMap((branch) => git(['merge-base', 'HEAD', branch]) ?? []);
  const base = bases.find((commit) => commit !== head);
  return base ?? git(['rev-parse', 'HEAD~1']) ?? head;
}

function git(args: readonly string[]): string | null {
  const { status, stdout } = spawnSync('git', [...args], { cwd: ROOT, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}
