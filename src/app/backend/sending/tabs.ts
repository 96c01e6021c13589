/** Why: several tabs share one outbox; a tab must know which entries belong to tabs that are gone, and hear of changes. */
import { DestroyRef, inject, Injectable } from '@angular/core';

const lockName = (tab: string): string => `essaim-tab-${tab}`;

@Injectable({ providedIn: 'root' })
export class Tabs {
  readonly id: string = crypto.randomUUID();
  private readonly channel = new BroadcastChannel('essaim-outbox');
  private closed = false;

  constructor() {
    const held = new Promise<void>((release) => {
      inject(DestroyRef).onDestroy(() => {
        release();
        this.closed = true;
        this.channel.close();
      });
    });
    // Held until the tab dies, however it dies.
    void navigator.locks.request(lockName(this.id), () => held);
  }

  async living(): Promise<ReadonlySet<string>> {
    const { held = [] } = await navigator.locks.query();
    return new Set([lockName(this.id), ...held.map((lock) => lock.name ?? '')]);
  }

  isLiving(tab: string, living: ReadonlySet<string>): boolean {
    return living.has(lockName(tab));
  }

  /** One tab at a time. */
  alone<T>(act: () => Promise<T>): Promise<T> {
    return navigator.locks.request('essaim-outbox-settling', act);
  }

  tellOthers(): void {
    if (!this.closed) this.channel.postMessage('changed');
  }

  whenTold(act: () => void): void {
    this.channel.addEventListener('message', act);
  }
}
