/** Why: rules can be replaced while the server runs, per project, and never by something that does not compile. */
import { RulesSyntaxError } from '../../rules/syntax/error.ts';
import type { Authorizer, Ruleset } from '../engine.ts';

/** Where a rules file does not compile. */
export interface RulesIssue {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** The rules in force; hand it to the engine as its authorizer. */
export class RulesHolder implements Authorizer {
  readonly #compile: (source: string) => Ruleset;
  readonly #byProject = new Map<string, Ruleset>();
  #fallback: Ruleset | null = null;

  constructor(compile: (source: string) => Ruleset) {
    this.#compile = compile;
  }

  /** Compiles and installs for every project without rules of its own. Throws RulesSyntaxError and keeps the old rules. */
  setDefault(source: string): void {
    this.#fallback = this.#compile(source);
  }

  /** Compiles and installs for one project. Throws RulesSyntaxError and keeps the old rules. */
  set(project: string, source: string): void {
    this.#byProject.set(project, this.#compile(source));
  }

  rulesFor(project: string): Ruleset | null {
    return this.#byProject.get(project) ?? this.#fallback;
  }
}

/** The place of a compile error; null when the error is something else. */
export function issueOf(error: unknown): RulesIssue | null {
  return error instanceof RulesSyntaxError ? { line: error.line, column: error.column, message: error.problem } : null;
}
