/** Why: an act asked of the server outlives the page that asked: pending, done with its answer, or refused, by key; every room keeps them alike. */
import { inject, type ProviderToken } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { createAction, createFeatureSelector, createReducer, createSelector, on, props } from '@ngrx/store';
import { filter, firstValueFrom, mergeMap, type Observable } from 'rxjs';
import type { Refused } from '../words-for-refusal';

export interface ActRefusal extends Refused {
  /** The field that the refusal is about, when there is one. */
  readonly field: string | null;
}
export type Command<Answer = unknown> =
  | { readonly kind: 'pending' }
  | { readonly kind: 'done'; readonly answer: Answer }
  | { readonly kind: 'refused'; readonly refusal: ActRefusal };

export interface CommandsState<Answer = unknown> {
  readonly commands: Readonly<Record<string, Command<Answer>>>;
}

const put = <Answer>({ commands }: CommandsState<Answer>, key: string, command: Command<Answer>): CommandsState<Answer> => ({
  commands: { ...commands, [key]: command },
});

type RefusalOf = (error: unknown) => ActRefusal;
type Outcome<Answer> = Exclude<Command<Answer>, { readonly kind: 'pending' }>;
const outcomeOf = <Answer>(performed: Promise<Answer>, refusalOf: RefusalOf): Promise<Outcome<Answer>> =>
  performed.then(
    (answer): Outcome<Answer> => ({ kind: 'done', answer }),
    (error: unknown) => {
      const { reason, detail, field, until = null, most = null } = refusalOf(error);
      return { kind: 'refused', refusal: { reason, detail, field, until, most } };
    },
  );

/** How the command of a key ended, also when the page that sent it is left; null when it was forgotten meanwhile. */
export const endOf = <Answer>(command: Observable<Command<Answer> | null>): Promise<Command<Answer> | null> =>
  firstValueFrom(command.pipe(filter((state) => state?.kind !== 'pending')), { defaultValue: null });

/** A room's slice of commands: `name` in the store, `source` in what is dispatched. Sending a key again replaces its earlier outcome. */
export const commandSlice = <Act extends object, Answer = unknown>(name: string, source: string) => {
  const acts = {
    asked: createAction(`[${source}] Asked`, props<{ readonly key: string; readonly act: Act }>()),
    done: createAction(`[${source}] Done`, props<{ readonly key: string; readonly answer: Answer }>()),
    refused: createAction(`[${source}] Refused`, props<{ readonly key: string; readonly refusal: ActRefusal }>()),
    forgotten: createAction(`[${source}] Forgotten`, props<{ readonly key: string }>()),
  };
  const reducer = createReducer<CommandsState<Answer>>(
    { commands: {} },
    on(acts.asked, (state, { key }) => put(state, key, { kind: 'pending' })),
    on(acts.done, (state, { key, answer }) => put(state, key, { kind: 'done', answer })),
    on(acts.refused, (state, { key, refusal }) => put(state, key, { kind: 'refused', refusal })),
    on(acts.forgotten, ({ commands }, { key }) => ({
      commands: Object.fromEntries(Object.entries(commands).filter(([other]) => other !== key)),
    })),
  );
  const selectCommands = createSelector(createFeatureSelector<CommandsState<Answer>>(name), ({ commands }) => commands);
  const selectCommand = (key: string) => createSelector(selectCommands, (commands): Command<Answer> | null => commands[key] ?? null);
  /** The effect that performs what is asked; `refusalOf` reads what was thrown. */
  const performing = <Gateway>(
    token: ProviderToken<Gateway>,
    perform: (gateway: Gateway, act: Act) => Promise<Answer>,
    refusalOf: RefusalOf,
  ) => {
    const performed = async (gateway: Gateway, key: string, act: Act) => {
      const outcome = await outcomeOf(perform(gateway, act), refusalOf);
      return outcome.kind === 'done' ? acts.done({ key, answer: outcome.answer }) : acts.refused({ key, refusal: outcome.refusal });
    };
    return createEffect(
      (actions = inject(Actions), gateway = inject(token)) =>
        actions.pipe(
          ofType(acts.asked),
          mergeMap(({ key, act }) => performed(gateway, key, act)),
        ),
      { functional: true },
    );
  };
  return { acts, feature: { name, reducer }, selectCommands, selectCommand, performing };
};
