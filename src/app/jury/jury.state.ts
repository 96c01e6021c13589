/** Why: an act of the jury outlives the page that asked for it: pending, done with its answer, or refused, by key. */
import { computed, inject, Injectable, type Signal } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { createActionGroup, createFeature, createReducer, on, props, Store } from '@ngrx/store';
import { catchError, filter, from, map, mergeMap, of, take } from 'rxjs';
import { JuryGateway, toRefusal, type RefusalReason } from './jury-gateway';

export type ActName =
  | 'createJury'
  | 'configureJury'
  | 'addCandidates'
  | 'moveJury'
  | 'declareInterests'
  | 'recuseJuror'
  | 'removeJuror'
  | 'assignJury'
  | 'inviteMember'
  | 'openDossierInRoom'
  | 'recordDecision'
  | 'sealMinutes'
  | 'previewAnnouncements'
  | 'sendAnnouncements';

export interface ActRefusal {
  readonly reason: RefusalReason;
  readonly detail: string;
  readonly field: string | null;
}
export type Command =
  | { readonly kind: 'pending' }
  | { readonly kind: 'done'; readonly answer: unknown }
  | { readonly kind: 'refused'; readonly refusal: ActRefusal };

export const JuryActs = createActionGroup({
  source: 'Jury',
  events: {
    asked: props<{ readonly key: string; readonly name: ActName; readonly input: object }>(),
    done: props<{ readonly key: string; readonly answer: unknown }>(),
    refused: props<{ readonly key: string; readonly refusal: ActRefusal }>(),
    forgotten: props<{ readonly key: string }>(),
  },
});

type Commands = Readonly<Record<string, Command>>;

export const juryFeature = createFeature({
  name: 'jury',
  reducer: createReducer<{ readonly commands: Commands }>(
    { commands: {} },
    on(JuryActs.asked, ({ commands }, { key }) => ({ commands: { ...commands, [key]: { kind: 'pending' } } })),
    on(JuryActs.done, ({ commands }, { key, answer }) => ({ commands: { ...commands, [key]: { kind: 'done', answer } } })),
    on(JuryActs.refused, ({ commands }, { key, refusal }) => ({ commands: { ...commands, [key]: { kind: 'refused', refusal } } })),
    on(JuryActs.forgotten, ({ commands }, { key }) => ({
      commands: Object.fromEntries(Object.entries(commands).filter(([other]) => other !== key)),
    })),
  ),
});

export const performJuryActs = createEffect(
  (actions = inject(Actions), gateway = inject(JuryGateway)) =>
    actions.pipe(
      ofType(JuryActs.asked),
      mergeMap(({ key, name, input }) =>
        from(gateway.act<unknown>(name, input)).pipe(
          map((answer) => JuryActs.done({ key, answer })),
          catchError((error: unknown) => {
            const { reason, detail, field } = toRefusal(error);
            return of(JuryActs.refused({ key, refusal: { reason, detail, field } }));
          }),
        ),
      ),
    ),
  { functional: true },
);

/** What pages ask for: an act by its name and subject, and its three faces. */
@Injectable({ providedIn: 'root' })
export class JuryCommands {
  private readonly store = inject(Store);
  private readonly commands = this.store.selectSignal(juryFeature.selectCommands);

  /** Asks the server; `then` is called with the answer when it is accepted. */
  ask(name: ActName, subject: string, input: object, then: (answer: never) => void = () => undefined): void {
    const key = `${name}~${subject}`;
    if (this.commands()[key]?.kind === 'pending') return;
    this.store.dispatch(JuryActs.asked({ key, name, input }));
    this.store
      .select(juryFeature.selectCommands)
      .pipe(
        map((commands) => commands[key]),
        filter((command) => command?.kind !== 'pending'),
        take(1),
      )
      .subscribe((command) => {
        if (command?.kind === 'done') then(command.answer as never);
      });
  }

  of(name: ActName, subject: string): Command | null {
    return this.commands()[`${name}~${subject}`] ?? null;
  }
  isPending = (name: ActName, subject: string): boolean => this.of(name, subject)?.kind === 'pending';
  /** The refusal of an act, as a signal. */
  refusal(name: ActName, subject: () => string): Signal<ActRefusal | null> {
    return computed(() => {
      const command = this.of(name, subject());
      return command?.kind === 'refused' ? command.refusal : null;
    });
  }
  forget(name: ActName, subject: string): void {
    this.store.dispatch(JuryActs.forgotten({ key: `${name}~${subject}` }));
  }
}
