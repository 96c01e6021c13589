/** Why: pages ask for an act by its name and subject, and show what becomes of it; none of them knows the store. */
import { computed, effect, inject, untracked, type Signal } from '@angular/core';
import type { ActName, InputOf, OutputOf } from '@domain/acts';
import { createSelector, Store } from '@ngrx/store';
import { filter, firstValueFrom } from 'rxjs';
import { wordsForRefusal } from '../words-for-refusal';
import type { ActRefusal, ActState, RoomActs } from './room-acts';

/** One act on one subject, as a page shows it. */
export interface Act<Name extends ActName> {
  readonly isPending: Signal<boolean>;
  /** What it was answered, once it was accepted. */
  readonly answer: Signal<OutputOf<Name> | undefined>;
  readonly refusal: Signal<ActRefusal | null>;
  /** Words of a refusal that no field of the page shows; '' when there is none. */
  readonly problem: Signal<string>;
  /** Words of a refusal about one field of the page. */
  readonly problemAt: (field: string) => string | null;
  /** Its answer; null when it was refused, or is already on its way. Told also to a page that was left meanwhile. */
  readonly ask: (input: InputOf<Name>) => Promise<Accepted<OutputOf<Name>> | null>;
}

export interface Accepted<Answer> {
  readonly answer: Answer;
}

/** The acts of a room; a room extends it with its own words for refusals, by their detail. */
export abstract class Acts<Name extends ActName> {
  private readonly store = inject(Store);
  private readonly room: RoomActs<Name>;
  private readonly words: () => Readonly<Record<string, string>>;
  private readonly states: Signal<(name: Name, subject: string) => ActState<Name> | null>;

  constructor(room: RoomActs<Name>, words: () => Readonly<Record<string, string>>) {
    this.room = room;
    this.words = words;
    this.states = this.store.selectSignal(room.selectStates);
  }

  /**
   * An act on a subject that may change; `fields` are those at which the page shows a refusal. A refusal that was shown
   * leaves with its page.
   * Call in an injection context.
   */
  on<One extends Name>(name: One, subject: () => string, fields: readonly string[] = []): Act<One> {
    const state = computed(() => this.states()(name, subject()));
    const refusal = computed(() => refusalIn(state()));
    const wordsIf = (isMeant: (field: string | null) => boolean): string | null => {
      const refused = refusal();
      return refused !== null && isMeant(refused.field) ? wordsForRefusal(refused, this.words()) : null;
    };
    effect((onCleanup) => {
      const shown = subject();
      onCleanup(() => {
        if (untracked(() => refusalIn(this.states()(name, shown))) !== null)
          this.store.dispatch(this.room.facts(name).refusalLeft({ subject: shown }));
      });
    });
    return {
      isPending: computed(() => state()?.kind === 'pending'),
      answer: computed(() => {
        const now = state();
        return now?.kind === 'accepted' ? now.answers[name] : undefined;
      }),
      refusal,
      problem: computed(() => wordsIf((field) => field === null || !fields.includes(field)) ?? ''),
      problemAt: (field) => wordsIf((about) => about === field),
      ask: (input) => this.ask(name, subject(), input),
    };
  }

  isPending(name: Name, subject: string): boolean {
    return this.states()(name, subject)?.kind === 'pending';
  }
  /** Words of a refusal; '' when there is none. */
  problem(name: Name, subject: string): string {
    const refusal = refusalIn(this.states()(name, subject));
    return refusal === null ? '' : wordsForRefusal(refusal, this.words());
  }

  /** See `Act.ask`. */
  async ask<One extends Name>(name: One, subject: string, input: InputOf<One>): Promise<Accepted<OutputOf<One>> | null> {
    if (this.isPending(name, subject)) return null;
    this.store.dispatch(this.room.facts(name).asked({ subject, input }));
    const selectState = createSelector(this.room.selectStates, (stateOf) => stateOf(name, subject));
    const ended = await firstValueFrom(this.store.select(selectState).pipe(filter((state) => state?.kind !== 'pending')), {
      defaultValue: null,
    });
    const answer = ended?.kind === 'accepted' ? ended.answers[name] : undefined;
    return answer === undefined ? null : { answer };
  }
}

const refusalIn = <Name extends ActName>(state: ActState<Name> | null): ActRefusal | null =>
  state?.kind === 'refused' ? state.refusal : null;
