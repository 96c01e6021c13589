/** Why: a bound is proven by what it still accepts and by what it first refuses: moved by one either way, a case must notice. */
import type { Expression } from '../../../local/rules/syntax/ast.ts';
import { partsOf } from '../../../local/rules/syntax/parts.ts';

const orders: ReadonlySet<string> = new Set(['<', '<=', '>', '>=']);

/** Whole numbers that something is compared with in order, and those given as the most characters of a text. */
export function boundsIn(node: Expression): readonly Expression[] {
  return [...partsOf(node).flatMap(boundsIn), ...ownBounds(node)];
}

function ownBounds(node: Expression): readonly Expression[] {
  if (node.n === 'binary' && orders.has(node.op)) return [node.left, node.right].filter(isWhole);
  return node.n === 'call' && node.name === 'isText' ? node.args.filter(isWhole) : [];
}

/** The number one lower and the number one higher, as they are written. */
export function neighboursOf(bound: Expression): readonly string[] {
  if (!isWhole(bound)) return [];
  return [bound.value.v - 1n, bound.value.v + 1n].map(String);
}

type Whole = Extract<Expression, { readonly n: 'literal' }> & { readonly value: { readonly k: 'int'; readonly v: bigint } };

const isWhole = (node: Expression): node is Whole => node.n === 'literal' && node.value.k === 'int';
