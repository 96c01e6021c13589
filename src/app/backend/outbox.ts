import { computed, DestroyRef, inject, Injectable, type Signal } from '@angular/core';
import { Store } from '@ngrx/store';
import { filter, firstValueFrom, map, merge, of, race, switchMap, timer, type Observable } from 'rxjs';
import { Documents } from './documents';
import { Reach } from './reach';
import { toRefusal, type Refusal } from './refusal';
import { covers, fieldsOf } from './sending/comparison';
import { settleFocusedField } from './sending/before-leaving';
import { LastWords } from './sending/last-words';
import { OutboxShelf } from './sending/outbox-shelf';
import { OutboxEvents, outboxFeature, type Letter, type OutboxEntry } from './sending/outbox.state';
import { settle } from './sending/settling';
import { Tabs } from './sending/tabs';
import { typedWords } from './sending/typed-words';
import { Session } from './session';
import type { Data } from './stored/stored-values';

export type { Letter, OutboxEntry } from './sending/outbox.state';

/** Milliseconds somebody waits for the server before going on without it. */
const patience = 4_000;
/** Milliseconds after which a server that says nothing is asked whether it is there at all. */
const doubt = 1_000;

/** Every write of typed content: kept in this browser until the server acknowledges it, kept with its reason when refused. */
@Injectable({ providedIn: 'root' })
export class Outbox {
  private readonly store = inject(Store);
  private readonly documents = inject(Documents);
  private readonly reach = inject(Reach);
  private readonly session = inject(Session);
  private readonly shelf = inject(OutboxShelf);
  private readonly tabs = inject(Tabs);
  private readonly lastWords = inject(LastWords);
  private readonly all = this.store.selectSignal(outboxFeature.selectEntries);
  /** Entries shown but not on the shelf yet: a reading of the shelf must not forget them. */
  private readonly unsaved = new Map<string, OutboxEntry>();
  /** Entries settled but still on the shelf: a reading of the shelf must not bring them back. */
  private readonly leaving = new Set<string>();
  private line: Promise<unknown> = Promise.resolve();

  /** Oldest first, of the person signed in. */
  readonly entries: Signal<readonly OutboxEntry[]> = computed(() => this.all().filter((entry) => entry.uid === this.session.uid()));

  constructor() {
    this.tabs.whenTold(() => void this.reload());
    // Only here: a field told too early that it is left would be settled while its owner still types.
    addEventListener('pagehide', settleFocusedField);
    inject(DestroyRef).onDestroy(() => removeEventListener('pagehide', settleFocusedField));
  }

  /** Shown at once, then kept, then handed to Firestore. Successive edits of the same fields become one entry. */
  send(letter: Letter): OutboxEntry {
    const patch = structuredClone(letter.patch) as Data;
    const earlier = this.entries().find(
      (e) => e.path === letter.path && e.mode === letter.mode && e.tab === this.tabs.id && covers(patch, e.patch),
    );
    return this.dispatch({
      id: earlier?.id ?? this.documents.newId(),
      uid: this.session.uid() ?? '',
      path: letter.path,
      patch,
      mode: letter.mode,
      label: letter.label,
      at: earlier?.at ?? new Date(),
      state: 'pending',
      refusal: null,
      version: (earlier?.version ?? 0) + 1,
      tab: this.tabs.id,
      base: earlier?.base ?? null,
    });
  }

  /**
   * How an entry ended, for a page that leads on to what it wrote: read before the server has it, it would be refused.
   * `waiting` when the server is out of reach or keeps silent for a few seconds: this browser's own copy is then all there is, and enough.
   */
  async outcome(id: string): Promise<'arrived' | 'waiting' | OutboxEntry> {
    await this.line;
    const ended = this.store.select(outboxFeature.selectEntries).pipe(
      map((entries) => entries.find((entry) => entry.id === id) ?? ('arrived' as const)),
      filter((entry) => entry === 'arrived' || entry.state === 'refused'),
    );
    return firstValueFrom(race(ended, this.givenUp().pipe(map(() => 'waiting' as const))));
  }

  forPath(path: string): Signal<readonly OutboxEntry[]> {
    return computed(() => this.entries().filter((entry) => entry.path === path));
  }

  retry(id: string): void {
    const entry = this.find(id);
    if (entry) this.dispatch({ ...entry, state: 'pending', refusal: null, version: entry.version + 1, tab: this.tabs.id });
  }

  discard(id: string): void {
    this.setAside(id);
    void this.forget(id);
  }

  /** What was typed, as text a person can paste elsewhere. */
  text(id: string): string {
    const entry = this.find(id);
    return entry === undefined ? '' : typedWords(entry);
  }

  async copyText(id: string): Promise<void> {
    await navigator.clipboard.writeText(this.text(id));
  }

  /** Called by the shell when a person is known and when the network is back: takes over what closed tabs left behind. */
  async resume(): Promise<void> {
    await this.reload();
    const uid = this.session.uid();
    const orphans = await this.tabs.alone(async () => {
      const living = await this.tabs.living();
      await this.shelveLastWords((tab) => !this.tabs.isLiving(tab, living));
      const left = (await this.shelf.all()).filter((e) => e.state === 'pending' && e.uid === uid && !this.tabs.isLiving(e.tab, living));
      const adopted = left.map((entry): OutboxEntry => ({ ...entry, tab: this.tabs.id }));
      for (const entry of adopted) await this.shelf.put(entry);
      return adopted;
    });
    await Promise.all(orphans.map((entry) => this.settleOrphan(entry)));
  }

  private givenUp(): Observable<unknown> {
    if (!this.reach.within()) return of(null);
    const away = timer(doubt).pipe(
      switchMap(() => this.reach.ask()),
      filter((near) => !near),
    );
    return merge(away, timer(patience));
  }

  private async settleOrphan(entry: OutboxEntry): Promise<void> {
    this.store.dispatch(OutboxEvents.kept({ entry }));
    const outcome = await settle(entry, this.documents);
    if (outcome === 'arrived') await this.acknowledge(entry);
    else if (outcome === 'lost') this.dispatch(entry);
    else await this.refuse(entry, outcome);
  }

  /** The shelf has it, or nobody wants it any more. */
  private setAside(id: string): void {
    this.unsaved.delete(id);
    this.lastWords.keep(this.tabs.id, [...this.unsaved.values()]);
  }

  private async shelveLastWords(isGone: (tab: string) => boolean): Promise<void> {
    const versions = new Map((await this.shelf.all()).map(({ id, version }) => [id, version]));
    for (const entry of this.lastWords.takeFrom(isGone)) {
      if ((versions.get(entry.id) ?? 0) < entry.version) await this.shelf.put(entry);
    }
  }

  private find(id: string): OutboxEntry | undefined {
    return this.all().find((entry) => entry.id === id);
  }

  private dispatch(entry: OutboxEntry): OutboxEntry {
    this.unsaved.set(entry.id, entry);
    this.lastWords.keep(this.tabs.id, [...this.unsaved.values()]);
    this.store.dispatch(OutboxEvents.kept({ entry }));
    // In line, so that two edits reach the shelf and Firestore in the order they were typed.
    this.line = this.line.then(() => this.hand(entry)).catch((error: unknown) => this.refuse(entry, toRefusal(error)));
    return entry;
  }

  private async hand(typed: OutboxEntry): Promise<void> {
    const known = typed.base ?? this.find(typed.id)?.base ?? null;
    // On the shelf at once: the page may close while the base is being read.
    if (known === null) await this.shelf.put(typed);
    const entry: OutboxEntry = { ...typed, base: known ?? (await this.baseOf(typed)) };
    await this.shelf.put(entry);
    if (this.unsaved.get(entry.id)?.version === entry.version) {
      this.setAside(entry.id);
      this.store.dispatch(OutboxEvents.kept({ entry }));
    }
    this.tabs.tellOthers();
    const write = entry.mode === 'set' ? this.documents.set(entry.path, entry.patch) : this.documents.update(entry.path, entry.patch);
    write.then(
      () => this.acknowledge(entry),
      (error: unknown) => this.refuse(entry, toRefusal(error)),
    );
  }

  private async baseOf(entry: OutboxEntry): Promise<Data> {
    const document = await this.documents.read<Data>(entry.path, 'cache').catch(() => null);
    return fieldsOf(document, entry.patch);
  }

  private async acknowledge(entry: OutboxEntry): Promise<void> {
    if (this.find(entry.id)?.version === entry.version) await this.forget(entry.id);
  }

  private async forget(id: string): Promise<void> {
    this.leaving.add(id);
    this.store.dispatch(OutboxEvents.settled({ id }));
    await this.shelf.remove(id);
    this.leaving.delete(id);
    this.tabs.tellOthers();
  }

  private async refuse(entry: OutboxEntry, { reason, detail, field }: Refusal): Promise<void> {
    if (this.find(entry.id)?.version !== entry.version) return;
    const refused: OutboxEntry = { ...entry, state: 'refused', refusal: { reason, detail, field } };
    this.unsaved.set(entry.id, refused);
    this.store.dispatch(OutboxEvents.kept({ entry: refused }));
    await this.shelf.put(refused);
    if (this.unsaved.get(entry.id) === refused) this.setAside(entry.id);
    this.tabs.tellOthers();
  }

  private async reload(): Promise<void> {
    const shelved = await this.shelf.all();
    const known = shelved.filter(({ id }) => !this.unsaved.has(id) && !this.leaving.has(id));
    this.store.dispatch(OutboxEvents.loaded({ entries: [...known, ...this.unsaved.values()] }));
  }
}
