/** Why: server-side transforms are computed at commit from the stored value, so that concurrent increments never lose one. */
import type { Transform } from '../../engine.ts';
import { valueAt, withValueAt } from '../../model/field-path.ts';
import { compareValues, equalValues } from '../../model/order.ts';
import type { Fields, Micros, Value } from '../../model/value.ts';

const MAX_INT = (1n << 63n) - 1n;
const MIN_INT = -(1n << 63n);
const NULL: Value = { t: 'null' };

/** Applies transforms in order; one result per transform (null for array transforms). */
export function applyTransforms(
  fields: Fields,
  transforms: readonly Transform[],
  commitTime: Micros,
): { fields: Fields; results: readonly Value[] } {
  let current = fields;
  const results: Value[] = [];
  for (const transform of transforms) {
    const value = transformed(valueAt(current, transform.path), transform, commitTime);
    current = withValueAt(current, transform.path, value);
    results.push(value.t === 'array' ? NULL : value);
  }
  return { fields: current, results };
}

/** Commit time truncated to milliseconds: what `REQUEST_TIME` writes and rules see as `request.time`. */
export function requestTime(commitTime: Micros): Micros {
  return commitTime - (commitTime % 1000n);
}

function transformed(stored: Value | undefined, transform: Transform, commitTime: Micros): Value {
  switch (transform.op) {
    case 'requestTime':
      return { t: 'time', v: requestTime(commitTime) };
    case 'increment':
      return increment(stored, transform.operand);
    case 'maximum':
    case 'minimum':
      return extreme(stored, transform.operand, transform.op === 'maximum' ? 1 : -1);
    case 'appendMissing':
      return { t: 'array', v: appendMissing(arrayOf(stored), transform.operand) };
    case 'removeAll':
      return { t: 'array', v: arrayOf(stored).filter((item) => !transform.operand.some((gone) => equalValues(item, gone))) };
  }
}

function increment(stored: Value | undefined, operand: Value): Value {
  if (!stored || !isNumber(stored) || !isNumber(operand)) return operand;
  if (stored.t === 'int' && operand.t === 'int') return { t: 'int', v: saturate(stored.v + operand.v) };
  return { t: 'double', v: Number(stored.v) + Number(operand.v) };
}

function saturate(value: bigint): bigint {
  if (value > MAX_INT) return MAX_INT;
  return value < MIN_INT ? MIN_INT : value;
}

/** Ties keep the stored value and its type; NaN wins either way. */
function extreme(stored: Value | undefined, operand: Value, direction: 1 | -1): Value {
  if (!stored || !isNumber(stored) || !isNumber(operand)) return operand;
  if (Number.isNaN(stored.v)) return stored;
  if (Number.isNaN(operand.v)) return operand;
  return compareValues(operand, stored) * direction > 0 ? operand : stored;
}

function appendMissing(stored: readonly Value[], added: readonly Value[]): Value[] {
  const result = [...stored];
  for (const item of added) if (!result.some((other) => equalValues(item, other))) result.push(item);
  return result;
}

function arrayOf(value: Value | undefined): readonly Value[] {
  return value?.t === 'array' ? value.v : [];
}

function isNumber(value: Value): value is Value & ({ t: 'int' } | { t: 'double' }) {
  return value.t === 'int' || value.t === 'double';
}
