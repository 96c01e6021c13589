/** Why: IndexedDB answers too late for a tab that is closing; what is not on the shelf yet is also kept where writing is immediate. */
import { Injectable } from '@angular/core';
import type { OutboxEntry } from './outbox.state';

const prefix = 'essaim:last-words:';
const instant = 'essaim:instant';

function written(this: Readonly<Record<string, unknown>>, key: string, value: unknown): unknown {
  const held = this[key];
  return held instanceof Date ? { [instant]: held.getTime() } : value;
}

const read = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && instant in value ? new Date(value[instant] as number) : value;

@Injectable({ providedIn: 'root' })
export class LastWords {
  /** What this tab has not shelved yet, in place of what it said before. */
  keep(tab: string, entries: readonly OutboxEntry[]): void {
    try {
      if (entries.length === 0) localStorage.removeItem(prefix + tab);
      else localStorage.setItem(prefix + tab, JSON.stringify(entries, written));
    } catch {
      // No room left: the shelf still takes them, a moment later.
    }
  }

  /** Takes what tabs that are gone had left. */
  takeFrom(isGone: (tab: string) => boolean): readonly OutboxEntry[] {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix) && isGone(key.slice(prefix.length)));
    return keys.flatMap((key) => {
      const entries = JSON.parse(localStorage.getItem(key) ?? '[]', read) as readonly OutboxEntry[];
      localStorage.removeItem(key);
      return entries;
    });
  }
}
