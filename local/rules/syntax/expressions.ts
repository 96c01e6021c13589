/** Why: reads one condition with the precedence of the rules language. */
import { FALSE, NULL, TRUE, TYPE_NAMES, type TypeName } from '../value.ts';
import type { BinaryOperator, Expression } from './ast.ts';
import { parseLiteral } from './literals.ts';
import type { Scanner } from './scanner.ts';

const MAX_NESTING = 200;
/** More could never be evaluated within a request's limit. */
const MAX_CHAIN = 1000;
const SEGMENT = /[\p{L}\p{N}_\-.~%@]+/uy;
const NAMED = /\([A-Za-z0-9_\-.]+\)/y;
const RESERVED = new Set(['in', 'is', 'if', 'let', 'return', 'function', 'match', 'allow', 'service']);
/** Loosest first; a longer operator stands before its prefix. */
const LEVELS: readonly (readonly BinaryOperator[])[] = [
  ['||'],
  ['&&'],
  ['==', '!=', '<=', '>=', '<', '>', 'in'],
  ['+', '-'],
  ['*', '/', '%'],
];

export class ExpressionParser {
  private readonly scanner: Scanner;
  private nesting = 0;

  constructor(scanner: Scanner) {
    this.scanner = scanner;
  }

  /** A node that ends where the scanner stands; `at` is its start unless given. */
  private node<T extends object>(start: number, parts: T, at = start): T & { at: number; start: number; end: number } {
    return { ...parts, at, start, end: this.scanner.end };
  }

  parse(): Expression {
    const at = this.scanner.skip();
    if (++this.nesting > MAX_NESTING) this.scanner.fail(`Expression is nested deeper than ${MAX_NESTING} levels`);
    const test = this.level(0);
    const result = this.scanner.eats('?') ? this.branches(test, at) : test;
    this.nesting--;
    return result;
  }

  private branches(test: Expression, at: number): Expression {
    const yes = this.parse();
    this.scanner.expect(':', "between the two outcomes of '?'");
    const no = this.parse();
    return this.node(at, { n: 'ternary', test, yes, no });
  }

  private level(index: number): Expression {
    const operators = LEVELS[index];
    if (operators === undefined) return this.unary();
    const at = this.scanner.skip();
    let left = this.level(index + 1);
    for (let length = 0; ; length++) {
      if (length > MAX_CHAIN) this.scanner.fail(`Expression chains more than ${MAX_CHAIN} operators`);
      if (index === 2 && this.scanner.eatsWord('is')) {
        const type = this.typeName();
        left = this.node(at, { n: 'is', operand: left, type });
        continue;
      }
      const op = operators.find((text) => (text === 'in' ? this.scanner.eatsWord(text) : this.scanner.eats(text)));
      if (op === undefined) return left;
      const right = this.level(index + 1);
      left = this.node(at, { n: 'binary', op, left, right });
    }
  }

  private typeName(): TypeName {
    const at = this.scanner.skip();
    const name = this.scanner.word("a type after 'is'");
    return TYPE_NAMES.find((type) => type === name) ?? this.scanner.fail(`Unknown type '${name}' after 'is'`, at);
  }

  private unary(): Expression {
    const at = this.scanner.skip();
    if (++this.nesting > MAX_NESTING) this.scanner.fail(`Expression is nested deeper than ${MAX_NESTING} levels`);
    const result = this.prefixed(at);
    this.nesting--;
    return result;
  }

  private prefixed(at: number): Expression {
    if (!this.scanner.sees('!=') && this.scanner.eats('!')) return this.negation('!', at);
    if (!this.scanner.eats('-')) return this.postfix(this.primary(), at);
    this.scanner.skip();
    const number = parseLiteral(this.scanner, true);
    return number === null ? this.negation('-', at) : this.node(at, { n: 'literal', value: number });
  }

  private negation(op: '!' | '-', at: number): Expression {
    const operand = this.unary();
    return this.node(at, { n: 'unary', op, operand });
  }

  private postfix(start: Expression, at: number): Expression {
    let object = start;
    for (let length = 0; ; length++) {
      if (length > MAX_CHAIN) this.scanner.fail(`Expression chains more than ${MAX_CHAIN} members`);
      if (this.scanner.eats('.')) {
        const nameAt = this.scanner.skip();
        const name = this.scanner.word("a name after '.'");
        object = this.scanner.eats('(')
          ? this.node(at, { n: 'method', object, name, args: this.items(')') }, nameAt)
          : this.node(at, { n: 'member', object, name });
      } else if (this.scanner.eats('[')) {
        object = this.subscript(object, at);
      } else {
        return object;
      }
    }
  }

  private subscript(object: Expression, at: number): Expression {
    const index = this.parse();
    if (!this.scanner.eats(':')) {
      this.scanner.expect(']', 'after the index');
      return this.node(at, { n: 'index', object, index });
    }
    const to = this.parse();
    this.scanner.expect(']', 'after the slice');
    return this.node(at, { n: 'slice', object, from: index, to });
  }

  private primary(): Expression {
    const at = this.scanner.skip();
    const literal = parseLiteral(this.scanner, false);
    if (literal !== null) return this.node(at, { n: 'literal', value: literal });
    if (this.scanner.sees('/')) return this.node(at, { n: 'path', parts: this.path() });
    if (this.scanner.eats('[')) return this.node(at, { n: 'list', items: this.items(']') });
    if (this.scanner.eats('{')) return this.node(at, { n: 'map', entries: this.entries() });
    if (this.scanner.eats('(')) {
      const inner = this.parse();
      this.scanner.expect(')', 'to close the parenthesis');
      return inner;
    }
    return this.named(at);
  }

  private named(at: number): Expression {
    const name = this.scanner.word('an expression');
    if (RESERVED.has(name)) this.scanner.fail(`Expected an expression, found the reserved word '${name}'`, at);
    if (name === 'true') return this.node(at, { n: 'literal', value: TRUE });
    if (name === 'false') return this.node(at, { n: 'literal', value: FALSE });
    if (name === 'null') return this.node(at, { n: 'literal', value: NULL });
    return this.scanner.eats('(') ? this.node(at, { n: 'call', name, args: this.items(')') }) : this.node(at, { n: 'name', name });
  }

  private items(close: string): Expression[] {
    const items: Expression[] = [];
    while (!this.scanner.eats(close)) {
      if (items.length > 0) this.scanner.expect(',', `or '${close}'`);
      if (close === ']' && items.length > 0 && this.scanner.eats(close)) break;
      items.push(this.parse());
    }
    return items;
  }

  private entries(): (readonly [Expression, Expression])[] {
    const entries: (readonly [Expression, Expression])[] = [];
    while (!this.scanner.eats('}')) {
      if (entries.length > 0) this.scanner.expect(',', "or '}'");
      if (entries.length > 0 && this.scanner.eats('}')) break;
      const key = this.parse();
      this.scanner.expect(':', 'after the key');
      entries.push([key, this.parse()]);
    }
    return entries;
  }

  /** Blanks end a path: its segments touch. */
  private path(): (string | Expression)[] {
    const parts: (string | Expression)[] = [];
    const { scanner } = this;
    while (scanner.source[scanner.at] === '/') {
      scanner.advance(1);
      if (scanner.source.startsWith('$(', scanner.at)) {
        scanner.advance(2);
        parts.push(this.parse());
        scanner.expect(')', "to close '$('");
      } else {
        parts.push(scanner.take(NAMED) ?? scanner.take(SEGMENT) ?? scanner.fail(`Expected a path segment, found ${scanner.nextText()}`));
      }
    }
    return parts;
  }
}
