/** Why: the shape of a parsed rules file; every node keeps where it stands. */
import type { Known, TypeName } from '../value.ts';

export type BinaryOperator = '||' | '&&' | '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in' | '+' | '-' | '*' | '/' | '%';

/** `at` is the offset a message points to, `start` and `end` enclose the whole expression. */
export type Expression = { readonly at: number; readonly start: number; readonly end: number } & (
  | { readonly n: 'literal'; readonly value: Known }
  | { readonly n: 'name'; readonly name: string }
  | { readonly n: 'list'; readonly items: readonly Expression[] }
  | { readonly n: 'map'; readonly entries: readonly (readonly [Expression, Expression])[] }
  | { readonly n: 'path'; readonly parts: readonly (string | Expression)[] }
  | { readonly n: 'unary'; readonly op: '!' | '-'; readonly operand: Expression }
  | { readonly n: 'binary'; readonly op: BinaryOperator; readonly left: Expression; readonly right: Expression }
  | { readonly n: 'is'; readonly operand: Expression; readonly type: TypeName }
  | { readonly n: 'ternary'; readonly test: Expression; readonly yes: Expression; readonly no: Expression }
  | { readonly n: 'member'; readonly object: Expression; readonly name: string }
  | { readonly n: 'index'; readonly object: Expression; readonly index: Expression }
  | { readonly n: 'slice'; readonly object: Expression; readonly from: Expression; readonly to: Expression }
  | { readonly n: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | { readonly n: 'method'; readonly object: Expression; readonly name: string; readonly args: readonly Expression[] }
);

export type Operation = 'get' | 'list' | 'create' | 'update' | 'delete';

export type Segment = { readonly n: 'literal'; readonly text: string } | { readonly n: 'one' | 'many'; readonly name: string };

export interface AllowStatement {
  readonly operations: readonly Operation[];
  /** absent: always */
  readonly condition: Expression | null;
  /** the condition's offset, or the statement's */
  readonly at: number;
}

export interface FunctionStatement {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly lets: readonly { readonly name: string; readonly value: Expression; readonly at: number }[];
  readonly result: Expression;
  readonly at: number;
}

export interface Block {
  readonly functions: readonly FunctionStatement[];
  readonly matches: readonly MatchBlock[];
}

export interface MatchBlock extends Block {
  readonly segments: readonly Segment[];
  readonly allows: readonly AllowStatement[];
  readonly at: number;
}

export interface RulesFile extends Block {
  readonly version: '1' | '2';
  readonly service: string;
  readonly serviceAt: number;
}
