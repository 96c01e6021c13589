import { computed, DestroyRef, effect, inject, Injectable, signal, type Signal, untracked } from '@angular/core';
import { days } from '@domain/shared/instant';
import { Session } from '../session';
import { beforeLeaving } from '../sending/before-leaving';
import { toJson } from '../stored/instants-in-json';
import { KeptStorage, type KeptRecord } from './kept-storage';
import { takeOlderWords } from './older-words';

export type { KeptRecord } from './kept-storage';

/** What one account may leave unsent in one browser. */
export const keptAtMost = { texts: 60, characters: 100_000, days: 90 } as const;
const isExpired = ({ at }: KeptRecord): boolean => at.getTime() < Date.now() - days(keptAtMost.days);

/** `full`: too many texts wait, or the browser has no room; `long`: this one is too long to be kept. */
export type Keeping = 'kept' | 'full' | 'long';

/**
 * The words of every form that neither the server nor the outbox has: per account and place, in this browser, until they are sent or thrown
 * away on purpose. They survive a reload, a closed browser and another sign-in.
 */
@Injectable({ providedIn: 'root' })
export class KeptWords {
  private readonly session = inject(Session);
  private readonly storage = inject(KeptStorage);
  private readonly changes = signal(0);
  private readonly pauses = new Set<() => void>();

  /** Newest first, of the person signed in. */
  readonly all: Signal<readonly KeptRecord[]> = computed(() => {
    this.changes();
    const uid = this.session.uid();
    const found = uid === null ? [] : this.storage.read(uid);
    return found.filter((record) => !isExpired(record)).sort((a, b) => b.at.getTime() - a.at.getTime());
  });

  constructor() {
    const stops = [this.storage.whenChanged(() => this.tell()), beforeLeaving(() => this.settle())];
    inject(DestroyRef).onDestroy(() => stops.forEach((stop) => stop()));
    effect(() => {
      const uid = this.session.uid();
      if (uid !== null) untracked(() => this.tidy(uid));
    });
  }

  at(place: string): readonly KeptRecord[] {
    return this.all().filter((record) => record.place === place);
  }

  find(id: string): KeptRecord | undefined {
    return this.all().find((record) => record.id === id);
  }

  put(record: Omit<KeptRecord, 'uid'>): Keeping {
    const uid = this.session.uid();
    if (uid === null) return 'kept';
    if (toJson(record.words).length > keptAtMost.characters) return 'long';
    if (this.find(record.id) === undefined && this.all().length >= keptAtMost.texts) return 'full';
    const isKept = this.storage.write({ ...record, uid });
    this.tell();
    return isKept ? 'kept' : 'full';
  }

  remove(id: string): void {
    const record = this.find(id);
    if (record === undefined) return;
    this.storage.erase(record);
    this.tell();
  }

  /** Forms wait for a pause between keys: `act` keeps at once what they hold. The answer takes it back. */
  untilPause(act: () => void): () => void {
    this.pauses.add(act);
    return () => this.pauses.delete(act);
  }

  /** Everything typed is in storage: a page is left, or somebody signs out. */
  settle(): void {
    for (const act of [...this.pauses]) act();
  }

  private tidy(uid: string): void {
    for (const older of takeOlderWords(uid)) this.storage.write(older);
    for (const record of this.storage.read(uid)) if (isExpired(record)) this.storage.erase(record);
    this.tell();
  }

  private tell(): void {
    this.changes.update((times) => times + 1);
  }
}
