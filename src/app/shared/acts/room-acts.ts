/** Why: an act asked of the server outlives the page that asked; every room keeps its acts alike: asked by a page, then accepted or refused by the API. */
import { inject, type ProviderToken } from '@angular/core';
import type { ActName, InputOf, OutputOf } from '@domain/acts';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { createEntityAdapter, type EntityState } from '@ngrx/entity';
import { createAction, createFeatureSelector, createReducer, createSelector, on, props } from '@ngrx/store';
import { merge, mergeMap } from 'rxjs';
import type { Refused } from '../words-for-refusal';

export interface ActRefusal extends Refused {
  /** The field that the refusal is about, when there is one. */
  readonly field: string | null;
}

/** What acts were answered, each under its own name: read by that name, its type is known. */
export type Answers<Name extends ActName> = { [One in Name]?: OutputOf<One> };

export type ActState<Name extends ActName> =
  | { readonly kind: 'pending' }
  | { readonly kind: 'accepted'; readonly answers: Answers<Name> }
  | { readonly kind: 'refused'; readonly refusal: ActRefusal };

/** One act on one subject: asked again, it replaces its earlier state. */
interface KnownAct<Name extends ActName> {
  readonly key: string;
  readonly state: ActState<Name>;
}

/** What a room's gateway must do: perform an act of the contract; it rejects with what `refusalOf` reads. */
export interface Performs<Name extends ActName> {
  readonly act: <One extends Name>(name: One, input: InputOf<One>) => Promise<OutputOf<One>>;
}

const keyOf = (name: ActName, subject: string): string => `${name}~${subject}`;
/** `recordDecision`: Record Decision. */
const titleOf = (name: string): string => name.replace(/[A-Z]/g, ' $&').replace(/^./, (first) => first.toUpperCase());

/** The facts of one act, as the developer tools tell them. */
const factsOf = <Name extends ActName>(room: string, name: Name) => ({
  asked: createAction(`[${room} Page] ${titleOf(name)} Asked`, props<{ readonly subject: string; readonly input: InputOf<Name> }>()),
  refusalLeft: createAction(`[${room} Page] ${titleOf(name)} Refusal Left`, props<{ readonly subject: string }>()),
  accepted: createAction(`[${room} API] ${titleOf(name)} Accepted`, props<{ readonly subject: string; readonly answer: OutputOf<Name> }>()),
  refused: createAction(`[${room} API] ${titleOf(name)} Refused`, props<{ readonly subject: string; readonly refusal: ActRefusal }>()),
});
type FactsOf<Name extends ActName> = ReturnType<typeof factsOf<Name>>;

const answered = <Name extends ActName>(name: Name, answer: OutputOf<Name>): ActState<Name> => {
  const answers: Answers<Name> = {};
  answers[name] = answer;
  return { kind: 'accepted', answers };
};

/** The part of a refusal that the store keeps: an error itself is not plain data. */
const plain = ({ reason, detail, field, until = null, most = null }: ActRefusal): ActRefusal => ({ reason, detail, field, until, most });

/** The acts of a room in the store. `room` names them ("[Jury Page] Record Decision Asked") and, in lower case, their feature. */
export const roomActs = <Name extends ActName>(room: string, names: readonly Name[]) => {
  const facts = <One extends Name>(name: One): FactsOf<One> => factsOf(room, name);
  const adapter = createEntityAdapter<KnownAct<Name>>({ selectId: ({ key }) => key });
  const changes = <One extends Name>(name: One) => {
    const { asked, refusalLeft, accepted, refused } = facts(name);
    return [
      on(asked, (known: EntityState<KnownAct<Name>>, { subject }) => put(known, name, subject, { kind: 'pending' })),
      on(refusalLeft, (known: EntityState<KnownAct<Name>>, { subject }) => adapter.removeOne(keyOf(name, subject), known)),
      on(accepted, (known: EntityState<KnownAct<Name>>, { subject, answer }) => put(known, name, subject, answered<Name>(name, answer))),
      on(refused, (known: EntityState<KnownAct<Name>>, { subject, refusal }) => put(known, name, subject, { kind: 'refused', refusal })),
    ];
  };
  const put = (known: EntityState<KnownAct<Name>>, name: Name, subject: string, state: ActState<Name>): EntityState<KnownAct<Name>> =>
    adapter.upsertOne({ key: keyOf(name, subject), state }, known);

  const feature = { name: `${room.toLowerCase()}Acts`, reducer: createReducer(adapter.getInitialState(), ...names.flatMap(changes)) };
  /** What is known of an act on a subject; null when it was not asked, or its refusal was left. */
  const selectStates = createSelector(
    createFeatureSelector<EntityState<KnownAct<Name>>>(feature.name),
    ({ entities }) =>
      (name: Name, subject: string): ActState<Name> | null =>
        entities[keyOf(name, subject)]?.state ?? null,
  );

  return { names, facts, feature, selectStates };
};

export type RoomActs<Name extends ActName> = ReturnType<typeof roomActs<Name>>;

/** The effect that performs what a room is asked; `refusalOf` reads what was thrown. */
export const performing = <Name extends ActName>(
  { names, facts }: RoomActs<Name>,
  token: ProviderToken<Performs<Name>>,
  refusalOf: (error: unknown) => ActRefusal,
) => {
  const performed = <One extends Name>(name: One, actions: Actions, gateway: Performs<Name>) => {
    const { asked, accepted, refused } = facts(name);
    return actions.pipe(
      ofType(asked),
      mergeMap(({ subject, input }) =>
        gateway.act(name, input).then(
          (answer) => accepted({ subject, answer }),
          (error: unknown) => refused({ subject, refusal: plain(refusalOf(error)) }),
        ),
      ),
    );
  };
  return createEffect(
    (actions = inject<Actions>(Actions), gateway = inject(token)) => {
      return merge(...names.map((name) => performed(name, actions, gateway)));
    },
    { functional: true },
  );
};
