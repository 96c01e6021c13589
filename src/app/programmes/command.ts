import { computed, inject, type Signal } from '@angular/core';
import { Store } from '@ngrx/store';
import { endOf } from '../shared/commands/command-slice';
import { leadOn } from '../shared/commands/lead-on';
import { wordsForRefusal } from '../shared/words-for-refusal';
import { actRefusals } from './programme-words';
import { ProgrammeActs, selectCommand, type Command, type ProgrammeAct } from './programmes.state';

/** One act of a page as its template shows it. */
export interface PageCommand {
  readonly isPending: Signal<boolean>;
  /** Words of the refusal that belong to no field. */
  readonly problem: Signal<string | null>;
  /** Words of the refusal at a field, by its name. */
  readonly fieldProblem: (field: string) => string | null;
  /** `arrived` is told once it is done, before anything opens, also when the page is left by then. */
  readonly send: (act: ProgrammeAct, arrived?: () => void) => void;
}

/**
 * Follows the command of a key; when it is done, opens what was made, or tells `whenDone`. Whoever left the page meanwhile is led nowhere, and
 * is told all the same. Call in an injection context.
 */
export const pageCommand = (key: string, whenDone: () => void = () => undefined): PageCommand => {
  const [store, lead] = [inject(Store), leadOn()];
  const command: Signal<Command | null> = store.selectSignal(selectCommand(key));
  const words = computed(() => {
    const state = command();
    return state?.kind === 'refused' ? { field: state.refusal.field, text: wordsForRefusal(state.refusal, actRefusals()) } : null;
  });
  const follow = async (arrived: () => void): Promise<void> => {
    const state = await endOf(store.select(selectCommand(key)));
    if (state?.kind !== 'done') return;
    store.dispatch(ProgrammeActs.forgotten({ key }));
    arrived();
    if (state.answer === '') whenDone();
    else await lead(state.answer);
  };
  return {
    isPending: computed(() => command()?.kind === 'pending'),
    problem: computed(() => (words()?.field === null ? (words()?.text ?? null) : null)),
    fieldProblem: (field) => (words()?.field === field ? (words()?.text ?? null) : null),
    send: (act, arrived = () => undefined) => {
      store.dispatch(ProgrammeActs.asked({ key, act }));
      void follow(arrived);
    },
  };
};
