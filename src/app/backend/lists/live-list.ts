/** Why: what two pages of a room list is read once and outlives the way from one to the other; the store tells it as facts. */
import { inject, type EnvironmentProviders, type ProviderToken } from '@angular/core';
import { toObservable } from '@angular/core/rxjs-interop';
import { Actions, createEffect, ofType, provideEffects } from '@ngrx/effects';
import { createAction, createFeatureSelector, createReducer, on, props, provideState, Store } from '@ngrx/store';
import {
  exhaustMap,
  filter,
  groupBy,
  map,
  merge,
  mergeMap,
  startWith,
  switchMap,
  takeUntil,
  timer,
  withLatestFrom,
  type Observable,
} from 'rxjs';
import { faces } from '../live';
import { Reach } from '../reach';
import { SessionEvents } from '../signing/session.state';
import { expecting, type Expecting } from './expecting';
import { keyOf, listChanges, type About, type KnownLists, type ListChanges, type ListRefusal, type Row, type Subject } from './known-list';

/** From one page to the next, a list is not read again. */
export const keptForMs = 5_000;

/** The facts of a list, with what each changes in the store. */
const toldOf = <One extends Row, Given extends Subject>(room: string, title: string, changes: ListChanges<One>) => {
  const facts = {
    opened: createAction(`[${room} Page] ${title} Opened`, props<{ readonly subject: Given }>()),
    left: createAction(`[${room} Page] ${title} Left`, props<{ readonly subject: Given }>()),
    askedAgain: createAction(`[${room} Page] ${title} Asked Again`, props<{ readonly subject: Given }>()),
    read: createAction(`[${room} API] ${title} Read`, props<{ readonly subject: Given; readonly rows: readonly One[] }>()),
    refused: createAction(`[${room} API] ${title} Refused`, props<{ readonly subject: Given; readonly refusal: ListRefusal }>()),
    closed: createAction(`[${room} API] ${title} Closed`, props<{ readonly subject: Given }>()),
  };
  const ons = [
    on(facts.opened, changes.opened),
    on(facts.left, changes.left),
    on(facts.askedAgain, changes.askedAgain),
    on(facts.read, changes.read),
    on(facts.refused, changes.refused),
    on(facts.closed, changes.closed),
    on(SessionEvents.signedOut, changes.forgotten),
  ];
  return { facts, ons };
};

interface Asked<One extends Row, Given extends Subject, Gateway> {
  readonly room: string;
  /** In the plural, as the developer tools tell it: "Members". */
  readonly title: string;
  readonly gateway: ProviderToken<Gateway>;
  readonly read: (gateway: Gateway, ...subject: Given) => Observable<readonly One[]>;
  /** Acts whose outcome is shown while they are on their way. */
  readonly expected?: (expecting: Expecting<One>) => ReturnType<Expecting<One>>;
}

/** A live list of a room, of documents that have an id. */
export const liveList = <One extends Row, Given extends Subject, Gateway>({
  room,
  title,
  gateway,
  read,
  expected = () => [],
}: Asked<One, Given, Gateway>) => {
  const changes = listChanges<One>();
  const { facts, ons } = toldOf<One, Given>(room, title, changes);
  const nothing: KnownLists<One> = {};
  const reducer = createReducer(nothing, ...ons, ...expected(expecting(changes)));
  const feature = { name: `${room.toLowerCase()}${title.replaceAll(' ', '')}`, reducer };
  const selectLists = createFeatureSelector<KnownLists<One>>(feature.name);
  return { facts, feature, selectLists, rows: changes.rows, gateway, read };
};
export type LiveList<One extends Row, Given extends Subject, Gateway> = ReturnType<typeof liveList<One, Given, Gateway>>;

/** The effect that follows a list from its first page on; a later page finds it open. */
const following = <One extends Row, Given extends Subject, Gateway>({ facts, gateway, read }: LiveList<One, Given, Gateway>) =>
  createEffect(
    (actions = inject<Actions>(Actions), asked = inject(gateway), within = toObservable(inject(Reach).within)) => {
      const follow = (subject: Given): Observable<ReturnType<typeof facts.read> | ReturnType<typeof facts.refused>> => {
        const isMeant = (told: About): boolean => keyOf(told.subject) === keyOf(subject);
        return actions.pipe(
          ofType(facts.askedAgain),
          filter(isMeant),
          startWith(null),
          switchMap(() => faces(read(asked, ...subject), within)),
          map((face) => {
            if (face.kind === 'shown') return facts.read({ subject, rows: face.value });
            const { reason, detail } = face.refusal;
            return facts.refused({ subject, refusal: { reason, detail } });
          }),
          takeUntil(merge(actions.pipe(ofType(facts.closed), filter(isMeant)), actions.pipe(ofType(SessionEvents.signedOut)))),
        );
      };
      return actions.pipe(
        ofType(facts.opened),
        groupBy(({ subject }) => keyOf(subject)),
        mergeMap((openings) => openings.pipe(exhaustMap(({ subject }) => follow(subject)))),
      );
    },
    { functional: true },
  );

/** The effect that closes a list some time after its last page. */
const closing = <One extends Row, Given extends Subject, Gateway>({ facts, selectLists }: LiveList<One, Given, Gateway>) =>
  createEffect(
    (actions = inject<Actions>(Actions), store = inject(Store)) => {
      return actions.pipe(
        ofType(facts.left),
        mergeMap(({ subject }) => timer(keptForMs).pipe(map(() => subject))),
        withLatestFrom(store.select(selectLists)),
        filter(([subject, lists]) => lists[keyOf(subject)]?.readers === 0),
        map(([subject]) => facts.closed({ subject })),
      );
    },
    { functional: true },
  );

/** A list in the store, with what follows it. */
export const provideLiveList = <One extends Row, Given extends Subject, Gateway>(
  list: LiveList<One, Given, Gateway>,
): EnvironmentProviders[] => [
  provideState(list.feature),
  provideEffects({ [`follow ${list.feature.name}`]: following(list), [`close ${list.feature.name}`]: closing(list) }),
];
