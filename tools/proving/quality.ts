/** Why: types, lint, architecture and layout are run alone by their command and together by `check` and `test`. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { conventionFaults } from './conventions.ts';
import { foreignEnglish } from './words/english.ts';
import { gluedWords } from './words/glued-words.ts';
import { ownAttributeFaults } from './own-attributes.ts';
import { unkeptForms } from './unkept-forms.ts';
import { unreadParameters } from './reads/unread-parameters.ts';
import { untoldReads } from './reads/untold-reads.ts';
import { unprovenLimits } from './limits/unproven-limits.ts';
import { binaryOf, ROOT, runNode } from '../running/processes.ts';

/** Answers true when nothing is wrong; faults are printed as they are found. */
export type Check = () => Promise<boolean>;

const has = (path: string): boolean => existsSync(join(ROOT, path));

/** TypeScript for everything that runs in Node, and Angular's compiler (strict templates) for the screens. */
export async function checkTypes(): Promise<boolean> {
  let good = (await runNode(binaryOf('typescript', 'tsc'), ['--noEmit', '-p', 'tsconfig.node.json'])) === 0;
  for (const project of ['tsconfig.app.json', 'tsconfig.spec.json'].filter(has)) {
    good = (await runNode(binaryOf('@angular/compiler-cli', 'ngc'), ['--noEmit', '-p', project])) === 0 && good;
  }
  return good;
}

/** Without ESLint's cache: with types, a file's faults depend on other files, and the cache does not know. */
export async function checkLint(): Promise<boolean> {
  const scripts = await runNode(binaryOf('eslint', 'eslint'), ['--max-warnings', '0', '--no-error-on-unmatched-pattern', ...sources()]);
  const styles = await runNode(binaryOf('stylelint', 'stylelint'), ['src/**/*.scss', '--allow-empty-input']);
  const layout = await runNode(binaryOf('prettier', 'prettier'), [
    ...prettierFiles,
    '--check',
    '--log-level',
    'warn',
    '--no-error-on-unmatched-pattern',
  ]);
  return scripts === 0 && styles === 0 && layout === 0;
}

async function areImportsKept(config: string, rooms: readonly string[]): Promise<boolean> {
  return (await runNode(binaryOf('dependency-cruiser', 'depcruise'), ['--config', config, '--output-type', 'err-long', ...rooms])) === 0;
}

export async function checkArchitecture(): Promise<boolean> {
  const rooms = ['src', 'functions/src', 'local', 'tests', 'demo', 'tools'].filter(has);
  const kept = [await areImportsKept('.dependency-cruiser.cjs', rooms), await areImportsKept('.dependency-cruiser.loads.cjs', ['src'])];
  const faults = [
    ...conventionFaults(),
    ...ownAttributeFaults(),
    ...foreignEnglish(),
    ...gluedWords(),
    ...unkeptForms(),
    ...unreadParameters(),
    ...untoldReads(),
    ...unprovenLimits(),
  ];
  for (const fault of faults) console.error(`  error ${fault}`);
  return kept.every(Boolean) && faults.length === 0;
}

/** The rules one is changing: a case of tests/rules must notice each weakened operand. A process of its own, for it loads specs as data. */
export async function checkChangedRules(): Promise<boolean> {
  return (await runNode(join(ROOT, 'tools', 'mutation-test.ts'), ['--changed'])) === 0;
}

/** Writes the layout that Prettier wants. */
export async function formatAll(): Promise<boolean> {
  return (
    (await runNode(binaryOf('prettier', 'prettier'), [
      ...prettierFiles,
      '--write',
      '--log-level',
      'warn',
      '--no-error-on-unmatched-pattern',
    ])) === 0
  );
}

const prettierFiles = ['{src,functions,local,tests,demo,tools,bench}/**/*.{ts,mjs,html,scss}', '*.{js,cjs,json}'];

function sources(): readonly string[] {
  return ['src', 'functions/src', 'local', 'tests', 'demo', 'tools', 'bench'].filter(has);
}
