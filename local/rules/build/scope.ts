/** Why: what a name means is settled while compiling: function parameters and `let`s, then wildcards, then functions by the block they stand in. */
import { type Place, RulesSyntaxError, placeOf } from '../syntax/error.ts';
import type { Expression, FunctionStatement } from '../syntax/ast.ts';
import type { Coverage } from './coverage.ts';
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

/** What every scope of one file shares. */
export interface CompileContext {
  readonly source: string;
  readonly service: string;
  readonly compile: CompileExpression;
  readonly coverage: Coverage;
  /** names nobody declared: loaded as production does, an error wherever they are evaluated */
  readonly warnings: Place[];
  /** told what `debug()` sees, with its line */
  readonly onDebug: (line: number, text: string) => void;
}

export class Scope {
  readonly context: CompileContext;
  private readonly parent: Scope | null;
  private readonly wildcards = new Map<string, number>();
  private readonly locals = new Map<string, number>();
  readonly functions = new Map<string, DeclaredFunction>();

  constructor(context: CompileContext, parent: Scope | null) {
    this.context = context;
    this.parent = parent;
  }

  get service(): string {
    return this.context.service;
  }

  inner(): Scope {
    return new Scope(this.context, this);
  }

  compile(expression: Expression): Evaluate {
    return this.context.compile(expression, this);
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

  /** Does the name mean a value here? */
  knows(name: string): boolean {
    return name === 'request' || name === 'resource' || this.variable(name) !== null;
  }

  function(name: string): DeclaredFunction | null {
    return this.functions.get(name) ?? this.parent?.function(name) ?? null;
  }

  warn(problem: string, at: number): void {
    this.context.warnings.push(placeOf(this.context.source, at, problem));
  }

  fail(problem: string, at: number): never {
    throw new RulesSyntaxError(this.context.source, at, problem);
  }
}
