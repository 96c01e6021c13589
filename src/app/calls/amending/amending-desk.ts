import { computed, effect, inject, Injectable, signal } from '@angular/core';
import type { Call, Form } from '@domain/calls/calls';
import { Connection } from '../../backend/connection';
import { toRefusal } from '../../backend/refusal';
import { CallsGateway } from '../calls-gateway';
import { aboutItem, callWith, formWith, joined, type Amendment, type Fate, type Waiting } from './waiting-amendment';

const again = 5_000;

/** Changes of calls on their way: shown at once, made one after the other, kept in this browser until the server has them. */
@Injectable({ providedIn: 'root' })
export class AmendingDesk {
  private readonly gateway = inject(CallsGateway);
  private readonly connection = inject(Connection);
  private readonly all = signal<readonly Waiting[]>([]);
  private sending = false;

  constructor() {
    effect(() => this.all.set(this.gateway.keptAmendments(this.gateway.uid())));
    effect(() => {
      if (this.connection.state() === 'live' && this.all().length > 0) void this.send();
    });
  }

  /** Shown from now on; sent after those before it. */
  amend(callId: string, version: number, amendment: Amendment): void {
    const key = this.gateway.newId();
    this.write([...this.all(), { key, callId, version, amendment, fate: { kind: 'waiting' } }]);
    void this.send();
  }

  waiting(callId: () => string) {
    const mine = computed(() => this.all().filter((one) => one.callId === callId()));
    return {
      pending: computed(() => mine().filter(({ fate }) => fate.kind === 'waiting').length),
      refused: computed(() => mine().filter(({ fate }) => fate.kind === 'refused' || fate.kind === 'met').length),
      toSettle: computed(() => mine().filter(({ fate }) => fate.kind === 'refused' || fate.kind === 'met')),
    };
  }

  callAsShown = <T extends Call & { readonly id: string }>(call: T): T =>
    callWith(
      call,
      this.all().filter(({ callId }) => callId === call.id),
    );
  formAsShown = <T extends Form>(callId: string, form: T): T =>
    formWith(
      form,
      this.all().filter((one) => one.callId === callId),
    );

  /** Theirs stays, or the refused change is given up. */
  drop(key: string): void {
    this.write(this.all().filter((one) => one.key !== key));
  }

  /** Ours replaces theirs, both having been seen. */
  insist(key: string, amendment: Amendment): void {
    this.write(this.all().map((one) => (one.key === key ? { ...one, amendment, fate: { kind: 'waiting' } } : one)));
    void this.send();
  }

  private async send(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    for (let next = this.next(); next !== undefined; next = this.next()) {
      const fate = await this.fateOf(next);
      if (fate === null) break;
      this.settle(next, fate);
    }
    this.sending = false;
  }

  private readonly next = (): Waiting | undefined => this.all().find(({ fate }) => fate.kind === 'waiting');

  /** Null when the server is out of reach: tried again later. */
  private async fateOf({ callId, version, amendment }: Waiting): Promise<Fate | null> {
    try {
      const answer = await this.gateway.amend(callId, version, amendment);
      if (answer.made) return { kind: 'made', revision: answer.revision };
      return { kind: 'met', reason: answer.reason, by: answer.by, at: answer.at };
    } catch (error) {
      const { reason, detail } = toRefusal(error);
      if (reason !== 'offline' && reason !== 'unavailable') return { kind: 'refused', reason: detail || reason };
      if (this.connection.state() === 'live') setTimeout(() => void this.send(), again);
      return null;
    }
  }

  private settle(sent: Waiting, fate: Fate): void {
    const settled = this.all().map((one) => (one.key === sent.key ? { ...one, fate } : one));
    this.write(fate.kind === 'met' ? withLaterWords(settled, sent.key) : settled);
  }

  private write(all: readonly Waiting[]): void {
    this.all.set(all);
    this.gateway.keepAmendments(
      this.gateway.uid(),
      all.filter(({ fate }) => fate.kind !== 'made'),
    );
  }
}

const withLaterWords = (all: readonly Waiting[], key: string): readonly Waiting[] => {
  const first = all.find((one) => one.key === key);
  if (first === undefined) return all;
  const later = all.find(
    (one) => one.fate.kind === 'waiting' && one.callId === first.callId && aboutItem(one.amendment) === aboutItem(first.amendment),
  );
  const both = later === undefined ? null : joined(first.amendment, later.amendment);
  if (later === undefined || both === null) return all;
  const rest = all.flatMap((one) => (one === later ? [] : one === first ? [{ ...one, amendment: both }] : [one]));
  return withLaterWords(rest, key);
};
