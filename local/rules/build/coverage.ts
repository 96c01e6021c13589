/** Why: people who write rules ask which parts were ever evaluated, and to what; counting is cheap enough to be always on. */
import type { Expression } from '../syntax/ast.ts';
import { partsOf } from '../syntax/parts.ts';
import type { Result } from '../value.ts';

/** Distinct texts and numbers kept for one expression; more are counted together, without a value. */
const MAX_DISTINCT = 20;
const MAX_TEXT = 200;

/** A value as the official report writes it. */
export type ReportedValue = Readonly<Record<string, unknown>>;

export interface ReportNode {
  readonly sourcePosition: { readonly line: number; readonly column: number; readonly currentOffset: number; readonly endOffset: number };
  /** absent: never reached */
  readonly values?: readonly { readonly value: ReportedValue; readonly count: number }[];
  readonly children?: readonly ReportNode[];
}

/** What one expression came to. Contents of lists and maps are not kept, they are people's data. */
export class Tally {
  private readonly counts = new Map<string, { readonly value: ReportedValue; count: number }>();
  private whenTrue = 0;
  private whenFalse = 0;
  private whenSkipped = 0;

  record(result: Result): void {
    if (result.k !== 'bool') this.count(result);
    else if (result.v) this.whenTrue++;
    else this.whenFalse++;
  }

  /** The other operand decided. */
  skip(): void {
    this.whenSkipped++;
  }

  clear(): void {
    this.counts.clear();
    this.whenTrue = this.whenFalse = this.whenSkipped = 0;
  }

  values(): { readonly value: ReportedValue; readonly count: number }[] {
    const booleans = [
      { value: { boolValue: true }, count: this.whenTrue },
      { value: { boolValue: false }, count: this.whenFalse },
      { value: {}, count: this.whenSkipped },
    ];
    return [...booleans.filter(({ count }) => count > 0), ...this.counts.values()];
  }

  private count(result: Result): void {
    const distinct = this.counts.size < MAX_DISTINCT ? scalarOf(result) : '';
    const key = `${result.k} ${distinct}`;
    const known = this.counts.get(key);
    if (known) known.count++;
    else this.counts.set(key, { value: reported(result, distinct), count: 1 });
  }
}

/** The text that tells apart two values worth telling apart. */
function scalarOf(result: Result): string {
  if (result.k === 'error') return result.message;
  if (result.k === 'unknown') return result.of;
  return result.k === 'int' || result.k === 'float' || result.k === 'string' ? String(result.v).slice(0, MAX_TEXT) : '';
}

function reported({ k }: Result, text: string): ReportedValue {
  if (k === 'error') return { undefined: { causeMessage: text } };
  if (k === 'unknown') return { constraintValue: { simpleConstraints: [] } };
  if (k === 'null') return { nullValue: null };
  const name = k === 'map_diff' ? 'mapDiff' : k;
  return { [`${name}Value`]: k === 'int' || k === 'string' ? text : k === 'float' ? Number(text) : {} };
}

/** The tallies of one compiled file. */
export class Coverage {
  private readonly tallies = new Map<Expression, Tally>();

  tallyOf(expression: Expression): Tally {
    const tally = this.tallies.get(expression) ?? new Tally();
    this.tallies.set(expression, tally);
    return tally;
  }

  /** The official report: a tree for each condition, `let` and `return`; literals are left out. */
  report(source: string, roots: readonly Expression[]): ReportNode[] {
    const locate = locator(source);
    return roots.flatMap((root) => this.nodes(root, locate));
  }

  clear(): void {
    for (const tally of this.tallies.values()) tally.clear();
  }

  private nodes(expression: Expression, locate: Locate): ReportNode[] {
    if (expression.n === 'literal') return [];
    const children = partsOf(expression).flatMap((part) => this.nodes(part, locate));
    const values = this.tallies.get(expression)?.values() ?? [];
    return [
      {
        sourcePosition: { ...locate(expression.start), endOffset: locate(expression.end).currentOffset - 1 },
        ...(values.length > 0 && { values }),
        ...(children.length > 0 && { children }),
      },
    ];
  }
}

type Locate = (offset: number) => { readonly line: number; readonly column: number; readonly currentOffset: number };

/** Positions counted in code points, as the official report does. */
function locator(source: string): Locate {
  const at: { line: number; column: number; currentOffset: number }[] = [];
  let [line, column, currentOffset] = [1, 1, 0];
  for (const character of source) {
    for (let unit = 0; unit < character.length; unit++) at.push({ line, column, currentOffset });
    currentOffset++;
    column++;
    if (character === '\n') [line, column] = [line + 1, 1];
  }
  at.push({ line, column, currentOffset });
  return (offset) => at[offset] ?? { line, column, currentOffset };
}
