/** Why: an irreversible act on a call outlives the page that asked for it: pending, done or refused, by key. */
import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { createActionGroup, createFeature, createReducer, createSelector, on, props } from '@ngrx/store';
import { catchError, from, map, mergeMap, of } from 'rxjs';
import { toRefusal, type RefusalReason } from '../backend/refusal';
import { CallsGateway } from './calls-gateway';

export type CallAct =
  | { readonly kind: 'open' | 'extend'; readonly callId: string; readonly closesAt: Date }
  | { readonly kind: 'close' | 'publishForm'; readonly callId: string };

export interface ActRefusal {
  readonly reason: RefusalReason;
  readonly detail: string;
  readonly field: string | null;
}
export type Command = { readonly kind: 'pending' } | { readonly kind: 'done' } | { readonly kind: 'refused'; readonly refusal: ActRefusal };

export const keyOf = (act: Pick<CallAct, 'kind' | 'callId'>): string => `${act.kind}~${act.callId}`;

export const CallActs = createActionGroup({
  source: 'Calls',
  events: {
    asked: props<{ readonly act: CallAct }>(),
    done: props<{ readonly key: string }>(),
    refused: props<{ readonly key: string; readonly refusal: ActRefusal }>(),
  },
});

type Commands = Readonly<Record<string, Command>>;

export const callsFeature = createFeature({
  name: 'calls',
  reducer: createReducer<{ readonly commands: Commands }>(
    { commands: {} },
    on(CallActs.asked, ({ commands }, { act }) => ({ commands: { ...commands, [keyOf(act)]: { kind: 'pending' } } })),
    on(CallActs.done, ({ commands }, { key }) => ({ commands: { ...commands, [key]: { kind: 'done' } } })),
    on(CallActs.refused, ({ commands }, { key, refusal }) => ({ commands: { ...commands, [key]: { kind: 'refused', refusal } } })),
  ),
});

export const selectCommand = (key: string) =>
  createSelector(callsFeature.selectCommands, (commands): Command | null => commands[key] ?? null);

const perform = (gateway: CallsGateway, act: CallAct): Promise<unknown> => {
  switch (act.kind) {
    case 'open':
      return gateway.open(act.callId, act.closesAt);
    case 'extend':
      return gateway.extend(act.callId, act.closesAt);
    case 'close':
      return gateway.close(act.callId);
    case 'publishForm':
      return gateway.publishForm(act.callId);
  }
};

export const sendCallActs = createEffect(
  (actions = inject(Actions), gateway = inject(CallsGateway)) =>
    actions.pipe(
      ofType(CallActs.asked),
      mergeMap(({ act }) =>
        from(perform(gateway, act)).pipe(
          map(() => CallActs.done({ key: keyOf(act) })),
          catchError((error: unknown) => {
            const { reason, detail, field } = toRefusal(error);
            return of(CallActs.refused({ key: keyOf(act), refusal: { reason, detail, field } }));
          }),
        ),
      ),
    ),
  { functional: true },
);
