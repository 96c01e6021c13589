/** Why: an act sent to the server outlives the page that sent it: pending, done or refused, by key. */
import { inject } from '@angular/core';
import type { Introduction } from '@domain/alumni/alumni';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { createActionGroup, createFeature, createReducer, createSelector, on, props } from '@ngrx/store';
import { catchError, from, map, mergeMap, of } from 'rxjs';
import { toRefusal, type RefusalReason } from '../backend/refusal';
import { AlumniGateway } from './alumni-gateway';

export type Act =
  | { readonly kind: 'propose'; readonly toUid: string; readonly exchangeId: string | null; readonly message: string }
  | { readonly kind: 'answer'; readonly introductionId: string; readonly accept: boolean }
  | { readonly kind: 'close'; readonly introductionId: string; readonly outcome: NonNullable<Introduction['outcome']> };

export interface ActRefusal {
  readonly reason: RefusalReason;
  readonly detail: string;
}
export type Command = { readonly kind: 'pending' } | { readonly kind: 'done' } | { readonly kind: 'refused'; readonly refusal: ActRefusal };
type Commands = Readonly<Record<string, Command>>;

/** One act at a time on one person or introduction: sending it again replaces its earlier outcome. */
export const keyOf = (act: Act): string =>
  act.kind === 'propose' ? `propose~${act.toUid}~${act.exchangeId ?? ''}` : `${act.kind}~${act.introductionId}`;

export const CommunityActs = createActionGroup({
  source: 'Community',
  events: {
    asked: props<{ readonly act: Act }>(),
    done: props<{ readonly key: string }>(),
    refused: props<{ readonly key: string; readonly refusal: ActRefusal }>(),
    forgotten: props<{ readonly key: string }>(),
  },
});

export const alumniFeature = createFeature({
  name: 'alumni',
  reducer: createReducer<{ readonly commands: Commands }>(
    { commands: {} },
    on(CommunityActs.asked, (slice, { act }) => ({ commands: { ...slice.commands, [keyOf(act)]: { kind: 'pending' } } })),
    on(CommunityActs.done, (slice, { key }) => ({ commands: { ...slice.commands, [key]: { kind: 'done' } } })),
    on(CommunityActs.refused, (slice, { key, refusal }) => ({ commands: { ...slice.commands, [key]: { kind: 'refused', refusal } } })),
    on(CommunityActs.forgotten, (slice, { key }) => ({
      commands: Object.fromEntries(Object.entries(slice.commands).filter(([other]) => other !== key)),
    })),
  ),
});

export const selectCommand = (key: string) =>
  createSelector(alumniFeature.selectCommands, (commands): Command | null => commands[key] ?? null);

const perform = (gateway: AlumniGateway, act: Act): Promise<unknown> => {
  switch (act.kind) {
    case 'propose':
      return gateway.propose(act.toUid, act.exchangeId, act.message);
    case 'answer':
      return gateway.answer(act.introductionId, act.accept);
    case 'close':
      return gateway.close(act.introductionId, act.outcome);
  }
};

export const sendCommunityActs = createEffect(
  (actions = inject(Actions), gateway = inject(AlumniGateway)) =>
    actions.pipe(
      ofType(CommunityActs.asked),
      mergeMap(({ act }) =>
        from(perform(gateway, act)).pipe(
          map(() => CommunityActs.done({ key: keyOf(act) })),
          catchError((error: unknown) => {
            const { reason, detail } = toRefusal(error);
            return of(CommunityActs.refused({ key: keyOf(act), refusal: { reason, detail } }));
          }),
        ),
      ),
    ),
  { functional: true },
);
