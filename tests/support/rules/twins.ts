/** Why: a refusal proves something only beside the same act allowed: without one, a typing error in the path would look like a right well kept. */
import { readFileSync } from 'node:fs';
import { MANY, ONE, type Candidate, type Token } from '../../../local/rules/build/tree.ts';
import { compileRules, type CompiledRules } from '../../../local/rules/compile.ts';
import type { RuleCase } from './table';

let compiled: CompiledRules | undefined;
const rules = (): CompiledRules => (compiled ??= compileRules(readFileSync('firestore.rules', 'utf8')));

/** Does any statement of the rules speak of this act on this path? Where none does, nobody may and there is no twin. */
const isSpokenOf = (one: RuleCase): boolean => {
  const found: Candidate[] = [];
  rules().tree.collect(tokensOf(one), one.does, found);
  return found.length > 0;
};

const tokensOf = ({ does, path }: RuleCase): readonly Token[] => {
  const root = ['databases', '(default)', 'documents'];
  if (does !== 'list') return [...root, ...path.split('/')];
  return path.startsWith('group:') ? [...root, MANY, path.slice('group:'.length), ONE] : [...root, ...path.split('/'), ONE];
};

/** The refusals of a table that have no allowed case on the same path (or on the path they name as `twin`) and act. */
export const withoutTwin = (cases: readonly RuleCase[]): readonly string[] => {
  const allowed = new Set(cases.filter((one) => one.allowed).map(({ does, path }) => `${does} ${path}`));
  return cases
    .filter((one) => !one.allowed && !allowed.has(`${one.does} ${one.twin ?? one.path}`) && isSpokenOf(one))
    .map(({ it, does, path, twin }) => `${it}: nobody is allowed to ${does} ${twin ?? path}`);
};
