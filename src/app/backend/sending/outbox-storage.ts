/** Why: what was typed survives a closed tab or a crash, in this browser, until the server has it; a browser that refuses to keep it stops nothing. */
import { Injectable, signal } from '@angular/core';
import type { OutboxEntry } from './outbox.state';

type Asked<T> = (entries: IDBObjectStore) => IDBRequest<T>;

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });

@Injectable({ providedIn: 'root' })
export class OutboxStorage {
  private opened: Promise<IDBDatabase> | null = null;
  /** What this browser refused to keep: as long as this tab lives. */
  private readonly memory = new Map<string, OutboxEntry>();
  private readonly refused = signal(false);
  /** Private windows, policies and full disks: words are sent all the same, and end with the tab. */
  readonly keepsNothing = this.refused.asReadonly();

  async all(): Promise<readonly OutboxEntry[]> {
    const stored = await this.ask('readonly', (entries) => entries.getAll() as IDBRequest<OutboxEntry[]>).catch(() => this.refuse([]));
    return [...stored.filter(({ id }) => !this.memory.has(id)), ...this.memory.values()];
  }

  async put(entry: OutboxEntry): Promise<void> {
    const isKept = await this.ask('readwrite', (entries) => entries.put(entry)).then(
      () => true,
      () => this.refuse(false),
    );
    if (isKept) this.memory.delete(entry.id);
    else this.memory.set(entry.id, entry);
  }

  async remove(id: string): Promise<void> {
    this.memory.delete(id);
    await this.ask('readwrite', (entries) => entries.delete(id)).catch(() => this.refuse(undefined));
  }

  private refuse<T>(instead: T): T {
    this.refused.set(true);
    return instead;
  }

  /** A connection that the browser closed (Safari does, in the background) is opened once more. */
  private async ask<T>(mode: IDBTransactionMode, what: Asked<T>): Promise<T> {
    try {
      return await this.askOnce(mode, what);
    } catch {
      this.opened = null;
      return this.askOnce(mode, what);
    }
  }

  private async askOnce<T>(mode: IDBTransactionMode, what: Asked<T>): Promise<T> {
    this.opened ??= this.open();
    const database = await this.opened;
    return answered(what(database.transaction('entries', mode, { durability: 'strict' }).objectStore('entries')));
  }

  private async open(): Promise<IDBDatabase> {
    const request = indexedDB.open('essaim-outbox', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('entries', { keyPath: 'id' });
    const database = await answered(request);
    database.onclose = () => (this.opened = null);
    return database;
  }
}
