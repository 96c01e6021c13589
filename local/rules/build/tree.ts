/** Why: one walk over the path finds every `match` that covers it, whatever the number of rules. */
import type { Operation, Segment } from '../syntax/ast.ts';
import { type Value, path, string, unknown } from '../value.ts';
import type { Evaluate } from './run.ts';

/** A path segment the query does not settle, and any number of them. */
export const ONE: unique symbol = Symbol('one segment');
export const MANY: unique symbol = Symbol('any segments');
export type Token = string | typeof ONE | typeof MANY;

export interface Allow {
  /** place in the file, which is the order of evaluation and of denial reasons */
  readonly order: number;
  readonly operations: ReadonlySet<Operation>;
  readonly condition: Evaluate;
  readonly line: number;
  /** the whole pattern, for explanations */
  readonly pattern: string;
}

export interface Candidate {
  readonly allow: Allow;
  readonly wildcards: readonly Value[];
}

export class PathNode {
  readonly allows: Allow[] = [];
  private readonly literals = new Map<string, PathNode>();
  private one: PathNode | null = null;
  private many: { readonly node: PathNode; readonly atLeast: number } | null = null;

  /** The node below for a pattern segment, made on demand. `atLeast`: segments a recursive wildcard takes. */
  below(segment: Segment, atLeast: number): PathNode {
    if (segment.n === 'literal') {
      const child = this.literals.get(segment.text) ?? new PathNode();
      this.literals.set(segment.text, child);
      return child;
    }
    return segment.n === 'one' ? (this.one ??= new PathNode()) : (this.many ??= { node: new PathNode(), atLeast }).node;
  }

  /** Collects the allows of every pattern that covers all paths the tokens stand for. */
  collect(tokens: readonly Token[], operation: Operation, found: Candidate[], from = 0, wildcards: readonly Value[] = []): void {
    if (from === tokens.length) {
      for (const allow of this.allows) if (allow.operations.has(operation)) found.push({ allow, wildcards });
    }
    const token = tokens[from];
    if (typeof token === 'string') this.literals.get(token)?.collect(tokens, operation, found, from + 1, wildcards);
    if (token !== undefined && token !== MANY) this.one?.collect(tokens, operation, found, from + 1, [...wildcards, segmentValue(token)]);
    if (this.many === null) return;
    const { node, atLeast } = this.many;
    for (let to = from; to <= tokens.length; to++) {
      const taken = tokens.slice(from, to);
      if (taken.filter((taking) => taking !== MANY).length >= atLeast)
        node.collect(tokens, operation, found, to, [...wildcards, pathValue(taken)]);
    }
  }
}

function segmentValue(token: Exclude<Token, typeof MANY>): Value {
  return typeof token === 'string' ? string(token) : unknown('the document id', 'string');
}

function pathValue(tokens: readonly Token[]): Value {
  const known = tokens.filter((token) => typeof token === 'string');
  return known.length === tokens.length ? path(known) : unknown('the document path', 'path');
}
