/** Why: what the store keeps of a live list that several pages show, as plain data, and how each fact changes it. */
import { createEntityAdapter, type EntityState } from '@ngrx/entity';
import type { RefusalReason } from '../refusal';

export interface Row {
  readonly id: string;
}
/** What a list is about: a jury; a jury and a person. */
export type Subject = readonly string[];
export interface About<Given extends Subject = Subject> {
  readonly subject: Given;
}

/** The part of a refusal that the store keeps: an error itself is not plain data. */
export interface ListRefusal {
  readonly reason: RefusalReason;
  readonly detail: string;
}

/** What an act that is on its way will make of a row: null when it will be gone. */
export interface Expected<One extends Row> {
  readonly subject: Subject;
  readonly id: string;
  readonly patch: Partial<One> | null;
}
interface Expecting<One extends Row> extends Expected<One> {
  readonly act: string;
  readonly isAccepted: boolean;
}

export interface KnownList<One extends Row> {
  /** How many pages show it. */
  readonly readers: number;
  readonly face: 'loading' | 'shown' | 'refused';
  readonly refusal: ListRefusal | null;
  readonly rows: EntityState<One>;
  readonly expecting: readonly Expecting<One>[];
}
/** By subject. */
export type KnownLists<One extends Row> = Readonly<Record<string, KnownList<One>>>;

export const keyOf = (subject: Subject): string => subject.join('~');

/** What acts on their way are expected to change. An act tells its own subject only: it is looked for in every list. */
const expectations = <One extends Row>() => {
  const change = (lists: KnownLists<One>, to: (all: readonly Expecting<One>[]) => readonly Expecting<One>[]): KnownLists<One> =>
    Object.fromEntries(
      Object.entries(lists).map(([key, list]) => [key, list.expecting.length === 0 ? list : { ...list, expecting: to(list.expecting) }]),
    );
  return {
    /** Shown before the server has answered, where the list is followed. */
    expected: (lists: KnownLists<One>, act: string, one: Expected<One>): KnownLists<One> => {
      const [key, list] = [keyOf(one.subject), lists[keyOf(one.subject)]];
      return list === undefined
        ? lists
        : { ...lists, [key]: { ...list, expecting: [...list.expecting, { ...one, act, isAccepted: false }] } };
    },
    accepted: (lists: KnownLists<One>, act: string) =>
      change(lists, (all) => all.map((one) => (one.act === act ? { ...one, isAccepted: true } : one))),
    undone: (lists: KnownLists<One>, act: string) => change(lists, (all) => all.filter((one) => one.act !== act)),
  };
};

export const listChanges = <One extends Row>() => {
  const adapter = createEntityAdapter<One>({ selectId: ({ id }) => id });
  const none = adapter.getInitialState();
  const unread: KnownList<One> = { readers: 0, face: 'loading', refusal: null, rows: none, expecting: [] };
  const change = (lists: KnownLists<One>, subject: Subject, to: (list: KnownList<One>) => Partial<KnownList<One>>): KnownLists<One> => {
    const list = lists[keyOf(subject)] ?? unread;
    return { ...lists, [keyOf(subject)]: { ...list, ...to(list) } };
  };
  return {
    ...expectations<One>(),
    opened: (lists: KnownLists<One>, { subject }: About) => change(lists, subject, ({ readers }) => ({ readers: readers + 1 })),
    left: (lists: KnownLists<One>, { subject }: About) =>
      keyOf(subject) in lists ? change(lists, subject, ({ readers }) => ({ readers: readers - 1 })) : lists,
    closed: (lists: KnownLists<One>, { subject }: About): KnownLists<One> =>
      Object.fromEntries(Object.entries(lists).filter(([key]) => key !== keyOf(subject))),
    askedAgain: (lists: KnownLists<One>, { subject }: About) => change(lists, subject, () => ({ face: 'loading', refusal: null })),
    read: (lists: KnownLists<One>, { subject, rows }: About & { readonly rows: readonly One[] }) =>
      change(lists, subject, ({ rows: before, expecting }) => ({
        face: 'shown',
        refusal: null,
        rows: adapter.setAll([...rows], before),
        expecting: expecting.filter(({ isAccepted }) => !isAccepted),
      })),
    refused: (lists: KnownLists<One>, { subject, refusal }: About & { readonly refusal: ListRefusal }) =>
      change(lists, subject, () => ({ face: 'refused', refusal, rows: none, expecting: [] })),
    /** Another person may sign in next: nothing of one is kept for another. */
    forgotten: (): KnownLists<One> => ({}),

    /** What is shown: what was read, changed as the acts on their way will. */
    rows: ({ rows, expecting }: Pick<KnownList<One>, 'rows' | 'expecting'>): readonly One[] =>
      expecting.reduce<readonly One[]>(
        (list, { id, patch }) =>
          patch === null ? list.filter((row) => row.id !== id) : list.map((row) => (row.id === id ? { ...row, ...patch } : row)),
        adapter.getSelectors().selectAll(rows),
      ),
  };
};
export type ListChanges<One extends Row> = ReturnType<typeof listChanges<One>>;
