/** Why: functions and Node tests share the domain through one alias, so esbuild puts them together the same way. */
import { build, type BuildOptions } from 'esbuild';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildUnlessFresh } from './freshness.ts';
import { ROOT } from '../running/processes.ts';

/** Packages stay outside; `@domain/*` and relative files go in. Source maps lead errors back to the sources. */
export const nodeBundle = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  packages: 'external',
  alias: { '@domain': './src/domain' },
  tsconfig: join(ROOT, 'tsconfig.node.json'),
  sourcemap: 'linked',
  logLevel: 'warning',
} as const satisfies BuildOptions;

export const functionsOptions = {
  ...nodeBundle,
  entryPoints: ['functions/src/index.ts'],
  outfile: 'dist/functions/index.js',
  metafile: true,
} as const satisfies BuildOptions;

/** Bundles functions/src into dist/functions, ready to be deployed. Answers false when nothing had changed. */
export function buildFunctions(): Promise<boolean> {
  return buildUnlessFresh(
    'functions',
    ['functions/src', 'src/domain', 'package.json', 'tsconfig.json', 'tsconfig.node.json', 'tools/making/bundle.ts'],
    'dist/functions/index.js',
    async () => {
      const { metafile } = await build(functionsOptions);
      const imports = Object.values(metafile.outputs).flatMap((output) =>
        output.imports.filter(({ external }) => external).map(({ path }) => path),
      );
      writeFileSync(join(ROOT, 'dist/functions/package.json'), `${JSON.stringify(manifestFor(imports), null, 2)}\n`);
    },
  );
}

/** What Google installs beside the bundle: only the packages it imports, at our versions. */
function manifestFor(imports: readonly string[]): object {
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    dependencies: Readonly<Record<string, string>>;
  };
  // Always wanted by the deployment itself.
  const names = new Set(['firebase-admin', 'firebase-functions', ...imports.filter((path) => !path.startsWith('node:')).map(packageOf)]);
  const wanted = [...names].filter((name) => name in dependencies).sort();
  const missing = [...names].filter((name) => !(name in dependencies) && !isBuiltin(name));
  if (missing.length > 0)
    throw new Error(`functions import packages that package.json does not declare as dependencies: ${missing.join(', ')}`);
  return {
    name: 'essaim-functions',
    private: true,
    type: 'module',
    main: 'index.js',
    engines: { node: '24' },
    dependencies: Object.fromEntries(wanted.map((name) => [name, dependencies[name]])),
  };
}

function packageOf(path: string): string {
  return path
    .split('/')
    .slice(0, path.startsWith('@') ? 2 : 1)
    .join('/');
}

function isBuiltin(name: string): boolean {
  return process.getBuiltinModule(`node:${name}`) !== undefined;
}
