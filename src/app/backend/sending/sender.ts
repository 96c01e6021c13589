/** Why: how a write leaves, and what is done by itself when the document moved on meanwhile. */
import { inject, Injectable } from '@angular/core';
import { toObservable } from '@angular/core/rxjs-interop';
import { filter, firstValueFrom } from 'rxjs';
import { Callables } from '../callables';
import { Documents } from '../documents';
import { Reach } from '../reach';
import { isAway, Refusal, toRefusal } from '../refusal';
import type { Data } from '../stored/stored-values';
import { fieldsOf } from './comparison';
import type { OutboxEntry } from './outbox.state';
import { metWords, unfold, versionOf, type Edit } from './revising';
import { nextTry } from './settling';

export type Sent =
  | { readonly kind: 'arrived'; readonly answer?: unknown }
  /** Somebody else wrote the same fields: here is what they hold. */
  | { readonly kind: 'met'; readonly theirs: Data }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** Newer words of the same entry are on their way. */
  | { readonly kind: 'overtaken' };

type Handed = { readonly kind: 'handed'; readonly edit: Edit; readonly written: Promise<void> } | { readonly kind: 'away' } | Sent;

const pauseMs = 5_000;
/** Times. Beyond, something else than other people is in the way. */
const mostTries = 12;
const refusedAs = (refusal: Refusal): Sent => ({ kind: 'refused', refusal });
/** A change that met somebody else's words: what they hold comes with the answer. */
export const isUnmade = (answer: unknown): answer is Data =>
  typeof answer === 'object' && answer !== null && 'made' in answer && answer.made === false;

@Injectable({ providedIn: 'root' })
export class Sender {
  private readonly documents = inject(Documents);
  private readonly callables = inject(Callables);
  private readonly reach = inject(Reach);
  private readonly within = toObservable(this.reach.within);
  /** Patches handed and not answered yet, by entry: our own words are nobody else's. */
  private readonly flying = new Map<string, readonly Data[]>();
  /** The last patch that the server accepted of an entry whose later words are still on their way. */
  private readonly accepted = new Map<string, Data>();
  private turns: Promise<unknown> = Promise.resolve();
  private readonly callsOf = new Map<string, Promise<unknown>>();

  /** Resolves when it is known what became of it: offline, that is later. Writes leave in the order in which they are given. */
  async send(entry: OutboxEntry, isLatest: () => boolean): Promise<Sent> {
    if (entry.mode === 'call') return this.inLineOf(entry.path, () => this.ask(entry, isLatest));
    if (entry.mode === 'revise') return this.revise(entry, isLatest);
    try {
      await (
        await this.inTurn(() => Promise.resolve({ written: this.plain(entry) }))
      ).written;
      return { kind: 'arrived' };
    } catch (error) {
      return refusedAs(toRefusal(error));
    }
  }

  private plain({ mode, path, patch }: OutboxEntry): Promise<void> {
    return mode === 'set' ? this.documents.set(path, patch) : this.documents.update(path, patch);
  }

  /** Refused because the document moved on, it is sent again on what is there now, unless somebody wrote the same fields. */
  private async revise(entry: OutboxEntry, isLatest: () => boolean): Promise<Sent> {
    let start = (): Promise<Handed> => this.hand(entry);
    for (let tries = 1; ; tries += 1) {
      const handed = await this.handWhenNear(start);
      if (handed.kind !== 'handed') return handed;
      try {
        await handed.written;
        if (isLatest()) this.accepted.delete(entry.id);
        else this.accepted.set(entry.id, entry.patch);
        return { kind: 'arrived' };
      } catch (error) {
        const refusal = toRefusal(error);
        const mayBeStale = refusal.reason === 'permission' || refusal.reason === 'missing' || refusal.reason === 'conflict';
        if (!mayBeStale || tries === mostTries) return refusedAs(refusal);
        if (!isLatest()) return { kind: 'overtaken' };
        start = () => this.handAgain(entry, handed.edit, refusal);
      } finally {
        this.land(entry);
      }
    }
  }

  private async handWhenNear(start: () => Promise<Handed>): Promise<Exclude<Handed, { readonly kind: 'away' }>> {
    for (;;) {
      const handed = await this.inTurn(start);
      if (handed.kind !== 'away') return handed;
      await nextTry(pauseMs);
    }
  }

  private async hand(entry: OutboxEntry): Promise<Handed> {
    const cached = await this.documents.read<Data>(entry.path, 'cache').catch((error: unknown) => toRefusal(error));
    // What a later version wrote is not for this one to change: the words wait for the page to be loaded again.
    if (cached instanceof Refusal && cached.reason === 'outdated') return { kind: 'away' };
    const known = cached instanceof Refusal ? undefined : cached;
    if (known !== undefined && known !== null) {
      const theirs = metWords(entry, known, this.ours(entry));
      if (Object.keys(theirs).length > 0) return { kind: 'met', theirs };
    }
    const edit: Edit = { id: this.documents.newId(), after: versionOf(known) };
    this.flying.set(entry.id, [...(this.flying.get(entry.id) ?? []), entry.patch]);
    const fields = { ...entry.along, ...entry.patch, edit };
    const isNew = (known === undefined || known === null) && Boolean(entry.blank);
    const written = isNew
      ? this.documents.set(entry.path, unfold({ ...entry.blank, ...fields }))
      : this.documents.update(entry.path, fields);
    return { kind: 'handed', edit, written };
  }

  private ours({ id }: OutboxEntry): readonly Data[] {
    const accepted = this.accepted.get(id);
    return [...(this.flying.get(id) ?? []), ...(accepted === undefined ? [] : [accepted])];
  }

  private land(entry: OutboxEntry): void {
    const left = (this.flying.get(entry.id) ?? []).slice(1);
    if (left.length === 0) this.flying.delete(entry.id);
    else this.flying.set(entry.id, left);
  }

  private async handAgain(entry: OutboxEntry, edit: Edit, refusal: Refusal): Promise<Handed> {
    try {
      await this.settled();
      const there = await this.documents.read<Data>(entry.path, 'server');
      // Nobody wrote since: it is these words that the rules refuse.
      if (versionOf(there) === edit.after) return refusedAs(refusal);
      if (there === null && !entry.blank) return refusedAs(new Refusal('missing'));
      const theirs = metWords(entry, there, this.ours(entry));
      return Object.keys(theirs).length > 0 ? { kind: 'met', theirs } : await this.hand({ ...entry, base: fieldsOf(there, entry.patch) });
    } catch (error) {
      return isAway(toRefusal(error)) ? { kind: 'away' } : refusedAs(refusal);
    }
  }

  /** Our earlier writes have their answers: what the server holds is then the truth. */
  private async settled(): Promise<void> {
    const away = firstValueFrom(this.within.pipe(filter((near) => !near)), { defaultValue: false });
    const left = await Promise.race([this.documents.whenWritten().then(() => false), away.then(() => true)]);
    if (left) throw new Refusal('offline');
  }

  private async ask(entry: OutboxEntry, isLatest: () => boolean): Promise<Sent> {
    for (;;) {
      if (!isLatest()) return { kind: 'overtaken' };
      try {
        // Two tabs do not ask at once: what the first changes, the second meets.
        const answer = await navigator.locks.request(`essaim-call-${entry.path}`, () =>
          this.callables.callKept(entry.call ?? '', entry.patch),
        );
        return isUnmade(answer) ? { kind: 'met', theirs: answer } : { kind: 'arrived', answer };
      } catch (error) {
        const refusal = toRefusal(error);
        if (!isAway(refusal)) return refusedAs(refusal);
        await nextTry(pauseMs);
      }
    }
  }

  private inTurn<T>(act: () => Promise<T>): Promise<T> {
    const done = this.turns.then(act);
    this.turns = done.catch(() => undefined);
    return done;
  }

  private inLineOf(path: string, act: () => Promise<Sent>): Promise<Sent> {
    const done = (this.callsOf.get(path) ?? Promise.resolve()).then(act);
    this.callsOf.set(
      path,
      done.catch(() => undefined),
    );
    return done;
  }
}
