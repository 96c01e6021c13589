/** Why: what a name means is settled while compiling: function parameters and `let`s, then wildcards, then functions by the block they stand in. */
import { RulesSyntaxError } from '../syntax/error.ts';
import type { Expression, FunctionStatement } from '../syntax/ast.ts';
import type { Evaluate } from './run.ts';

export interface CompiledFunction {
  readonly lets: readonly Evaluate[];
  readonly result: Evaluate;
}

/** A declared function; compiled on first use so that declaration order does not matter. */
export interface DeclaredFunction {
  readonly statement: FunctionStatement;
  readonly scope: Scope;
  compiled: CompiledFunction | 'compiling' | null;
}

export type CompileExpression = (expression: Expression, scope: Scope) => Evaluate;

export class Scope {
  readonly source: string;
  readonly service: string;
  private readonly compileIn: CompileExpression;
  private readonly parent: Scope | null;
  private readonly wildcards = new Map<string, number>();
  private readonly locals = new Map<string, number>();
  readonly functions = new Map<string, DeclaredFunction>();

  constructor(source: string, service: string, compileIn: CompileExpression, parent: Scope | null) {
    this.source = source;
    this.service = service;
    this.compileIn = compileIn;
    this.parent = parent;
  }

  inner(): Scope {
    return new Scope(this.source, this.service, this.compileIn, this);
  }

  compile(expression: Expression): Evaluate {
    return this.compileIn(expression, this);
  }

  declareFunction(statement: FunctionStatement): void {
    if (this.functions.has(statement.name)) this.fail(`Function '${statement.name}' is declared twice`, statement.at);
    this.functions.set(statement.name, { statement, scope: this, compiled: null });
  }

  declareWildcard(name: string, slot: number): void {
    this.wildcards.set(name, slot);
  }

  declareLocal(name: string, at: number): void {
    if (this.locals.has(name)) this.fail(`'${name}' is declared twice`, at);
    this.locals.set(name, this.locals.size);
  }

  /** Where a variable's value is found at run time. */
  variable(name: string): { readonly from: 'cells' | 'wildcards'; readonly slot: number } | null {
    const local = this.locals.get(name);
    if (local !== undefined) return { from: 'cells', slot: local };
    const wildcard = this.wildcards.get(name);
    if (wildcard !== undefined) return { from: 'wildcards', slot: wildcard };
    return this.parent?.variable(name) ?? null;
  }

  function(name: string): DeclaredFunction | null {
    return this.functions.get(name) ?? this.parent?.function(name) ?? null;
  }

  fail(problem: string, at: number): never {
    throw new RulesSyntaxError(this.source, at, problem);
  }
}
