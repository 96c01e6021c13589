/** Why: the strict operators: both operands are values, errors were handled before. */
import type { BinaryOperator } from '../syntax/ast.ts';
import {
  type Known,
  type Result,
  type TypeName,
  type Unknown,
  type Value,
  bool,
  duration,
  failure,
  float,
  int,
  list,
  overgrown,
  string,
  timestamp,
  unknown,
} from '../value.ts';
import { compareKnown, compareUnknown, contains, isNumber, same } from '../value-order.ts';

type Strict = Exclude<BinaryOperator, '||' | '&&'>;
type Comparison = '<' | '<=' | '>' | '>=';
const FLIPPED: Readonly<Record<Comparison, Comparison>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

/** Applies a strict operator. */
export function operate(op: Strict, a: Value, b: Value): Result {
  switch (op) {
    case '==':
      return decided(same(a, b), a, b);
    case '!=': {
      const equal = same(a, b);
      return decided(equal === undefined ? undefined : !equal, a, b);
    }
    case '<':
    case '<=':
    case '>':
    case '>=':
      return compare(op, a, b);
    case 'in':
      return member(a, b);
    default:
      if (a.k === 'unknown') return unknown(a.of);
      if (b.k === 'unknown') return unknown(b.of);
      return arithmetic(op, a, b);
  }
}

/** A boolean, or an unknown that names the operand it hangs on. */
function decided(outcome: boolean | undefined, a: Value, b: Value): Result {
  if (outcome !== undefined) return bool(outcome);
  const culprit = [a, b].map(openName).find((name) => name !== undefined);
  return unknown(culprit ?? 'condition', 'bool');
}

function openName(value: Value): string | undefined {
  return value.k === 'unknown' ? value.of : value.k === 'map' ? value.open : undefined;
}

function unsupported(op: string, a: Known, b: Known): Result {
  return failure(`Unsupported operation error. ${a.k} ${op} ${b.k}.`);
}

function compare(op: Comparison, a: Value, b: Value): Result {
  if (a.k === 'unknown') return decided(b.k === 'unknown' ? undefined : compareUnknown(a, op, b), a, b);
  if (b.k === 'unknown') return decided(compareUnknown(b, FLIPPED[op], a), a, b);
  const order = compareKnown(a, b);
  if (order === undefined) return isNumber(a) && isNumber(b) ? bool(false) : unsupported(op, a, b);
  return bool(op === '<' ? order < 0 : op === '<=' ? order <= 0 : op === '>' ? order > 0 : order >= 0);
}

function member(item: Value, container: Value): Result {
  if (container.k === 'unknown' && container.equals) return member(item, container.equals);
  if (container.k === 'unknown') {
    const known = item.k !== 'unknown' && contains(container.contains ?? [], item) === true;
    return decided(known ? true : undefined, container, item);
  }
  if (container.k === 'list' || container.k === 'set') return decided(contains(container.v, item), item, container);
  if (container.k !== 'map') return item.k === 'unknown' ? unknown(item.of) : unsupported('in', item, container);
  if (item.k === 'unknown') return decided(undefined, item, container);
  if (item.k !== 'string') return unsupported('in', item, container);
  return container.v.has(item.v) ? bool(true) : decided(container.open === undefined ? false : undefined, item, container);
}

function arithmetic(op: Strict, a: Known, b: Known): Result {
  if (a.k === 'int' && b.k === 'int') return wholes(op, a.v, b.v);
  if (isNumber(a) && isNumber(b)) return fractions(op, Number(a.v), Number(b.v));
  if (op === '+') return sum(a, b) ?? unsupported(op, a, b);
  if (op === '-') return difference(a, b) ?? unsupported(op, a, b);
  return unsupported(op, a, b);
}

function sum(a: Known, b: Known): Result | null {
  if (a.k === 'string' && b.k === 'string') return overgrown(a.v.length + b.v.length) ?? string(a.v + b.v);
  if (a.k === 'list' && b.k === 'list') return overgrown(a.v.length + b.v.length) ?? list([...a.v, ...b.v]);
  if (a.k === 'timestamp' && b.k === 'duration') return timestamp(a.v + b.v);
  if (a.k === 'duration' && b.k === 'timestamp') return timestamp(a.v + b.v);
  return a.k === 'duration' && b.k === 'duration' ? duration(a.v + b.v) : null;
}

function difference(a: Known, b: Known): Known | null {
  if (a.k === 'timestamp' && b.k === 'duration') return timestamp(a.v - b.v);
  if (a.k === 'timestamp' && b.k === 'timestamp') return duration(a.v - b.v);
  return a.k === 'duration' && b.k === 'duration' ? duration(a.v - b.v) : null;
}

function wholes(op: Strict, a: bigint, b: bigint): Result {
  if ((op === '/' || op === '%') && b === 0n) return failure('Division by zero error.');
  return int(op === '+' ? a + b : op === '-' ? a - b : op === '*' ? a * b : op === '/' ? a / b : a % b);
}

function fractions(op: Strict, a: number, b: number): Result {
  if ((op === '/' || op === '%') && b === 0) return failure('Division by zero error.');
  return float(op === '+' ? a + b : op === '-' ? a - b : op === '*' ? a * b : op === '/' ? a / b : a % b);
}

export function negate(value: Value): Result {
  if (value.k === 'int') return int(-value.v);
  if (value.k === 'float') return float(-value.v);
  return value.k === 'unknown' ? unknown(value.of) : failure(`Unsupported operation error. -${value.k}.`);
}

/** `value is type`; an unknown decides from the type its query operand gives it. */
export function isOfType(value: Value, type: TypeName): Result {
  if (value.k !== 'unknown') return bool(type === 'number' ? isNumber(value) : value.k === type);
  return isUnknownOfType(value, type) ?? unknown(value.of, 'bool');
}

function isUnknownOfType(value: Unknown, type: TypeName): Known | null {
  if (value.type === undefined) return null;
  const numeric = (name: TypeName): boolean => name === 'number' || name === 'int' || name === 'float';
  if (value.type === 'number') return type === 'number' ? bool(true) : numeric(type) ? null : bool(false);
  return bool(value.type === type || (type === 'number' && numeric(value.type)));
}
