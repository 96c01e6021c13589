import { createActionGroup, createFeature, createReducer, on, props } from '@ngrx/store';
import type { RefusalReason } from '../refusal';
import type { Data } from '../stored/stored-values';

/** What a page hands over: one write of typed content. */
export interface Letter {
  readonly path: string;
  /** `update` changes fields (dotted paths allowed); `set` creates or replaces the document. */
  readonly patch: object;
  readonly mode: 'set' | 'update';
  /** Words for people: what was typed, and where ("Votre innovation, dossier Résovilles"). */
  readonly label: string;
}

export interface OutboxEntry {
  readonly id: string;
  readonly uid: string;
  readonly path: string;
  readonly patch: Data;
  readonly mode: 'set' | 'update';
  readonly label: string;
  readonly at: Date;
  readonly state: 'pending' | 'refused';
  readonly refusal: { readonly reason: RefusalReason; readonly detail: string; readonly field: string | null } | null;
  /** Grows with each coalesced edit: only the acknowledgement of the latest removes the entry. */
  readonly version: number;
  /** The tab that waits for the answer. */
  readonly tab: string;
  /** What the document held for these fields before; tells a lost write from one that somebody else changed since. */
  readonly base: Data | null;
}

export const OutboxEvents = createActionGroup({
  source: 'Outbox',
  events: {
    kept: props<{ readonly entry: OutboxEntry }>(),
    settled: props<{ readonly id: string }>(),
    loaded: props<{ readonly entries: readonly OutboxEntry[] }>(),
  },
});

const byAge = (a: OutboxEntry, b: OutboxEntry): number => a.at.getTime() - b.at.getTime();

export const outboxFeature = createFeature({
  name: 'outbox',
  reducer: createReducer<{ readonly entries: readonly OutboxEntry[] }>(
    { entries: [] },
    on(OutboxEvents.kept, (slice, { entry }) => ({ entries: [...slice.entries.filter((e) => e.id !== entry.id), entry].sort(byAge) })),
    on(OutboxEvents.settled, (slice, { id }) => ({ entries: slice.entries.filter((e) => e.id !== id) })),
    on(OutboxEvents.loaded, (_, { entries }) => ({ entries: [...entries].sort(byAge) })),
  ),
});
