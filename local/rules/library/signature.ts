/** Why: every library function states what it takes once, and is checked against that before it runs. */
import { type Failure, type Kind, type Known, type Result, failure } from '../value.ts';

export type Of<K extends Kind> = K extends Kind ? Extract<Known, { k: K }> : never;
/** One accepted kind, or several. */
export type Accepts = Kind | readonly Kind[];
type Argument<A> = A extends Kind ? Of<A> : A extends readonly Kind[] ? Of<A[number]> : never;
type Arguments<T extends readonly Accepts[]> = { readonly [I in keyof T]: Argument<T[I]> };

export interface Callable {
  readonly accepts: readonly Accepts[];
  readonly run: (args: readonly Known[]) => Result;
}

/** A function of the given kinds; for methods the first one is the receiver. */
export function takes<const T extends readonly Accepts[]>(accepts: T, run: (...args: Arguments<T>) => Result): Callable {
  return { accepts, run: (args) => run(...(args as unknown as Arguments<T>)) };
}

/** Several signatures under one name. */
export type Overloads = readonly Callable[];

/** Runs the signature that fits, or says which kinds were given. */
export function invoke(name: string, overloads: Overloads, args: readonly Known[]): Result {
  const fitting = overloads.find(({ accepts }) => accepts.length === args.length && accepts.every((kind, i) => fits(kind, args[i])));
  return fitting === undefined ? mismatch(name, args) : fitting.run(args);
}

function fits(accepted: Accepts, value: Known | undefined): boolean {
  return value !== undefined && (typeof accepted === 'string' ? accepted === value.k : accepted.includes(value.k));
}

function mismatch(name: string, args: readonly Known[]): Failure {
  return failure(`Function not found error: ${name}(${args.map(({ k }) => k).join(', ')}).`);
}
