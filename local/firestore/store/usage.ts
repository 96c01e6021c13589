/** Why: a page that reads ten thousand documents should fail a test, so reads and writes are counted as production would bill them. */
import type { Caller, UsageMeter } from '../engine.ts';

/** Counters by caller: uid, `''` when anonymous, `owner` for administrators. */
export function createUsageMeter(): UsageMeter {
  const reads = new Map<string, number>();
  const writes = new Map<string, number>();
  const add = (counts: Map<string, number>, caller: Caller, documents: number): void => {
    if (documents === 0) return;
    const key = caller.admin ? 'owner' : (caller.auth?.uid ?? '');
    counts.set(key, (counts.get(key) ?? 0) + documents);
  };
  return {
    countReads: (caller, documents) => add(reads, caller, documents),
    countWrites: (caller, documents) => add(writes, caller, documents),
    snapshot: () => ({ reads: Object.fromEntries(reads), writes: Object.fromEntries(writes) }),
    reset: () => {
      reads.clear();
      writes.clear();
    },
  };
}
