/** Why: words of a form are written the moment before a tab closes and read the moment a form opens; only this storage answers at once. */
import { Injectable } from '@angular/core';
import type { Data } from '../stored/stored-values';
import { fromJson, toJson } from '../stored/instants-in-json';
import { keepIn } from '@domain/shared/storage/keep-in';

/** What somebody typed in a form and has neither sent nor thrown away. */
export interface KeptRecord {
  readonly id: string;
  readonly uid: string;
  /** Which form of what. */
  readonly place: string;
  /** For people: what was typed, and where. */
  readonly title: string;
  /** The page where it was typed; '' when not known. */
  readonly path: string;
  /** What opens the form on that page, in words; '' or left out: the page shows it. */
  readonly opener?: string;
  readonly words: Data;
  /** What its author had before them when they began; null when not known. */
  readonly base: Data | null;
  /** The words alone, as text. */
  readonly text: string;
  readonly at: Date;
}

const prefix = 'essaim:kept-words:';
const keyOf = ({ uid, id }: Pick<KeptRecord, 'uid' | 'id'>): string => `${prefix}${uid}:${id}`;

@Injectable({ providedIn: 'root' })
export class KeptStorage {
  /** Of one account only. */
  read(uid: string): readonly KeptRecord[] {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(`${prefix}${uid}:`));
    return keys.flatMap((key) => {
      const kept = localStorage.getItem(key);
      return kept === null ? [] : [fromJson(kept) as KeptRecord];
    });
  }

  /** False when this browser has no room left. */
  write(record: KeptRecord): boolean {
    return keepIn(localStorage, keyOf(record), toJson(record));
  }

  erase(record: Pick<KeptRecord, 'uid' | 'id'>): void {
    localStorage.removeItem(keyOf(record));
  }

  /** Told when another tab wrote; the answer stops that. */
  whenChanged(act: () => void): () => void {
    const heard = ({ key }: StorageEvent): void => {
      if (key === null || key.startsWith(prefix)) act();
    };
    addEventListener('storage', heard);
    return () => removeEventListener('storage', heard);
  }
}
