import type { ActName, InputOf } from '@domain/acts';
import { createActionGroup, createFeature, createReducer, on, props } from '@ngrx/store';
import type { RefusalReason } from '../refusal';
import type { Data } from '../stored/stored-values';

/**
 * `revise` changes fields of a document that others may write too, from the version its author saw (rules: `follows()`); `set` writes a
 * document of one's own whole; `update` changes fields that nobody else writes; `call` asks a callable that may be asked twice.
 */
export type SendingMode = 'revise' | 'set' | 'update' | 'call';

interface Words {
  /** Where it shows: a document. */
  readonly path: string;
  readonly mode: SendingMode;
  /** Words for people: what was typed, and where ("Votre innovation, dossier Résovilles"). */
  readonly label: string;
  /** `call`: the callable, whose input is the patch. */
  readonly call?: string;
  /** `revise`: the patch makes sense whole (a state and its reason): it is met whole, or not at all. */
  readonly together?: boolean;
}

/** What a page hands over: one write of typed content. */
export interface Letter extends Words {
  /** Dotted paths allowed, but for `set`. */
  readonly patch: object;
  /** `revise`: what goes with these words and meets nobody (who wrote, when). */
  readonly along?: object;
  /** `revise`: the rest of a document that does not exist yet; left out when there must be one. */
  readonly blank?: object | null;
  /** `revise`: what the page showed for these fields when its person began; left out, this browser's copy says. */
  readonly seen?: object;
}

/** An act that may be asked twice, kept until it is answered, and shown at `path`. */
export const actLetter = <Name extends ActName>(call: Name, patch: InputOf<Name>, where: Pick<Letter, 'path' | 'label'>): Letter => ({
  ...where,
  mode: 'call',
  call,
  patch,
});

export interface OutboxEntry extends Words {
  readonly id: string;
  readonly uid: string;
  readonly patch: Data;
  readonly along?: Data;
  readonly blank?: Data | null;
  readonly at: Date;
  /** `conflict`: somebody else wrote the same fields meanwhile; its person chooses. */
  readonly state: 'pending' | 'refused' | 'conflict';
  readonly refusal: { readonly reason: RefusalReason; readonly detail: string; readonly field: string | null } | null;
  /** In a conflict: what the fields hold on the server, or what the callable answered. */
  readonly theirs?: Data | null;
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

interface OutboxSlice {
  readonly entries: readonly OutboxEntry[];
}

export const outboxFeature = createFeature({
  name: 'outbox',
  reducer: createReducer<OutboxSlice>(
    { entries: [] },
    on(OutboxEvents.kept, (slice, { entry }): OutboxSlice => ({
      entries: [...slice.entries.filter((e) => e.id !== entry.id), entry].sort(byAge),
    })),
    on(OutboxEvents.settled, (slice, { id }): OutboxSlice => ({ entries: slice.entries.filter((e) => e.id !== id) })),
    on(OutboxEvents.loaded, (_, { entries }): OutboxSlice => ({ entries: [...entries].sort(byAge) })),
  ),
});
