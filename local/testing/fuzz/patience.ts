/** Why: a machine that is busy elsewhere must not look like a server that hangs: only time in which both could act is counted. */
import { readFileSync } from 'node:fs';

const TICK_MS = 100;
/** What one tick counts at most: when we come late, answers may lie unread in our own sockets. */
const MOST_MS = 250;

export class Patience {
  /** Milliseconds in which we were awake and the server did not wait for a processor. */
  private spent = 0;
  private last = performance.now();
  private queued: number;
  private readonly pid: () => number;
  private readonly waiting = new Map<() => void, number>();
  private readonly clock: NodeJS.Timeout;

  /** `pid` is the server's. */
  constructor(pid: () => number) {
    this.pid = pid;
    this.queued = queuedMs(pid());
    this.clock = setInterval(() => this.tick(), TICK_MS);
    this.clock.unref();
  }

  /** Calls `tired` when this much has been spent in vain; what is returned calls it off. */
  wait(milliseconds: number, tired: () => void): () => void {
    // A function of its own: the same `tired` may be given twice.
    const entry = (): void => tired();
    this.waiting.set(entry, this.spent + milliseconds);
    return () => void this.waiting.delete(entry);
  }

  close(): void {
    clearInterval(this.clock);
  }

  private tick(): void {
    const [now, queued] = [performance.now(), queuedMs(this.pid())];
    this.spent += Math.max(0, Math.min(now - this.last, MOST_MS) - Math.max(0, queued - this.queued));
    [this.last, this.queued] = [now, queued];
    for (const [tired, limit] of this.waiting) {
      if (this.spent < limit) continue;
      this.waiting.delete(tired);
      tired();
    }
  }
}

/** How long the main thread of a process has been ready to run without being given a processor; 0 where the kernel does not tell. */
function queuedMs(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ')[1] ?? 0) / 1e6;
  } catch {
    return 0;
  }
}
