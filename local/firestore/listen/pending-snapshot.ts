/** Why: one commit gives a stream one snapshot, in which a document appears once however many targets it concerns. */
import type { Micros, StoredDocument } from '../model/value.ts';
import type { ListenMessage } from './message.ts';

interface Entry {
  document: StoredDocument | null;
  readonly inside: Set<number>;
  readonly outside: Set<number>;
}

/** Gathers the document changes of one commit. */
export class PendingSnapshot {
  readonly #entries = new Map<string, Entry>();

  /** The document is (inside) or is no longer a result of the target. */
  add(name: string, document: StoredDocument | null, targetId: number, inside: boolean): void {
    const entry = this.#entries.get(name) ?? { document, inside: new Set<number>(), outside: new Set<number>() };
    this.#entries.set(name, entry);
    entry.document = document;
    (inside ? entry.inside : entry.outside).add(targetId);
  }

  /** A target ended before the snapshot left. */
  forget(targetId: number): void {
    for (const [name, entry] of this.#entries) {
      entry.inside.delete(targetId);
      entry.outside.delete(targetId);
      if (entry.inside.size + entry.outside.size === 0) this.#entries.delete(name);
    }
  }

  /** The gathered messages; empties the collection. */
  drain(readTime: Micros): readonly ListenMessage[] {
    const messages = [...this.#entries].map(([name, { document, inside, outside }]): ListenMessage =>
      document
        ? { kind: 'change', document, targetIds: [...inside], removedTargetIds: [...outside] }
        : { kind: 'delete', name, readTime, removedTargetIds: [...outside, ...inside] },
    );
    this.#entries.clear();
    return messages;
  }
}
