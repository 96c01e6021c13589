/** Why: rules can be replaced while the server runs, per project, and never by something that does not compile. */
import type { CompiledRules } from '../../rules/compile.ts';
import { explaining } from '../../rules/explain.ts';
import { RulesSyntaxError } from '../../rules/syntax/error.ts';
import type { Authorizer, Ruleset } from '../engine.ts';

interface InForce {
  readonly compiled: CompiledRules;
  /** what the engine asks: the compiled rules, or those that explain themselves */
  readonly asked: Ruleset;
}

/** The rules in force; hand it to the engine as its authorizer. */
export class RulesHolder implements Authorizer {
  readonly #compile: (source: string) => CompiledRules;
  readonly #explain: ((text: string) => void) | null;
  readonly #byProject = new Map<string, InForce>();
  #fallback: InForce | null = null;

  /** `explain`: where each denial is told; without it denials stay short. */
  constructor(compile: (source: string) => CompiledRules, explain: ((text: string) => void) | null = null) {
    this.#compile = compile;
    this.#explain = explain;
  }

  /** Compiles and installs for every project without rules of its own. Throws RulesSyntaxError and keeps the old rules. */
  setDefault(source: string): CompiledRules {
    this.#fallback = this.#load(source);
    return this.#fallback.compiled;
  }

  /** Compiles and installs for one project. Throws RulesSyntaxError and keeps the old rules. */
  set(project: string, source: string): CompiledRules {
    const loaded = this.#load(source);
    this.#byProject.set(project, loaded);
    return loaded.compiled;
  }

  rulesFor(project: string): Ruleset | null {
    return this.#inForce(project)?.asked ?? null;
  }

  /** The rules in force with what they know of themselves: source, warnings, coverage. */
  compiledFor(project: string): CompiledRules | null {
    return this.#inForce(project)?.compiled ?? null;
  }

  #inForce(project: string): InForce | null {
    return this.#byProject.get(project) ?? this.#fallback;
  }

  #load(source: string): InForce {
    const compiled = this.#compile(source);
    return { compiled, asked: this.#explain === null ? compiled : explaining(compiled, this.#explain) };
  }
}

/** The compile error, or null when the error is something else. */
export function issueOf(error: unknown): RulesSyntaxError | null {
  return error instanceof RulesSyntaxError ? error : null;
}
