/** Why: an act sent to the server outlives the page that sent it: pending, done or refused, by key. */
import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { createActionGroup, createFeature, createReducer, createSelector, on, props } from '@ngrx/store';
import { catchError, from, map, mergeMap, of } from 'rxjs';
import { toRefusal, type RefusalReason } from '../backend/refusal';
import { ApplicationsGateway, type Decision } from './applications-gateway';

export type Act =
  | { readonly kind: 'submit'; readonly applicationId: string }
  | { readonly kind: 'withdraw'; readonly applicationId: string; readonly purpose: 'edit' | 'leave' }
  | { readonly kind: 'invite'; readonly applicationId: string; readonly email: string; readonly name: string }
  | {
      readonly kind: 'request';
      readonly applicationId: string;
      readonly message: string;
      readonly fieldIds: readonly string[];
      readonly dueAt: Date;
    }
  | { readonly kind: 'answer'; readonly applicationId: string; readonly requestId: string }
  | { readonly kind: 'screen'; readonly applicationIds: readonly string[]; readonly decision: Decision };

export interface ActRefusal {
  readonly reason: RefusalReason;
  readonly detail: string;
  readonly field: string | null;
}
export type Command = { readonly kind: 'pending' } | { readonly kind: 'done' } | { readonly kind: 'refused'; readonly refusal: ActRefusal };

/** One act at a time on one thing: sending it again replaces its earlier outcome. */
export const keyOf = (act: Act): string => `${act.kind}~${act.kind === 'screen' ? act.applicationIds.join('~') : act.applicationId}`;

export const ApplicationActs = createActionGroup({
  source: 'Applications',
  events: {
    asked: props<{ readonly act: Act }>(),
    done: props<{ readonly key: string }>(),
    refused: props<{ readonly key: string; readonly refusal: ActRefusal }>(),
    forgotten: props<{ readonly key: string }>(),
  },
});

type Commands = Readonly<Record<string, Command>>;

export const applicationsFeature = createFeature({
  name: 'applications',
  reducer: createReducer<{ readonly commands: Commands }>(
    { commands: {} },
    on(ApplicationActs.asked, (slice, { act }) => ({ commands: { ...slice.commands, [keyOf(act)]: { kind: 'pending' } } })),
    on(ApplicationActs.done, (slice, { key }) => ({ commands: { ...slice.commands, [key]: { kind: 'done' } } })),
    on(ApplicationActs.refused, (slice, { key, refusal }) => ({ commands: { ...slice.commands, [key]: { kind: 'refused', refusal } } })),
    on(ApplicationActs.forgotten, (slice, { key }) => ({
      commands: Object.fromEntries(Object.entries(slice.commands).filter(([other]) => other !== key)),
    })),
  ),
});

export const selectCommand = (key: string) =>
  createSelector(applicationsFeature.selectCommands, (commands): Command | null => commands[key] ?? null);

const perform = (gateway: ApplicationsGateway, act: Act): Promise<unknown> => {
  switch (act.kind) {
    case 'submit':
      return gateway.submit(act.applicationId);
    case 'withdraw':
      return gateway.withdraw(act.applicationId, act.purpose);
    case 'invite':
      return gateway.invite(act.applicationId, act.email, act.name);
    case 'request':
      return gateway.requestComplement(act.applicationId, act.message, act.fieldIds, act.dueAt);
    case 'answer':
      return gateway.answerComplement(act.applicationId, act.requestId);
    case 'screen':
      return gateway.screen(act.applicationIds, act.decision);
  }
};

export const sendActs = createEffect(
  (actions = inject(Actions), gateway = inject(ApplicationsGateway)) =>
    actions.pipe(
      ofType(ApplicationActs.asked),
      mergeMap(({ act }) =>
        from(perform(gateway, act)).pipe(
          map(() => ApplicationActs.done({ key: keyOf(act) })),
          catchError((error: unknown) => {
            const { reason, detail, field } = toRefusal(error);
            return of(ApplicationActs.refused({ key: keyOf(act), refusal: { reason, detail, field } }));
          }),
        ),
      ),
    ),
  { functional: true },
);
