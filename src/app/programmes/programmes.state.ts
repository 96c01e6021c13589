/** Why: acts on a programme outlive the page that asked for them: pending, done (with where to go next) or refused, by key. */
import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { createActionGroup, createFeature, createReducer, createSelector, on, props } from '@ngrx/store';
import { catchError, from, map, mergeMap, of } from 'rxjs';
import { toRefusal, type RefusalReason } from '../backend/refusal';
import { ProgrammesGateway, type EditionRequest, type MemberRequest } from './programmes-gateway';

export type ProgrammeAct =
  | { readonly kind: 'createProgramme'; readonly presetId: string; readonly name: string }
  | { readonly kind: 'createEdition'; readonly request: EditionRequest }
  | { readonly kind: 'invite'; readonly request: MemberRequest }
  | { readonly kind: 'revoke'; readonly invitationId: string }
  | { readonly kind: 'end'; readonly membershipId: string };

export interface ActRefusal {
  readonly reason: RefusalReason;
  readonly detail: string;
  readonly field: string | null;
}
export type Command =
  | { readonly kind: 'pending' }
  /** `path`: the page of what was made, '' when there is none. */
  | { readonly kind: 'done'; readonly path: string }
  | { readonly kind: 'refused'; readonly refusal: ActRefusal };

export const ProgrammeActs = createActionGroup({
  source: 'Programmes',
  events: {
    asked: props<{ readonly key: string; readonly act: ProgrammeAct }>(),
    done: props<{ readonly key: string; readonly path: string }>(),
    refused: props<{ readonly key: string; readonly refusal: ActRefusal }>(),
    forgotten: props<{ readonly key: string }>(),
  },
});

type Commands = Readonly<Record<string, Command>>;

export const programmesFeature = createFeature({
  name: 'programmes',
  reducer: createReducer<{ readonly commands: Commands }>(
    { commands: {} },
    on(ProgrammeActs.asked, ({ commands }, { key }) => ({ commands: { ...commands, [key]: { kind: 'pending' } } })),
    on(ProgrammeActs.done, ({ commands }, { key, path }) => ({ commands: { ...commands, [key]: { kind: 'done', path } } })),
    on(ProgrammeActs.refused, ({ commands }, { key, refusal }) => ({ commands: { ...commands, [key]: { kind: 'refused', refusal } } })),
    on(ProgrammeActs.forgotten, ({ commands }, { key }) => ({
      commands: Object.fromEntries(Object.entries(commands).filter(([other]) => other !== key)),
    })),
  ),
});

export const selectCommand = (key: string) =>
  createSelector(programmesFeature.selectCommands, (commands): Command | null => commands[key] ?? null);

/** Answers the page to open next, '' to stay. */
const perform = async (gateway: ProgrammesGateway, act: ProgrammeAct): Promise<string> => {
  switch (act.kind) {
    case 'createProgramme':
      return `/programmes/${(await gateway.createProgramme(act.presetId, act.name)).programmeId}`;
    case 'createEdition':
      return `/programmes/${act.request.programmeId}/editions/${(await gateway.createEdition(act.request)).editionId}`;
    case 'invite':
      await gateway.invite(act.request);
      return '';
    case 'revoke':
      await gateway.revoke(act.invitationId);
      return '';
    case 'end':
      await gateway.end(act.membershipId);
      return '';
  }
};

export const sendProgrammeActs = createEffect(
  (actions = inject(Actions), gateway = inject(ProgrammesGateway)) =>
    actions.pipe(
      ofType(ProgrammeActs.asked),
      mergeMap(({ key, act }) =>
        from(perform(gateway, act)).pipe(
          map((path) => ProgrammeActs.done({ key, path })),
          catchError((error: unknown) => {
            const { reason, detail, field } = toRefusal(error);
            return of(ProgrammeActs.refused({ key, refusal: { reason, detail, field } }));
          }),
        ),
      ),
    ),
  { functional: true },
);
