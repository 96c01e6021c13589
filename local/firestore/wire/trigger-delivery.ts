/** Why: what a commit owes to functions reaches them at least once, in order per document, across crashes of either side. */
import type { Engine, PendingTrigger } from '../engine.ts';
import type { Log } from './errors.ts';
import { cloudEvent } from './trigger-event.ts';

const WINDOW = 256;
const CONCURRENCY = 16;
const FIRST_RETRY_MS = 200;
const LAST_RETRY_MS = 30_000;
const GIVE_UP_MICROS = 24n * 3600n * 1_000_000n;
const TIMEOUT_MS = 10 * 60_000;

/** Drains the engine's trigger queue into a functions host (`host:port`). */
export class TriggerDelivery {
  readonly #engine: Engine;
  readonly #host: string;
  readonly #log: Log;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #busy = new Set<string>();
  readonly #failures = new Map<string, number>();
  readonly #retries = new Map<string, NodeJS.Timeout>();
  readonly #abort = new AbortController();
  readonly #unsubscribe: () => void;
  #scheduled = false;
  #running = 0;

  /** `secret`: what the host wants to be shown, when it wants something. */
  constructor(engine: Engine, host: string, log: Log, secret?: string) {
    this.#engine = engine;
    this.#host = host;
    this.#log = log;
    this.#headers = {
      'Content-Type': 'application/cloudevents+json',
      ...(secret === undefined ? {} : { Authorization: `Bearer ${secret}` }),
    };
    this.#unsubscribe = engine.onCommit(() => this.wake());
    this.wake();
  }

  /** Looks at the queue soon. */
  wake(): void {
    if (this.#scheduled || this.#abort.signal.aborted) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.#drain();
    });
  }

  /** Functions have just been (re)loaded: what waits for its next try is tried now. */
  retryNow(): void {
    for (const [lane, timer] of this.#retries) {
      clearTimeout(timer);
      this.#busy.delete(lane);
    }
    this.#retries.clear();
    this.#failures.clear();
    this.wake();
  }

  /** Stops; what is not acknowledged stays in the queue. */
  close(): void {
    this.#unsubscribe();
    this.#abort.abort();
    this.#retries.forEach((timer) => clearTimeout(timer));
  }

  #drain(): void {
    if (this.#abort.signal.aborted || this.#running >= CONCURRENCY) return;
    for (const pending of this.#engine.triggers.pending(WINDOW)) {
      if (this.#running >= CONCURRENCY) return;
      const lane = `${pending.project}/${pending.triggerId}/${pending.change.name}`;
      if (this.#busy.has(lane)) continue;
      this.#busy.add(lane);
      this.#running += 1;
      void this.#deliver(pending, lane);
    }
  }

  async #deliver(pending: PendingTrigger, lane: string): Promise<void> {
    const refusal = await this.#post(pending);
    this.#running -= 1;
    if (this.#abort.signal.aborted) return;
    const abandoned = refusal === null ? null : this.#whyAbandon(pending, refusal);
    if (refusal === null || abandoned !== null) {
      if (abandoned !== null)
        this.#log(`trigger ${pending.triggerId} abandoned for ${pending.change.name}, ${abandoned}: ${refusal ?? ''}`);
      this.#engine.triggers.acknowledge(pending.sequence);
      this.#failures.delete(lane);
      this.#busy.delete(lane);
    } else this.#retryLater(pending, lane, refusal);
    this.wake();
  }

  #retryLater(pending: PendingTrigger, lane: string, refusal: string): void {
    const failures = (this.#failures.get(lane) ?? 0) + 1;
    this.#failures.set(lane, failures);
    if (failures === 1) this.#log(`trigger ${pending.triggerId} will be retried for ${pending.change.name}: ${refusal}`);
    const timer = setTimeout(
      () => {
        this.#retries.delete(lane);
        this.#busy.delete(lane);
        this.wake();
      },
      Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** (failures - 1)),
    );
    this.#retries.set(lane, timer);
  }

  /** A function that was removed is unknown to its host, and nobody registered it again; null when another try makes sense. */
  #whyAbandon({ project, triggerId, commitTime }: PendingTrigger, refusal: string): string | null {
    if (refusal === 'status 404' && !this.#engine.triggers.isRegistered(project, triggerId)) return 'which no longer exists';
    return BigInt(Date.now()) * 1000n - commitTime > GIVE_UP_MICROS ? 'after 24 h' : null;
  }

  /** Null when the function accepted the event, else why not. */
  async #post(pending: PendingTrigger): Promise<string | null> {
    try {
      const response = await fetch(`http://${this.#host}/functions/projects/${pending.project}/triggers/${pending.triggerId}`, {
        method: 'POST',
        headers: this.#headers,
        body: JSON.stringify(cloudEvent(pending)),
        signal: AbortSignal.any([this.#abort.signal, AbortSignal.timeout(TIMEOUT_MS)]),
      });
      await response.arrayBuffer();
      return response.ok ? null : `status ${response.status}`;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }
}
