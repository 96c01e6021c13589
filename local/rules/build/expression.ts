/** Why: turns a parsed expression into a closure once, so that judging a request never looks at syntax again. */
import type { Expression } from '../syntax/ast.ts';
import { type Known, type Result, type Value, failure, list, map, string, unknown } from '../value.ts';
import { compareText } from '../value-order.ts';
import { indexOf, joinPath, memberOf, sliceOf } from './access.ts';
import { compileCall, compileMethod } from './functions.ts';
import { and, choose, not, or } from './logic.ts';
import { isOfType, negate, operate } from './operators.ts';
import type { Evaluate } from './run.ts';
import type { Scope } from './scope.ts';

/** Compiles an expression; every evaluation of it counts as one and is tallied. Throws RulesSyntaxError. */
export function compileExpression(expression: Expression, scope: Scope): Evaluate {
  const evaluate = compileNode(expression, scope);
  if (expression.n === 'literal') {
    return (frame) => {
      frame.run.tick();
      return evaluate(frame);
    };
  }
  const tally = scope.context.coverage.tallyOf(expression);
  return (frame) => {
    frame.run.tick();
    const result = evaluate(frame);
    tally.record(result);
    return result;
  };
}

function compileNode(node: Expression, scope: Scope): Evaluate {
  const inner = (part: Expression): Evaluate => compileExpression(part, scope);
  switch (node.n) {
    case 'literal': {
      const { value } = node;
      return () => value;
    }
    case 'name':
      return compileName(node.name, node.at, scope);
    case 'list':
      return compileList(node.items.map(inner));
    case 'map':
      return compileMap(node.entries.map(([key, value]) => [inner(key), inner(value)]));
    case 'path':
      return compilePath(node.parts.map((part) => (typeof part === 'string' ? part : compilePart(part, scope))));
    case 'unary':
      return node.op === '!' ? not(inner(node.operand)) : strict([inner(node.operand)], ([value]) => negate(value as Value));
    case 'binary':
      return compileBinary(node, scope);
    case 'is': {
      const { type } = node;
      return strict([inner(node.operand)], ([value]) => isOfType(value as Value, type));
    }
    case 'ternary':
      return choose(inner(node.test), inner(node.yes), inner(node.no));
    case 'member':
      return compileMember(inner(node.object), node.name);
    case 'index':
      return strict([inner(node.object), inner(node.index)], ([object, index]) => indexOf(object as Value, index as Value));
    case 'slice':
      return strict([node.object, node.from, node.to].map(inner), ([object, from, to]) =>
        sliceOf(object as Value, from as Value, to as Value),
      );
    case 'call':
      return compileCall(node, scope);
    case 'method':
      return compileMethod(node, scope);
  }
}

function compileMember(object: Evaluate, name: string): Evaluate {
  return (frame) => {
    const value = object(frame);
    return value.k === 'error' ? value : memberOf(value, name);
  };
}

/** Evaluates all parts in order; the first error is the outcome. */
function strict(parts: readonly Evaluate[], apply: (values: readonly Value[]) => Result): Evaluate {
  return (frame) => {
    const values: Value[] = [];
    for (const part of parts) {
      const value = part(frame);
      if (value.k === 'error') return value;
      values.push(value);
    }
    return apply(values);
  };
}

function compileBinary(node: Extract<Expression, { n: 'binary' }>, scope: Scope): Evaluate {
  const left = compileExpression(node.left, scope);
  const right = compileExpression(node.right, scope);
  const { op } = node;
  if (op === '||' || op === '&&') {
    const tally = scope.context.coverage.tallyOf(node.right);
    return (op === '||' ? or : and)(left, right, () => tally.skip());
  }
  return (frame) => {
    const a = left(frame);
    if (a.k === 'error') return a;
    const b = right(frame);
    return b.k === 'error' ? b : operate(op, a, b);
  };
}

function compileName(name: string, at: number, scope: Scope): Evaluate {
  const variable = scope.variable(name);
  if (variable?.from === 'cells') {
    const { slot } = variable;
    return (frame) => {
      const cell = frame.cells[slot];
      if (cell === undefined) throw new RangeError(`No cell ${slot} for '${name}'`);
      return (cell.value ??= cell.evaluate(cell.frame));
    };
  }
  if (variable?.from === 'wildcards') {
    const { slot } = variable;
    return (frame) => frame.wildcards[slot] ?? unknown(name);
  }
  if (name === 'request') return (frame) => frame.run.request;
  if (name === 'resource') return (frame) => frame.run.resource;
  scope.warn(`Unknown variable '${name}'`, at);
  return () => failure(`Unknown variable '${name}'.`);
}

/** Lists and maps hold only what is known: an unknown part may be an error, so it makes the whole unknown. */
function compileList(items: readonly Evaluate[]): Evaluate {
  return strict(items, (values) => {
    const open = values.find(isOpen);
    return open === undefined ? list(values as readonly Known[]) : unknown(nameOf(open), 'list');
  });
}

function compileMap(entries: readonly (readonly [Evaluate, Evaluate])[]): Evaluate {
  return strict(entries.flat(), (values) => {
    const open = values.find(isOpen);
    if (open !== undefined) return unknown(nameOf(open), 'map');
    const pairs: [string, Known][] = [];
    for (let i = 0; i < values.length; i += 2) {
      const key = values[i] as Known;
      if (key.k !== 'string') return failure(`A map key must be a string, not ${key.k}.`);
      pairs.push([key.v, values[i + 1] as Known]);
    }
    return map(new Map(pairs.sort(([a], [b]) => compareText(a, b))));
  });
}

function isOpen(value: Value): boolean {
  return value.k === 'unknown' || (value.k === 'map' && value.open !== undefined);
}

function nameOf(value: Value): string {
  return value.k === 'unknown' ? value.of : value.k === 'map' ? (value.open ?? 'map') : value.k;
}

/** `$(name)` of a name that means nothing here waits for `bind()`. */
function compilePart(part: Expression, scope: Scope): string | Evaluate {
  if (part.n !== 'name' || scope.knows(part.name)) return scope.compile(part);
  scope.warn(`Unknown variable '${part.name}': this segment must be bound with bind()`, part.at);
  return `$(${part.name})`;
}

function compilePath(parts: readonly (string | Evaluate)[]): Evaluate {
  return strict(
    parts.map((part) => (typeof part === 'string' ? () => string(part) : part)),
    joinPath,
  );
}
