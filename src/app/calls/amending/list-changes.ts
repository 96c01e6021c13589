/** Why: the lists of a call are written alike: one change of one item, said with what its author had under the eyes. */
import { inject } from '@angular/core';
import { after, oneStep, type Item, type ItemChange } from '@domain/calls/amending/item-change';
import { Undo } from '../../shared/dialogs/undo';

/** What may be done to a list as it is shown; each act sends one change. Call in an injection context. */
export const listChanges = <T extends Item>(shown: () => readonly T[], send: (change: ItemChange<T>) => void) => {
  const undo = inject(Undo);
  return {
    add(item: T): void {
      send({ act: 'add', item, before: null });
    },
    change(item: T, to: Partial<T>): void {
      const was = Object.fromEntries(Object.keys(to).map((key) => [key, item[key as keyof T]])) as Partial<T>;
      send({ act: 'change', id: item.id, was, to });
    },
    move(item: T, by: -1 | 1): void {
      const before = oneStep(shown(), item.id, by);
      if (before !== undefined) send({ act: 'move', id: item.id, before });
    },
    /** `told`: the sentence beside which it may be put back where it was. */
    remove(item: T, told: string): void {
      const before = after(shown(), item.id);
      send({ act: 'remove', id: item.id, was: item });
      undo.offer(told, () => send({ act: 'add', item, before }));
    },
  };
};
