/** Why: IndexedDB answers too late for a tab that is closing; what is not in storage yet is also kept where writing is immediate. */
import { Injectable } from '@angular/core';
import { fromJson, toJson } from '../stored/instants-in-json';
import type { OutboxEntry } from './outbox.state';
import { keepIn } from '@domain/shared/storage/keep-in';

const prefix = 'essaim:last-words:';
@Injectable({ providedIn: 'root' })
export class UnsavedCopies {
  /** What this tab has not stored yet, in place of what it said before. */
  keep(tab: string, entries: readonly OutboxEntry[]): void {
    if (entries.length === 0) localStorage.removeItem(prefix + tab);
    // Without room left, IndexedDB still takes them, a moment later.
    else keepIn(localStorage, prefix + tab, toJson(entries));
  }

  /** Takes what tabs that are gone had left. */
  takeFrom(isGone: (tab: string) => boolean): readonly OutboxEntry[] {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix) && isGone(key.slice(prefix.length)));
    return keys.flatMap((key) => {
      const entries = fromJson(localStorage.getItem(key) ?? '[]') as readonly OutboxEntry[];
      localStorage.removeItem(key);
      return entries;
    });
  }
}
