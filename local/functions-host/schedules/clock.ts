/** Why: tests set the time instead of waiting for it; functions read the system's clock, so theirs is shifted for the whole process. */

export interface SetClock {
  readonly kind: 'clock';
  /** Milliseconds added to the machine's time. */
  readonly offset: number;
}

const MachineDate = Date;
let shift = 0;

class ShiftedDate extends MachineDate {
  constructor(...args: readonly unknown[]) {
    if (args.length === 0) super(MachineDate.now() + shift);
    else super(...(args as [number]));
  }
  static override now(): number {
    return MachineDate.now() + shift;
  }
}

/** From now on, `new Date()` and `Date.now()` of this process are this far from the machine's. */
export function shiftClock(offset: number): void {
  shift = offset;
  globalThis.Date = ShiftedDate as DateConstructor;
}
