/** Why: a rules file is written by hand, so a refusal must show the place and the reason. */

/** The source cannot become rules. `line` and `column` count from 1; the message carries the line with a caret. */
export class RulesSyntaxError extends Error {
  readonly line: number;
  readonly column: number;
  /** the reason alone, without the excerpt */
  readonly problem: string;

  constructor(source: string, offset: number, problem: string) {
    const { line, column } = positionOf(source, offset);
    const text = source.split('\n')[line - 1] ?? '';
    const caret = text.slice(0, column - 1).replace(/[^\t]/g, ' ') + '^';
    super(`Line ${line}, column ${column}: ${problem}\n  ${text}\n  ${caret}`);
    this.name = 'RulesSyntaxError';
    this.line = line;
    this.column = column;
    this.problem = problem;
  }
}

/** Line and column, both from 1, of an offset. */
export function positionOf(source: string, offset: number): { line: number; column: number } {
  const before = source.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - start + 1 };
}
