/** Why: `||`, `&&`, `!` and `?:` absorb errors from either side and carry the unknown; every other operator is strict. */
import { FALSE, type Result, TRUE, type Unknown, bool, failure } from '../value.ts';
import { same } from '../value-order.ts';
import type { Evaluate } from './run.ts';

const UNDECIDED: Unknown = { k: 'unknown', of: 'condition', type: 'bool' };

/** A condition's outcome: a value that is no boolean is an error. */
export function truth(result: Result): Result {
  if (result.k === 'bool' || result.k === 'unknown' || result.k === 'error') return result;
  return failure(`Condition is ${result.k}, not bool.`);
}

/** `decisive` wins from either side: true for `||`, false for `&&`. */
function either(left: Evaluate, right: Evaluate, decisive: boolean): Evaluate {
  const wins = bool(decisive);
  const otherwise = bool(!decisive);
  return (frame) => {
    const a = truth(left(frame));
    if (a === wins) return wins;
    const b = truth(right(frame));
    if (b === wins) return wins;
    if (a.k === 'unknown') return a;
    if (b.k === 'unknown') return b;
    return a.k === 'error' ? a : b.k === 'error' ? b : otherwise;
  };
}

export const or = (left: Evaluate, right: Evaluate): Evaluate => either(left, right, true);
export const and = (left: Evaluate, right: Evaluate): Evaluate => either(left, right, false);

export function not(operand: Evaluate): Evaluate {
  return (frame) => {
    const value = truth(operand(frame));
    return value.k === 'bool' ? bool(!value.v) : value;
  };
}

/** An unknown test still decides when both outcomes agree. */
export function choose(test: Evaluate, yes: Evaluate, no: Evaluate): Evaluate {
  return (frame) => {
    const condition = truth(test(frame));
    if (condition === TRUE) return yes(frame);
    if (condition === FALSE) return no(frame);
    if (condition.k !== 'unknown') return condition;
    const a = yes(frame);
    const b = no(frame);
    if (a.k === 'error' || b.k === 'error' || a.k === 'unknown' || b.k === 'unknown') return UNDECIDED;
    return same(a, b) === true ? a : UNDECIDED;
  };
}
