/** Why: an act asked of the server outlives the page that asked: pending, done with its answer, or refused, by key. */
import { computed, inject, Injectable, type Signal } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { createActionGroup, createFeature, createReducer, on, props, Store } from '@ngrx/store';
import { catchError, filter, firstValueFrom, from, map, mergeMap, of, take } from 'rxjs';
import { PeersGateway, toRefusal, type RefusalReason } from './peers-gateway';

export type ActName = 'registerForSession' | 'cancelRegistration' | 'cancelSession';

export interface ActRefusal {
  readonly reason: RefusalReason;
  readonly detail: string;
  readonly field: string | null;
}
export type Command = { readonly kind: 'pending' } | { readonly kind: 'done' } | { readonly kind: 'refused'; readonly refusal: ActRefusal };

export const PeersActs = createActionGroup({
  source: 'Peers',
  events: {
    asked: props<{ readonly key: string; readonly name: ActName; readonly input: object }>(),
    done: props<{ readonly key: string }>(),
    refused: props<{ readonly key: string; readonly refusal: ActRefusal }>(),
  },
});

type Commands = Readonly<Record<string, Command>>;
const put = (commands: Commands, key: string, command: Command): { readonly commands: Commands } => ({
  commands: { ...commands, [key]: command },
});

export const peersFeature = createFeature({
  name: 'peers',
  reducer: createReducer<{ readonly commands: Commands }>(
    { commands: {} },
    on(PeersActs.asked, ({ commands }, { key }) => put(commands, key, { kind: 'pending' })),
    on(PeersActs.done, ({ commands }, { key }) => put(commands, key, { kind: 'done' })),
    on(PeersActs.refused, ({ commands }, { key, refusal }) => put(commands, key, { kind: 'refused', refusal })),
  ),
});

export const performPeersActs = createEffect(
  (actions = inject(Actions), gateway = inject(PeersGateway)) =>
    actions.pipe(
      ofType(PeersActs.asked),
      mergeMap(({ key, name, input }) =>
        from(gateway.act<unknown>(name, input)).pipe(
          map(() => PeersActs.done({ key })),
          catchError((error: unknown) => {
            const { reason, detail, field } = toRefusal(error);
            return of(PeersActs.refused({ key, refusal: { reason, detail, field } }));
          }),
        ),
      ),
    ),
  { functional: true },
);

@Injectable({ providedIn: 'root' })
export class PeersCommands {
  private readonly store = inject(Store);
  private readonly commands = this.store.selectSignal(peersFeature.selectCommands);

  /** Resolves with true once accepted, false once refused (the words are in `refusal`). */
  async ask(name: ActName, subject: string, input: object): Promise<boolean> {
    const key = `${name}~${subject}`;
    if (this.commands()[key]?.kind === 'pending') return false;
    this.store.dispatch(PeersActs.asked({ key, name, input }));
    const settled = this.store.select(peersFeature.selectCommands).pipe(
      map((commands) => commands[key]),
      filter((command): command is Command => command !== undefined && command.kind !== 'pending'),
      take(1),
    );
    return (await firstValueFrom(settled)).kind === 'done';
  }

  isPending = (name: ActName, subject: string): boolean => this.commands()[`${name}~${subject}`]?.kind === 'pending';
  refusal(name: ActName, subject: () => string): Signal<ActRefusal | null> {
    return computed(() => {
      const command = this.commands()[`${name}~${subject()}`];
      return command?.kind === 'refused' ? command.refusal : null;
    });
  }
}
