/** Why: one operand of a rules file is weakened at a time; a case of the tables must notice each of them. */
import { parseRules } from '../../../local/rules/parse.ts';
import type { Block, Expression, MatchBlock } from '../../../local/rules/syntax/ast.ts';
import { partsOf } from '../../../local/rules/syntax/parts.ts';
import { boundsIn, neighboursOf } from './bounds.ts';

/** `and`: an operand of `&&` becomes true. `or`: an operand of `||` becomes false. `whole`: a whole condition becomes true. `bound`: a number moves by one. */
export type MutantKind = 'and' | 'or' | 'whole' | 'bound';

export interface Mutant {
  /** Stays the same when lines move: where the operand stands, what it says, what it becomes. */
  readonly key: string;
  readonly kind: MutantKind;
  /** The paths it can matter to, as `match` says them: `/juries/{jury}/members/{uid}`; empty when it can matter to all. */
  readonly pattern: string;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly start: number;
  readonly end: number;
  readonly becomes: string;
}

interface Place {
  readonly pattern: string;
  readonly where: string;
  readonly root: Expression;
  /** A condition of an `allow`; functions and `let`s may answer something else than yes or no. */
  readonly isCondition: boolean;
}

/** Every mutant of a rules file, in the order of the file. */
export function mutantsOf(source: string): readonly Mutant[] {
  const seen = new Map<string, number>();
  return placesOf(parseRules(source), '').flatMap(({ pattern, where, root, isCondition }) =>
    changesOf(root, isCondition).map(([kind, operand, becomes]): Mutant => {
      const text = textAt(source, kind === 'bound' ? enclosing(root, operand) : operand);
      const name = `${where.trim()} › ${text} → ${becomes}`;
      const count = (seen.get(name) ?? 0) + 1;
      seen.set(name, count);
      const [firstLine, lastLine] = [lineOf(source, operand.start), lineOf(source, operand.end)];
      const key = count === 1 ? name : `${name} (${count})`;
      return { key, kind, pattern, firstLine, lastLine, start: operand.start, end: operand.end, becomes };
    }),
  );
}

/** The file with one operand weakened. */
export function mutated(source: string, mutant: Mutant): string {
  return `${source.slice(0, mutant.start)}${mutant.becomes}${source.slice(mutant.end)}`;
}

function placesOf(block: Block, pattern: string): readonly Place[] {
  const own = block.functions.flatMap(({ name, lets, result }): Place[] => [
    ...lets.map((let_): Place => ({ pattern, where: `${pattern} ${name}.${let_.name}`, root: let_.value, isCondition: false })),
    { pattern, where: `${pattern} ${name}`, root: result, isCondition: false },
  ]);
  return [...own, ...block.matches.flatMap((match) => placesOfMatch(match, pattern))];
}

function placesOfMatch(match: MatchBlock, outer: string): readonly Place[] {
  const pattern = shortened(
    outer +
      match.segments
        .map((segment) => `/${segment.n === 'literal' ? segment.text : `{${segment.name}${segment.n === 'many' ? '=**' : ''}}`}`)
        .join(''),
  );
  const allows = match.allows.flatMap(({ operations, condition }): Place[] =>
    condition === null ? [] : [{ pattern, where: `${pattern} allow ${operations.join(', ')}`, root: condition, isCondition: true }],
  );
  return [...allows, ...placesOf(match, pattern)];
}

/** Can a mutant below this pattern matter to what is asked about this path? */
export function isBelow(path: string, pattern: string): boolean {
  if (path.startsWith('group:') || pattern.includes('=**')) return true;
  const segments = path.split('/');
  return pattern
    .split('/')
    .slice(1)
    .every((part, index) => segments[index] === undefined || part.startsWith('{') || part === segments[index]);
}

function shortened(pattern: string): string {
  return pattern.replace(/^\/databases\/\{\w+\}\/documents|^\/b\/\{\w+\}\/o/, '');
}

type Change = readonly [kind: MutantKind, node: Expression, becomes: string];

function changesOf(root: Expression, isCondition: boolean): readonly Change[] {
  const whole = isCondition && !isLogic(root, '&&') && root.n !== 'literal' ? [['whole', root, 'true'] as const] : [];
  const moved = boundsIn(root).flatMap((bound) => neighboursOf(bound).map((number): Change => ['bound', bound, number]));
  return [...whole, ...operandsIn(root), ...moved];
}

function operandsIn(node: Expression): readonly Change[] {
  const kind = isLogic(node, '&&') ? 'and' : isLogic(node, '||') ? 'or' : null;
  if (kind === null) return partsOf(node).flatMap(operandsIn);
  const operands = chainOf(node, kind === 'and' ? '&&' : '||');
  const becomes = kind === 'or' ? 'false' : 'true';
  return operands.flatMap((operand) => [[kind, operand, becomes] as const, ...operandsIn(operand)]);
}

/** `a && b && c` has three operands, however it was nested. */
function chainOf(node: Expression, op: '&&' | '||'): readonly Expression[] {
  return node.n === 'binary' && node.op === op ? [...chainOf(node.left, op), ...chainOf(node.right, op)] : [node];
}

function isLogic(node: Expression, op: '&&' | '||'): boolean {
  return node.n === 'binary' && node.op === op;
}

function textAt(source: string, { start, end }: Expression): string {
  return source.slice(start, end).replace(/\s+/g, ' ');
}

/** The comparison or the call that a number stands in. */
function enclosing(node: Expression, part: Expression): Expression {
  const inside = partsOf(node).find(({ start, end }) => start <= part.start && part.end <= end);
  return inside === undefined || inside === part ? node : enclosing(inside, part);
}

function lineOf(source: string, offset: number): number {
  return source.slice(0, offset).split('\n').length;
}
