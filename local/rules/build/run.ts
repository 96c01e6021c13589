/** Why: what one evaluation carries: the request, its limits, and the cells that make arguments and `let` lazy. */
import type { MapValue, Result, Value } from '../value.ts';
import { type Documents, LimitExceeded } from './documents.ts';

const MAX_EXPRESSIONS = 1000;
const MAX_CALL_DEPTH = 20;

/** One request (or one disjunct of a query) being judged. */
export class Run {
  readonly request: MapValue;
  readonly resource: Value;
  readonly documents: Documents;
  private expressions = 0;

  constructor(request: MapValue, resource: Value, documents: Documents) {
    this.request = request;
    this.resource = resource;
    this.documents = documents;
  }

  /** Counts one expression. Throws LimitExceeded. */
  tick(): void {
    if (++this.expressions > MAX_EXPRESSIONS) throw new LimitExceeded(`More than ${MAX_EXPRESSIONS} expressions were evaluated.`);
  }
}

/** An argument or `let`: evaluated on first use, once. */
export interface Cell {
  readonly evaluate: Evaluate;
  readonly frame: Frame;
  value: Result | undefined;
}

export interface Frame {
  readonly run: Run;
  /** wildcards in the order they stand in the path */
  readonly wildcards: readonly Value[];
  readonly cells: Cell[];
  readonly depth: number;
}

export type Evaluate = (frame: Frame) => Result;

/** The frame of a function called from `caller`. Throws LimitExceeded. */
export function enter(caller: Frame, args: readonly Evaluate[], lets: readonly Evaluate[]): Frame {
  if (caller.depth >= MAX_CALL_DEPTH) throw new LimitExceeded(`Functions call each other deeper than ${MAX_CALL_DEPTH} levels.`);
  const frame: Frame = { run: caller.run, wildcards: caller.wildcards, cells: [], depth: caller.depth + 1 };
  for (const evaluate of args) frame.cells.push({ evaluate, frame: caller, value: undefined });
  for (const evaluate of lets) frame.cells.push({ evaluate, frame, value: undefined });
  return frame;
}
