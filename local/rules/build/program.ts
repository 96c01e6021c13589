/** Why: the compiled file: a tree of patterns whose conditions are closures. */
import type { Block, Expression, MatchBlock, RulesFile } from '../syntax/ast.ts';
import { type Place as ProblemPlace, lineFinder } from '../syntax/error.ts';
import { TRUE } from '../value.ts';
import { Coverage } from './coverage.ts';
import { compileExpression } from './expression.ts';
import { compileFunction } from './functions.ts';
import type { Evaluate } from './run.ts';
import { type CompileContext, Scope } from './scope.ts';
import { PathNode } from './tree.ts';

const MAX_MATCH_NESTING = 10;
const MAX_SEGMENTS = 100;
const MAX_WILDCARDS = 20;

interface Place {
  readonly node: PathNode;
  readonly scope: Scope;
  readonly pattern: string;
  readonly wildcards: number;
  readonly segments: number;
  readonly depth: number;
}

export interface Program {
  readonly tree: PathNode;
  /** names nobody declared */
  readonly warnings: readonly ProblemPlace[];
  readonly coverage: Coverage;
  /** what coverage reports on, in the order of the file */
  readonly roots: readonly Expression[];
}

/** Compiles every block of a parsed file. Throws RulesSyntaxError. */
export function compileProgram(file: RulesFile, source: string, onDebug: CompileContext['onDebug']): Program {
  const tree = new PathNode();
  const context = { source, service: file.service, compile: compileExpression, coverage: new Coverage(), warnings: [], onDebug };
  const place = { node: tree, scope: new Scope(context, null), pattern: '', wildcards: 0, segments: 0, depth: 0 };
  new ProgramCompiler(source, file.version).block(file, place);
  const roots = rootsOf(file).sort((a, b) => a.start - b.start);
  return { tree, warnings: context.warnings, coverage: context.coverage, roots };
}

function rootsOf(block: Block): Expression[] {
  const own = block.functions.flatMap(({ lets, result }) => [...lets.map(({ value }) => value), result]);
  const inner = block.matches.flatMap((match) => [
    ...match.allows.flatMap(({ condition }) => (condition === null ? [] : [condition])),
    ...rootsOf(match),
  ]);
  return [...own, ...inner];
}

class ProgramCompiler {
  private readonly lineOf: (offset: number) => number;
  private readonly version: '1' | '2';

  constructor(source: string, version: '1' | '2') {
    this.lineOf = lineFinder(source);
    this.version = version;
  }

  block(block: Block, place: Place): void {
    for (const statement of block.functions) place.scope.declareFunction(statement);
    for (const match of block.matches) this.match(match, place);
    for (const declared of place.scope.functions.values()) compileFunction(declared);
  }

  private match(match: MatchBlock, outer: Place): void {
    if (outer.depth >= MAX_MATCH_NESTING) outer.scope.fail(`'match' is nested deeper than ${MAX_MATCH_NESTING} levels`, match.at);
    const place = this.descend(match, outer);
    this.block(match, place);
    for (const { operations, condition, at } of match.allows) {
      place.node.allows.push({
        order: at,
        operations: new Set(operations),
        condition: compileCondition(condition, place.scope),
        line: this.lineOf(at),
        pattern: place.pattern,
      });
    }
  }

  private descend(match: MatchBlock, outer: Place): Place {
    const scope = outer.scope.inner();
    let { node, pattern, wildcards } = outer;
    const segments = outer.segments + match.segments.length;
    if (segments > MAX_SEGMENTS) scope.fail(`Nested paths are longer than ${MAX_SEGMENTS} segments`, match.at);
    for (const [index, segment] of match.segments.entries()) {
      if (segment.n === 'many' && this.version === '1' && (index < match.segments.length - 1 || match.matches.length > 0)) {
        scope.fail("A recursive wildcard must come last unless rules_version = '2'", match.at);
      }
      node = node.below(segment, this.version === '1' ? 1 : 0);
      if (segment.n !== 'literal') scope.declareWildcard(segment.name, wildcards++);
      pattern += segment.n === 'literal' ? `/${segment.text}` : segment.n === 'one' ? `/{${segment.name}}` : `/{${segment.name}=**}`;
    }
    if (wildcards > MAX_WILDCARDS) scope.fail(`Nested paths have more than ${MAX_WILDCARDS} wildcards`, match.at);
    return { node, scope, pattern, wildcards, segments, depth: outer.depth + 1 };
  }
}

function compileCondition(condition: Expression | null, scope: Scope): Evaluate {
  return condition === null ? () => TRUE : compileExpression(condition, scope);
}
