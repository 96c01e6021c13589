/** Why: turns a rules file into a tree; what it means is settled by the compiler. */
import type { AllowStatement, Expression, FunctionStatement, MatchBlock, Operation, RulesFile, Segment } from './syntax/ast.ts';
import { ExpressionParser } from './syntax/expressions.ts';
import { Scanner } from './syntax/scanner.ts';

const MAX_BYTES = 256 * 1024;
const SERVICE = /[A-Za-z_][A-Za-z0-9_.]*/y;
const LITERAL = /[^\s/{}]+/y;
const OPERATIONS: Readonly<Record<string, readonly Operation[]>> = {
  read: ['get', 'list'],
  write: ['create', 'update', 'delete'],
  get: ['get'],
  list: ['list'],
  create: ['create'],
  update: ['update'],
  delete: ['delete'],
};

/** Parses a rules file. Throws RulesSyntaxError. */
export function parseRules(source: string): RulesFile {
  return new FileParser(source).file();
}

interface Draft {
  readonly functions: FunctionStatement[];
  readonly matches: MatchBlock[];
  readonly allows: AllowStatement[];
}

class FileParser {
  private readonly scanner: Scanner;
  private readonly expressions: ExpressionParser;

  constructor(source: string) {
    this.scanner = new Scanner(source);
    this.expressions = new ExpressionParser(this.scanner);
    if (Buffer.byteLength(source) > MAX_BYTES) this.scanner.fail(`The rules are larger than ${MAX_BYTES} bytes`);
  }

  file(): RulesFile {
    const version = this.version();
    const functions: FunctionStatement[] = [];
    while (this.scanner.eatsWord('function')) functions.push(this.function());
    if (!this.scanner.eatsWord('service')) this.scanner.fail(`Expected 'service', found ${this.scanner.nextText()}`);
    const serviceAt = this.scanner.skip();
    const service = this.scanner.take(SERVICE) ?? this.scanner.fail('Expected the name of a service');
    const block = this.block(null);
    while (this.scanner.eatsWord('function')) functions.push(this.function());
    this.scanner.skip();
    if (this.scanner.at < this.scanner.source.length) this.scanner.fail(`Expected the end of the file, found ${this.scanner.nextText()}`);
    return { version, service, serviceAt, functions: [...functions, ...block.functions], matches: block.matches };
  }

  private version(): '1' | '2' {
    if (!this.scanner.eatsWord('rules_version')) return '1';
    this.scanner.expect('=', "after 'rules_version'");
    const at = this.scanner.skip();
    const version = this.scanner.take(/(['"])[^'"\n]*\1/y)?.slice(1, -1);
    this.scanner.eats(';');
    if (version === '1' || version === '2') return version;
    return this.scanner.fail("rules_version must be '1' or '2'", at);
  }

  /** `segments` null: the service's own block, where `allow` has no path. */
  private block(segments: readonly Segment[] | null): Draft {
    const draft: Draft = { functions: [], matches: [], allows: [] };
    this.scanner.expect('{', segments === null ? 'after the service' : 'after the path');
    while (!this.scanner.eats('}')) {
      const at = this.scanner.skip();
      if (this.scanner.eatsWord('match')) draft.matches.push(this.match(at));
      else if (this.scanner.eatsWord('function')) draft.functions.push(this.function());
      else if (segments !== null && this.scanner.eatsWord('allow')) draft.allows.push(this.allow(at));
      else this.scanner.fail(`Expected 'match', 'allow', 'function' or '}', found ${this.scanner.nextText()}`);
    }
    return draft;
  }

  private match(at: number): MatchBlock {
    this.scanner.skip();
    const segments: Segment[] = [];
    while (this.scanner.source[this.scanner.at] === '/') {
      this.scanner.at++;
      segments.push(this.segment());
    }
    if (segments.length === 0) this.scanner.fail("Expected a path starting with '/' after 'match'");
    return { segments, ...this.block(segments), at };
  }

  private segment(): Segment {
    const { scanner } = this;
    if (scanner.source[scanner.at] !== '{') {
      const text = scanner.take(LITERAL) ?? scanner.fail(`Expected a path segment, found ${scanner.nextText()}`);
      if (scanner.take(/\{\w+(=\*\*)?\}/y) !== null) scanner.fail('A wildcard must be a whole path segment');
      return { n: 'literal', text };
    }
    scanner.at++;
    const name = scanner.word('the name of a wildcard');
    const many = scanner.eats('=');
    if (many) scanner.expect('**', "after '='");
    scanner.expect('}', 'after the wildcard');
    if (scanner.take(/[^\s/{}]/y) !== null) scanner.fail('A wildcard must be a whole path segment');
    return { n: many ? 'many' : 'one', name };
  }

  private allow(statementAt: number): AllowStatement {
    const operations: Operation[] = [];
    do {
      const at = this.scanner.skip();
      const word = this.scanner.word('an operation');
      const expanded = Object.hasOwn(OPERATIONS, word) ? OPERATIONS[word] : undefined;
      operations.push(...(expanded ?? this.scanner.fail(`Unknown operation '${word}'`, at)));
    } while (this.scanner.eats(','));
    let condition: Expression | null = null;
    let at = statementAt;
    if (this.scanner.eats(':')) {
      if (!this.scanner.eatsWord('if')) this.scanner.fail(`Expected 'if', found ${this.scanner.nextText()}`);
      at = this.scanner.skip();
      condition = this.expressions.parse();
    }
    this.scanner.eats(';');
    return { operations, condition, at };
  }

  private function(): FunctionStatement {
    const at = this.scanner.skip();
    const name = this.scanner.word('the name of a function');
    const parameters = this.parameters();
    this.scanner.expect('{', 'before the body of the function');
    const lets: { name: string; value: Expression; at: number }[] = [];
    while (this.scanner.eatsWord('let')) {
      const letAt = this.scanner.skip();
      const letName = this.scanner.word('the name of a variable');
      this.scanner.expect('=', "after the variable's name");
      lets.push({ name: letName, value: this.expressions.parse(), at: letAt });
      this.scanner.expect(';', "after 'let'");
    }
    if (!this.scanner.eatsWord('return')) this.scanner.fail(`Expected 'return', found ${this.scanner.nextText()}`);
    const result = this.expressions.parse();
    this.scanner.eats(';');
    this.scanner.expect('}', 'after the body of the function');
    return { name, parameters, lets, result, at };
  }

  private parameters(): string[] {
    const names: string[] = [];
    this.scanner.expect('(', 'after the name of the function');
    while (!this.scanner.eats(')')) {
      if (names.length > 0) this.scanner.expect(',', "or ')'");
      names.push(this.scanner.word('the name of a parameter'));
    }
    return names;
  }
}
