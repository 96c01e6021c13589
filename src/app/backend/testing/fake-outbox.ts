import { computed, signal } from '@angular/core';
import { Subject } from 'rxjs';
import type { Callables } from '../callables';
import { type Acknowledged, type Letter, type Outbox, type OutboxEntry } from '../outbox';
import { Refusal, toRefusal } from '../refusal';
import { isUnmade } from '../sending/sender';
import { metWordsOf } from '../sending/typed-words';
import type { Data } from '../stored/stored-values';

/** Keeps what was sent in `sent` and shows it as pending until `settle`. */
export class FakeOutbox implements Pick<Outbox, keyof Outbox> {
  readonly sent: Letter[] = [];
  private readonly list = signal<readonly OutboxEntry[]>([]);
  private readonly told = new Subject<Acknowledged>();
  readonly entries = this.list.asReadonly();
  private callables: Pick<Callables, 'callKept'> | null = null;
  readonly acknowledged = this.told.asObservable();

  /** Who answers the letters of mode `call`; nobody until told. */
  asks(callables: Pick<Callables, 'callKept'>): void {
    this.callables = callables;
  }

  send(letter: Letter): OutboxEntry {
    this.sent.push(letter);
    const entry: OutboxEntry = {
      ...letter,
      patch: letter.patch as Data,
      along: (letter.along ?? {}) as Data,
      blank: (letter.blank ?? null) as Data | null,
      id: `sent-${this.sent.length}`,
      uid: 'someone',
      at: new Date(),
      state: 'pending',
      refusal: null,
      version: 1,
      tab: 'spec',
      base: null,
    };
    this.list.update((entries) => [...entries, entry]);
    void this.ask(entry);
    return entry;
  }

  /** The server acknowledged everything; callables gave this answer. */
  settle(answer: unknown = null): void {
    const arrived = this.list();
    this.list.set([]);
    for (const entry of arrived) this.told.next({ entry, answer });
  }

  /** Somebody else wrote the same fields: this is what they hold. */
  meet(theirs: Data): void {
    this.list.update((entries) => entries.map((entry) => ({ ...entry, state: 'conflict', theirs })));
  }

  /** The server refused everything, for this reason. */
  refuse(refusal: NonNullable<OutboxEntry['refusal']>): void {
    this.list.update((entries) => entries.map((entry) => ({ ...entry, state: 'refused', refusal })));
  }

  outcome = (id: string): Promise<'arrived' | 'waiting' | OutboxEntry> => {
    const entry = this.list().find((one) => one.id === id);
    return Promise.resolve(entry === undefined ? 'arrived' : entry.state === 'pending' ? 'waiting' : entry);
  };
  arrival = async (id: string): Promise<void> => {
    const outcome = await this.outcome(id);
    if (typeof outcome === 'string') return;
    this.discard(id);
    throw new Refusal(outcome.refusal?.reason ?? 'conflict', outcome.refusal?.detail ?? 'changedMeanwhile');
  };
  forPath = (path: string) => computed(() => this.list().filter((entry) => entry.path === path));
  retry = (id: string): void =>
    this.list.update((entries) => entries.map((entry) => (entry.id === id ? { ...entry, state: 'pending', refusal: null } : entry)));
  bothVersions = metWordsOf;
  insist = (id: string, instead?: string | object): void => {
    const own = typeof instead === 'object' ? { patch: instead as Data } : {};
    this.change(id, { state: 'pending', theirs: null, ...own });
    void this.ask(this.list().find((entry) => entry.id === id));
  };
  discard = (id: string): void => this.list.update((entries) => entries.filter((entry) => entry.id !== id));
  text = (id: string): string => JSON.stringify(this.list().find((entry) => entry.id === id)?.patch ?? '');
  copyText = (): Promise<void> => Promise.resolve();
  resume = async (): Promise<void> => {
    for (const entry of this.list()) await this.ask(entry);
  };

  private change(id: string, change: Partial<OutboxEntry>): void {
    this.list.update((entries) => entries.map((entry) => (entry.id === id ? { ...entry, ...change } : entry)));
  }

  private async ask(entry: OutboxEntry | undefined): Promise<void> {
    if (entry?.mode !== 'call' || entry.state !== 'pending' || this.callables === null) return;
    try {
      const answer = await this.callables.callKept(entry.call ?? '', entry.patch);
      if (isUnmade(answer)) this.change(entry.id, { state: 'conflict', theirs: answer });
      else {
        this.discard(entry.id);
        this.told.next({ entry, answer });
      }
    } catch (error) {
      const { reason, detail, field } = toRefusal(error);
      if (reason !== 'offline') this.change(entry.id, { state: 'refused', refusal: { reason, detail, field } });
    }
  }
}
export const fakeOutbox = (): FakeOutbox => new FakeOutbox();
