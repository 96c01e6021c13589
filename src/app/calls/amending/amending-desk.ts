import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import type { Call, Form } from '@domain/calls/calls';
import { CallsGateway, type OutboxEntry } from '../calls-gateway';
import { listWords } from './amendment-words';
import { aboutItem, callWith, formWith, joined, type Amendment, type Fate, type Waiting } from './waiting-amendment';

interface Asked {
  readonly callId: string;
  readonly version: number;
  readonly amendment: Amendment;
}

/** What an act that was kept is answered is read as it comes: an earlier version may have asked. */
const revisionOf = (answer: unknown): number =>
  typeof answer === 'object' && answer !== null && 'revision' in answer && typeof answer.revision === 'number' ? answer.revision : 0;

/** Changes of calls on their way: shown at once, made one after the other, kept by the outbox until the server has them. */
@Injectable({ providedIn: 'root' })
export class AmendingDesk {
  private readonly gateway = inject(CallsGateway);
  /** Made, and shown as ours until their document comes back. */
  private readonly made = signal<readonly Waiting[]>([]);
  private readonly all = computed<readonly Waiting[]>(() => [...this.made(), ...this.gateway.amendments().map(waitingOf)]);

  constructor() {
    const told = this.gateway.amended.subscribe(({ entry, answer }) => {
      const fate: Fate = { kind: 'made', revision: revisionOf(answer) };
      this.made.update((all) => [...all, { ...waitingOf(entry), fate }]);
    });
    inject(DestroyRef).onDestroy(() => told.unsubscribe());
  }

  /** Shown from now on; sent after those before it. */
  amend(callId: string, version: number, amendment: Amendment): void {
    this.gateway.amend(callId, version, amendment, listWords(amendment.list));
  }

  waiting(callId: () => string) {
    const mine = computed(() => this.all().filter((one) => one.callId === callId()));
    const toSettle = computed(() => withLaterWords(mine().filter(({ fate }) => fate.kind === 'refused' || fate.kind === 'met')));
    return {
      pending: computed(() => mine().filter(({ fate }) => fate.kind === 'waiting').length),
      refused: computed(() => toSettle().filter(({ fate }) => fate.kind === 'refused').length),
      disputed: computed(() => toSettle().find(({ fate }) => fate.kind === 'met') ?? null),
      toSettle,
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
  drop(one: Waiting): void {
    for (const key of [one.key, ...(one.laterKeys ?? [])]) this.gateway.dropAmendment(key);
  }

  /** Ours replaces theirs, both having been seen. */
  insist({ key, laterKeys, callId, version }: Waiting, amendment: Amendment): void {
    for (const later of laterKeys ?? []) this.gateway.dropAmendment(later);
    this.gateway.insistOnAmendment(key, { callId, version, amendment } satisfies Asked);
  }
}

const fateOf = ({ state, refusal, theirs }: OutboxEntry): Fate => {
  if (state === 'pending') return { kind: 'waiting' };
  if (state === 'refused') return { kind: 'refused', reason: refusal?.detail || (refusal?.reason ?? 'unknown') };
  const met = theirs as unknown as Omit<Extract<Fate, { readonly kind: 'met' }>, 'kind'>;
  return { kind: 'met', reason: met.reason, by: met.by, at: met.at };
};

const waitingOf = (entry: OutboxEntry): Waiting => ({ key: entry.id, ...(entry.patch as unknown as Asked), fate: fateOf(entry) });

/** Words typed after those that met somebody else's met them too: one choice, not two. */
const withLaterWords = (met: readonly Waiting[]): readonly Waiting[] =>
  met.reduce<readonly Waiting[]>((all, later) => {
    const at = all.findIndex((one) => one.callId === later.callId && aboutItem(one.amendment) === aboutItem(later.amendment));
    const first = all[at];
    const both = first === undefined ? null : joined(first.amendment, later.amendment);
    if (first === undefined || both === null || first.fate.kind !== 'met' || later.fate.kind !== 'met') return [...all, later];
    return all.with(at, { ...first, amendment: both, laterKeys: [...(first.laterKeys ?? []), later.key] });
  }, []);
