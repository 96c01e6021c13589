import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import { Outbox } from './outbox';

/** Is the server within reach, and how much typed work still waits for it? */
@Injectable({ providedIn: 'root' })
export class Connection {
  private readonly outbox = inject(Outbox);
  private readonly reachable = signal(navigator.onLine);
  readonly state = computed<'live' | 'offline'>(() => (this.reachable() ? 'live' : 'offline'));
  readonly pending = computed(() => this.outbox.entries().filter((entry) => entry.state === 'pending').length);
  readonly refused = computed(() => this.outbox.entries().filter((entry) => entry.state === 'refused').length);

  constructor() {
    const update = (): void => this.reachable.set(navigator.onLine);
    addEventListener('online', update);
    addEventListener('offline', update);
    inject(DestroyRef).onDestroy(() => {
      removeEventListener('online', update);
      removeEventListener('offline', update);
    });
  }
}
