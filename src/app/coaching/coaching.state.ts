/** Why: an act asked of the server outlives the page that asked: pending, done or refused, by key. */
import { computed, inject, Injectable, type Signal } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { createActionGroup, createFeature, createReducer, on, props, Store } from '@ngrx/store';
import { catchError, filter, firstValueFrom, from, map, mergeMap, of, take } from 'rxjs';
import { CoachingGateway, toRefusal, type RefusalReason } from './coaching-gateway';

export type ActName =
  | 'requestMission'
  | 'moveMission'
  | 'countersignMission'
  | 'logMissionDay'
  | 'assignCoach'
  | 'withdrawCoach'
  | 'openFinalReview'
  | 'finishEnrolment';

export interface ActRefusal {
  readonly reason: RefusalReason;
  readonly detail: string;
  readonly field: string | null;
}
export type Command = { readonly kind: 'pending' } | { readonly kind: 'done' } | { readonly kind: 'refused'; readonly refusal: ActRefusal };

export const CoachingActs = createActionGroup({
  source: 'Coaching',
  events: {
    asked: props<{ readonly key: string; readonly name: ActName; readonly input: object }>(),
    done: props<{ readonly key: string }>(),
    refused: props<{ readonly key: string; readonly refusal: ActRefusal }>(),
    forgotten: props<{ readonly key: string }>(),
  },
});

type Commands = Readonly<Record<string, Command>>;
const put = (commands: Commands, key: string, command: Command): { readonly commands: Commands } => ({
  commands: { ...commands, [key]: command },
});

export const coachingFeature = createFeature({
  name: 'coaching',
  reducer: createReducer<{ readonly commands: Commands }>(
    { commands: {} },
    on(CoachingActs.asked, ({ commands }, { key }) => put(commands, key, { kind: 'pending' })),
    on(CoachingActs.done, ({ commands }, { key }) => put(commands, key, { kind: 'done' })),
    on(CoachingActs.refused, ({ commands }, { key, refusal }) => put(commands, key, { kind: 'refused', refusal })),
    on(CoachingActs.forgotten, ({ commands }, { key }) => ({
      commands: Object.fromEntries(Object.entries(commands).filter(([other]) => other !== key)),
    })),
  ),
});

export const performCoachingActs = createEffect(
  (actions = inject(Actions), gateway = inject(CoachingGateway)) =>
    actions.pipe(
      ofType(CoachingActs.asked),
      mergeMap(({ key, name, input }) =>
        from(gateway.act<unknown>(name, input)).pipe(
          map(() => CoachingActs.done({ key })),
          catchError((error: unknown) => {
            const { reason, detail, field } = toRefusal(error);
            return of(CoachingActs.refused({ key, refusal: { reason, detail, field } }));
          }),
        ),
      ),
    ),
  { functional: true },
);

/** What pages ask for: an act by its name and subject, and its faces. */
@Injectable({ providedIn: 'root' })
export class CoachingCommands {
  private readonly store = inject(Store);
  private readonly commands = this.store.selectSignal(coachingFeature.selectCommands);

  /** Resolves with true once accepted, false once refused (the words are in `refusal`). */
  async ask(name: ActName, subject: string, input: object): Promise<boolean> {
    const key = `${name}~${subject}`;
    if (this.commands()[key]?.kind === 'pending') return false;
    this.store.dispatch(CoachingActs.asked({ key, name, input }));
    const settled = this.store.select(coachingFeature.selectCommands).pipe(
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
  forget(name: ActName, subject: string): void {
    this.store.dispatch(CoachingActs.forgotten({ key: `${name}~${subject}` }));
  }
}
