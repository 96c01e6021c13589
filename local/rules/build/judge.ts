/** Why: one question is allowed when any applicable `allow` is true; otherwise every one that was tried gives its reason. */
import type { RuleDecision } from '../../firestore/engine.ts';
import type { Operation } from '../syntax/ast.ts';
import type { Result } from '../value.ts';
import { LimitExceeded } from './documents.ts';
import { truth } from './logic.ts';
import type { Frame, Run } from './run.ts';
import type { Candidate, PathNode, Token } from './tree.ts';

/** One `allow` that was tried. `outcome`: `true`, `false`, or why it has no value. */
export interface Attempt {
  readonly pattern: string;
  readonly line: number;
  readonly outcome: string;
  readonly kind: 'true' | 'false' | 'error' | 'open';
}

export interface Judgement extends RuleDecision {
  readonly attempts: readonly Attempt[];
}

/** Judges the operation on the path. */
export function judge(tree: PathNode, tokens: readonly Token[], operation: Operation, run: Run): Judgement {
  const candidates: Candidate[] = [];
  tree.collect(tokens, operation, candidates);
  candidates.sort((a, b) => a.allow.order - b.allow.order);
  const attempts: Attempt[] = [];
  for (const { allow, wildcards } of candidates) {
    const frame: Frame = { run, wildcards, cells: [], depth: 0 };
    const { outcome, kind, final } = attempt(() => truth(allow.condition(frame)));
    attempts.push({ pattern: allow.pattern, line: allow.line, outcome, kind });
    if (kind === 'true') return { allowed: true, reason: '', attempts };
    if (final) break;
  }
  return { allowed: false, reason: explainDenial(attempts, operation), attempts };
}

/** `final`: a limit was exceeded, nothing else is tried. */
function attempt(evaluate: () => Result): Pick<Attempt, 'outcome' | 'kind'> & { readonly final: boolean } {
  try {
    const result = evaluate();
    return { outcome: describe(result), kind: kindOf(result), final: false };
  } catch (error) {
    if (error instanceof LimitExceeded) return { outcome: error.message, kind: 'error', final: true };
    throw error;
  }
}

function describe(result: Result): string {
  if (result.k === 'bool') return String(result.v);
  if (result.k === 'error') return result.message;
  return result.k === 'unknown' ? `The query does not settle ${result.of}.` : `Condition is ${result.k}, not bool.`;
}

function kindOf(result: Result): Attempt['kind'] {
  if (result.k === 'bool') return result.v ? 'true' : 'false';
  return result.k === 'unknown' ? 'open' : 'error';
}

function explainDenial(attempts: readonly Attempt[], operation: Operation): string {
  if (attempts.length === 0) return `\nNo matching allow statements for '${operation}'`;
  return '\n' + attempts.map(({ outcome, line }) => `${outcome} for '${operation}' @ L${line}`).join(', ');
}
