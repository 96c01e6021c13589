import { computed, effect, inject, type Signal } from '@angular/core';
import { Router } from '@angular/router';
import { Store } from '@ngrx/store';
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
  /** `arrived` is told once it is done, before anything opens. */
  readonly send: (act: ProgrammeAct, arrived?: () => void) => void;
}

/** Follows the command of a key; when it is done, opens what was made, or tells `whenDone`. Call in an injection context. */
export const pageCommand = (key: string, whenDone: () => void = () => undefined): PageCommand => {
  const [store, router] = [inject(Store), inject(Router)];
  const command: Signal<Command | null> = store.selectSignal(selectCommand(key));
  const words = computed(() => {
    const state = command();
    return state?.kind === 'refused' ? { field: state.refusal.field, text: wordsForRefusal(state.refusal, actRefusals()) } : null;
  });
  let arrived = (): void => undefined;
  effect(() => {
    const state = command();
    if (state?.kind !== 'done') return;
    store.dispatch(ProgrammeActs.forgotten({ key }));
    arrived();
    if (state.answer === '') whenDone();
    else void router.navigateByUrl(state.answer);
  });
  return {
    isPending: computed(() => command()?.kind === 'pending'),
    problem: computed(() => (words()?.field === null ? (words()?.text ?? null) : null)),
    fieldProblem: (field) => (words()?.field === field ? (words()?.text ?? null) : null),
    send: (act, whenArrived = () => undefined) => {
      arrived = whenArrived;
      store.dispatch(ProgrammeActs.asked({ key, act }));
    },
  };
};
