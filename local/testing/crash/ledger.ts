/** Why: the truth of a crash run: what was sent, and what the server said it had kept. */

interface Entry {
  issued: number;
  acknowledged: number;
  /** Every number acknowledged. */
  readonly kept: number[];
}

/** Documents that are written with 1, 2, 3… in their field `n`, by one writer each. */
export class Ledger {
  private readonly entries = new Map<string, Entry>();
  /** Documents written once: `moves/web-7`. */
  readonly moves = new Set<string>();
  acknowledgements = 0;
  /** Writes that were refused or lost on the way: kept or not, nobody knows. */
  doubtful = 0;
  /** While true, writers rest. */
  paused = false;
  private readonly flying = new Set<string>();

  /** One write of the next number, told to the ledger before it leaves and when it is acknowledged. */
  async write(key: string, act: (n: number) => Promise<unknown>): Promise<void> {
    if (this.paused) await this.awake();
    const entry = this.entry(key);
    const n = ++entry.issued;
    this.flying.add(key);
    try {
      await act(n);
      entry.acknowledged = n;
      entry.kept.push(n);
      this.acknowledgements++;
      if (key.startsWith('moves/')) this.moves.add(`${key}-${n}`);
    } catch {
      this.doubtful++;
      // The Admin SDK gives up at once when nobody listens: a moment of rest, as an application would take.
      await new Promise((resolve) => setTimeout(resolve, 50));
    } finally {
      this.flying.delete(key);
    }
  }

  /** A write of this number that was made apart, and acknowledged. */
  keep(key: string, n: number): void {
    const entry = this.entry(key);
    entry.issued = entry.acknowledged = n;
    entry.kept.push(n);
    this.acknowledgements++;
  }

  /** Until writers may write. */
  async awake(): Promise<void> {
    while (this.paused) await new Promise((resolve) => setTimeout(resolve, 10));
  }

  /** Writes sent and neither acknowledged nor refused. */
  get inFlight(): readonly string[] {
    return [...this.flying];
  }

  /** What is acknowledged at this moment. */
  acknowledged(): ReadonlyMap<string, number> {
    return new Map([...this.entries].map(([key, entry]) => [key, entry.acknowledged]));
  }

  /** Every number acknowledged at this moment, by document. */
  numbers(): ReadonlyMap<string, readonly number[]> {
    return new Map([...this.entries].map(([key, entry]) => [key, entry.kept]));
  }

  issued(key: string): number {
    return this.entries.get(key)?.issued ?? 0;
  }
  private entry(key: string): Entry {
    const entry = this.entries.get(key) ?? { issued: 0, acknowledged: 0, kept: [] };
    this.entries.set(key, entry);
    return entry;
  }
}
