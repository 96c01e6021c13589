import { computed, effect, inject, Injectable } from '@angular/core';
import { Outbox } from './outbox';
import { Reach } from './reach';

/** Typed work usually leaves in less; beyond, the network may be gone without the browser knowing. */
const usual = 4_000;

/** Is the server within reach, and how much typed work still waits for it? */
@Injectable({ providedIn: 'root' })
export class Connection {
  private readonly outbox = inject(Outbox);
  private readonly reach = inject(Reach);
  readonly state = computed<'live' | 'offline'>(() => (this.reach.within() ? 'live' : 'offline'));
  readonly pending = computed(() => this.outbox.entries().filter((entry) => entry.state === 'pending').length);
  readonly refused = computed(() => this.outbox.entries().filter((entry) => entry.state === 'refused').length);
  /** Words that met somebody else's and wait for a choice. */
  readonly disputed = computed(() => this.outbox.entries().filter((entry) => entry.state === 'conflict').length);

  constructor() {
    effect((onCleanup) => {
      if (this.pending() === 0 || this.state() === 'offline') return;
      const wondering = setTimeout(() => void this.reach.ask(), usual);
      onCleanup(() => clearTimeout(wondering));
    });
  }
}
