/** Why: rules mix paths, operators and comments around the same slash, so the parser reads characters where it stands instead of tokens. */
import { RulesSyntaxError } from './error.ts';

const SPACE = /(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;
const WORD = /[A-Za-z_][A-Za-z0-9_]*/y;

export class Scanner {
  readonly source: string;
  at = 0;
  /** where what was taken last ends; `at` may already stand after the blanks that follow */
  end = 0;

  constructor(source: string) {
    this.source = source;
  }

  /** Skips blanks and comments; returns the offset reached. */
  skip(): number {
    SPACE.lastIndex = this.at;
    SPACE.exec(this.source);
    this.at = SPACE.lastIndex;
    if (this.source.startsWith('/*', this.at)) this.fail('Comment is not closed');
    return this.at;
  }

  /** Is the text next, blanks skipped? */
  sees(text: string): boolean {
    return this.source.startsWith(text, this.skip());
  }

  /** Takes the text if it is next. */
  eats(text: string): boolean {
    if (!this.sees(text)) return false;
    this.advance(text.length);
    return true;
  }

  expect(text: string, where: string): void {
    if (!this.eats(text)) this.fail(`Expected '${text}' ${where}, found ${this.nextText()}`);
  }

  /** Takes a whole word if it is next (`is` does not match `island`). */
  eatsWord(word: string): boolean {
    if (this.peekWord() !== word) return false;
    this.advance(word.length);
    return true;
  }

  peekWord(): string | null {
    this.skip();
    return this.peekPattern(WORD);
  }

  word(what: string): string {
    const word = this.peekWord();
    if (word === null) this.fail(`Expected ${what}, found ${this.nextText()}`);
    this.advance(word.length);
    return word;
  }

  /** Takes what a sticky pattern matches exactly here, blanks not skipped. */
  take(sticky: RegExp): string | null {
    const text = this.peekPattern(sticky);
    if (text !== null) this.advance(text.length);
    return text;
  }

  /** Steps over what was recognised. */
  advance(length: number): void {
    this.at += length;
    this.end = this.at;
  }

  nextText(): string {
    this.skip();
    if (this.at >= this.source.length) return 'the end of the file';
    return `'${this.peekPattern(WORD) ?? this.source[this.at]}'`;
  }

  fail(problem: string, at: number = this.at): never {
    throw new RulesSyntaxError(this.source, at, problem);
  }

  private peekPattern(sticky: RegExp): string | null {
    sticky.lastIndex = this.at;
    return sticky.exec(this.source)?.[0] ?? null;
  }
}
