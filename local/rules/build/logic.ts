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

/** `decisive` wins from either side: true for `||`, false for `&&`. `skip` is told when the right side was not needed. */
function either(left: Evaluate, right: Evaluate, decisive: boolean, skip: () => void): Evaluate {
  const wins = bool(decisive);
  const otherwise = bool(!decisive);
  return (frame) => {
    const a = truth(left(frame));
    if (a === wins) {
      skip();
      return wins;
    }
    const b = truth(right(frame));
    if (b === wins) return wins;
    if (a.k === 'unknown') return a;
    if (b.k === 'unknown') return b;
    return a.k === 'error' ? a : b.k === 'error' ? b : otherwise;
  };
}

type Logic = (left: Evaluate, right: Evaluate, skip: () => void) => Evaluate;
export const or: Logic = (left, right, skip) => either(left, right, true, skip);
export const and: Logic = (left, right, skip) => either(left, right, false, skip);

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
    return a.k === b.k && same(a, b) === true ? a : UNDECIDED;
  };
}
