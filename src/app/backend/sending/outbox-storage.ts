/** Why: what was typed survives a closed tab or a crash, in this browser, until the server has it. */
import { Injectable } from '@angular/core';
import { once } from '../sdk/once';
import type { OutboxEntry } from './outbox.state';

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });

@Injectable({ providedIn: 'root' })
export class OutboxStorage {
  private readonly database = once(() => {
    const request = indexedDB.open('essaim-outbox', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('entries', { keyPath: 'id' });
    return answered(request);
  });

  async all(): Promise<readonly OutboxEntry[]> {
    const entries = await this.entries('readonly');
    return answered(entries.getAll() as IDBRequest<OutboxEntry[]>);
  }

  async put(entry: OutboxEntry): Promise<void> {
    await answered((await this.entries('readwrite')).put(entry));
  }

  async remove(id: string): Promise<void> {
    await answered((await this.entries('readwrite')).delete(id));
  }

  private async entries(mode: IDBTransactionMode): Promise<IDBObjectStore> {
    const database = await this.database();
    return database.transaction('entries', mode, { durability: 'strict' }).objectStore('entries');
  }
}
