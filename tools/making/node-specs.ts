/** Why: specs that use `@domain/*` are bundled before Node runs them; what they import from local/ stays outside, because it starts processes from its own files. */
import { build, type Plugin } from 'esbuild';
import { globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { nodeBundle } from './bundle.ts';
import { ROOT } from '../running/processes.ts';

/** Files that match, relative to the root, sorted. */
export function filesMatching(...patterns: readonly string[]): readonly string[] {
  return globSync([...patterns], { cwd: ROOT, exclude: ['**/node_modules/**'] }).sort();
}

/** Bundles entry points into a folder of dist/ and answers the files to run, in the same order. */
export async function bundleForNode(entries: readonly string[], folder: string): Promise<readonly string[]> {
  const outdir = join(ROOT, folder);
  rmSync(outdir, { recursive: true, force: true });
  mkdirSync(outdir, { recursive: true });
  await build({ ...nodeBundle, entryPoints: [...entries], outdir, outbase: ROOT, splitting: true, plugins: [localOutside, placesKept] });
  return entries.map((entry) => join(outdir, relative('.', entry).replace(/\.ts$/, '.js')));
}

const localFolder = join(ROOT, 'local');

const localOutside: Plugin = {
  name: 'local-outside',
  setup: (bundler) => {
    bundler.onResolve({ filter: /^\.{1,2}\// }, ({ path, resolveDir }) => {
      const absolute = join(resolveDir, path);
      return absolute.startsWith(localFolder) ? { path: pathToFileURL(absolute).href, external: true } : null;
    });
  },
};

/** A bundled file still knows where its source lives. */
const placesKept: Plugin = {
  name: 'places-kept',
  setup: (bundler) => {
    bundler.onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const contents = readFileSync(path, 'utf8')
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
        .replaceAll('import.meta.filename', JSON.stringify(path))
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href));
      return { contents, loader: 'ts' };
    });
  },
};
