import { computed, DestroyRef, inject, Injectable, type Signal } from '@angular/core';
import { createSelector, Store } from '@ngrx/store';
import { filter, firstValueFrom, map, merge, of, race, Subject, switchMap, timer, type Observable } from 'rxjs';
import { Documents } from './documents';
import { Reach } from './reach';
import { Refusal, toRefusal } from './refusal';
import { covers, fieldsOf, picked } from './sending/comparison';
import { settleFocusedField } from './sending/before-leaving';
import { UnsavedCopies } from './sending/unsaved-copies';
import { asRevision, takeOlderAmendments } from './sending/older-entries';
import { OutboxStorage } from './sending/outbox-storage';
import { OutboxEvents, outboxFeature, type Letter, type OutboxEntry } from './sending/outbox.state';
import { Sender } from './sending/sender';
import { wordsBefore } from './sending/words-before';
import { parted } from './sending/revising';
import { settle } from './sending/settling';
import { Tabs } from './sending/tabs';
import { metWordsOf, typedWords } from './sending/typed-words';
import { Session } from './session';
import type { Data } from './stored/stored-values';

export { actLetter, type Letter, type OutboxEntry } from './sending/outbox.state';

export type BothVersions = ReturnType<typeof metWordsOf>;
export interface Acknowledged {
  readonly entry: OutboxEntry;
  readonly answer: unknown;
}

/** How long a page waits for the server before going on without it. */
const serverAnswerTimeoutMs = 4_000;
/** After how long a server that says nothing is asked whether it is there at all. */
const reachCheckAfterMs = 1_000;

/** Every write of typed content: kept in this browser until the server acknowledges it, kept with its reason when refused. */
@Injectable({ providedIn: 'root' })
export class Outbox {
  private readonly store = inject(Store);
  private readonly documents = inject(Documents);
  private readonly reach = inject(Reach);
  private readonly session = inject(Session);
  private readonly storage = inject(OutboxStorage);
  private readonly tabs = inject(Tabs);
  private readonly unsavedCopies = inject(UnsavedCopies);
  private readonly sender = inject(Sender);
  private readonly all = this.store.selectSignal(outboxFeature.selectEntries);
  /** Entries shown but not in storage yet: a reading of the storage must not forget them. */
  private readonly unsaved = new Map<string, OutboxEntry>();
  /** Entries settled but still in storage: a reading of the storage must not bring them back. */
  private readonly leaving = new Set<string>();
  private line: Promise<unknown> = Promise.resolve();
  private readonly told = new Subject<Acknowledged>();
  /** What the server accepted, with what a callable answered. */
  readonly acknowledged: Observable<Acknowledged> = this.told.asObservable();

  /** Oldest first, of the person signed in. */
  readonly entries: Signal<readonly OutboxEntry[]> = computed(() => this.all().filter((entry) => entry.uid === this.session.uid()));

  constructor() {
    this.tabs.whenTold(() => void this.reload());
    // Only here: a field told too early that it is left would be settled while its owner still types.
    addEventListener('pagehide', settleFocusedField);
    inject(DestroyRef).onDestroy(() => removeEventListener('pagehide', settleFocusedField));
  }

  /** Shown at once, then kept, then handed to the server. Successive edits of the same fields become one entry. */
  send(letter: Letter): OutboxEntry {
    const { along, blank, seen, ...words } = structuredClone(letter) as Letter & { along?: Data; blank?: Data; seen?: Data };
    const patch = words.patch as Data;
    const earlier = this.earlier(letter, patch);
    const isMet = earlier?.state === 'conflict';
    return this.dispatch({
      ...words,
      patch,
      along: along ?? {},
      blank: blank ?? null,
      id: earlier?.id ?? this.documents.newId(),
      uid: this.session.uid() ?? '',
      at: earlier?.at ?? new Date(),
      // Words that met somebody else's stay so until their person chooses.
      state: isMet ? 'conflict' : 'pending',
      theirs: isMet ? (earlier.theirs ?? null) : null,
      refusal: null,
      version: (earlier?.version ?? 0) + 1,
      tab: this.tabs.id,
      base: seen === undefined ? (earlier?.base ?? null) : { ...picked(seen, patch), ...earlier?.base },
    });
  }

  private earlier(letter: Letter, patch: Data): OutboxEntry | undefined {
    if (letter.mode === 'call') return undefined;
    return this.entries().find(
      (e) =>
        e.path === letter.path && e.mode === letter.mode && (e.tab === this.tabs.id || e.state === 'conflict') && covers(patch, e.patch),
    );
  }

  /**
   * How an entry ended, for a page that leads on to what it wrote: read before the server has it, it would be refused.
   * `waiting` when the server is out of reach or keeps silent for a few seconds: this browser's own copy is then all there is, and enough.
   */
  async outcome(id: string): Promise<'arrived' | 'waiting' | OutboxEntry> {
    await this.line;
    const selectEnd = createSelector(outboxFeature.selectEntries, (all) => all.find((one) => one.id === id) ?? ('arrived' as const));
    const ended = this.store.select(selectEnd).pipe(filter((entry) => entry === 'arrived' || entry.state !== 'pending'));
    return firstValueFrom(race(ended, this.givenUp().pipe(map(() => 'waiting' as const))));
  }

  /** For an act without text: resolves once it arrived or waits for the network, else rejects and keeps nothing of it. */
  async arrival(id: string): Promise<void> {
    const outcome = await this.outcome(id);
    if (typeof outcome === 'string') return;
    this.discard(id);
    const { reason, detail, field } = outcome.refusal ?? { reason: 'conflict', detail: 'changedMeanwhile', field: null };
    throw new Refusal(reason, detail, field);
  }

  forPath(path: string): Signal<readonly OutboxEntry[]> {
    return computed(() => this.entries().filter((entry) => entry.path === path));
  }

  /** Both versions of an entry in conflict, in words. */
  bothVersions(entry: OutboxEntry): BothVersions {
    return metWordsOf(entry);
  }

  retry(id: string): void {
    const entry = this.find(id);
    if (entry) this.dispatch({ ...asRevision(entry), state: 'pending', refusal: null, version: entry.version + 1, tab: this.tabs.id });
  }

  /** In a conflict: these words, or a text made of both, take the place of what is there, both having been seen. */
  insist(id: string, instead?: string | object): void {
    const entry = this.find(id);
    if (entry?.state !== 'conflict') return;
    const [field = ''] = Object.keys(entry.patch);
    const mine = typeof instead === 'string' ? { ...entry.patch, [field]: instead } : ((instead ?? entry.patch) as Data);
    const base = { ...entry.base, ...entry.theirs };
    this.dispatch({ ...entry, patch: mine, base, theirs: null, state: 'pending', version: entry.version + 1, tab: this.tabs.id });
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
    if (uid !== null) for (const letter of takeOlderAmendments(uid)) this.send(letter);
    const orphans = await this.tabs.alone(async () => {
      const living = await this.tabs.living();
      await this.storeUnsavedCopies((tab) => !this.tabs.isLiving(tab, living));
      const left = (await this.storage.all()).filter((e) => e.state === 'pending' && e.uid === uid && !this.tabs.isLiving(e.tab, living));
      const oldestFirst = [...left].sort((a, b) => a.at.getTime() - b.at.getTime());
      const adopted = oldestFirst.map((entry): OutboxEntry => ({ ...asRevision(entry), tab: this.tabs.id }));
      for (const entry of adopted) await this.storage.put(entry);
      return adopted;
    });
    await Promise.all(orphans.map((entry) => this.settleOrphan(entry)));
  }

  private givenUp(): Observable<unknown> {
    if (!this.reach.within()) return of(null);
    const away = timer(reachCheckAfterMs).pipe(
      switchMap(() => this.reach.ask()),
      filter((near) => !near),
    );
    return merge(away, timer(serverAnswerTimeoutMs));
  }

  private async settleOrphan(entry: OutboxEntry): Promise<void> {
    this.store.dispatch(OutboxEvents.kept({ entry }));
    const outcome = await settle(entry, this.documents);
    if (outcome === 'arrived') await this.acknowledge(entry);
    else if (outcome === 'toSend') this.dispatch(entry);
    else await this.refuse(entry, outcome);
  }

  /** It is stored, or nobody wants it any more. */
  private setAside(id: string): void {
    this.unsaved.delete(id);
    this.unsavedCopies.keep(this.tabs.id, [...this.unsaved.values()]);
  }

  private async storeUnsavedCopies(isGone: (tab: string) => boolean): Promise<void> {
    const versions = new Map((await this.storage.all()).map(({ id, version }) => [id, version]));
    for (const entry of this.unsavedCopies.takeFrom(isGone)) {
      if ((versions.get(entry.id) ?? 0) < entry.version) await this.storage.put(entry);
    }
  }

  private find(id: string): OutboxEntry | undefined {
    return this.all().find((entry) => entry.id === id);
  }

  private dispatch(entry: OutboxEntry): OutboxEntry {
    this.unsaved.set(entry.id, entry);
    this.unsavedCopies.keep(this.tabs.id, [...this.unsaved.values()]);
    this.store.dispatch(OutboxEvents.kept({ entry }));
    // In line, so that two edits reach the storage and the server in the order they were typed.
    this.line = this.line.then(() => this.hand(entry)).catch((error: unknown) => this.refuse(entry, toRefusal(error)));
    return entry;
  }

  private async hand(typed: OutboxEntry): Promise<void> {
    const known = typed.base ?? this.find(typed.id)?.base ?? null;
    const isWhole = known !== null && covers(known, picked(typed.patch, typed.patch));
    // Stored at once: the page may close while the base is being read.
    if (!isWhole) await this.storage.put(typed);
    const entry: OutboxEntry = isWhole ? { ...typed, base: known } : { ...typed, base: { ...(await this.baseOf(typed)), ...known } };
    await this.storage.put(entry);
    if (this.unsaved.get(entry.id)?.version === entry.version) {
      this.setAside(entry.id);
      this.store.dispatch(OutboxEvents.kept({ entry }));
    } else this.startFrom(entry.id, entry.base ?? {});
    this.tabs.tellOthers();
    if (entry.state !== 'conflict') void this.follow(entry);
  }

  private async follow(entry: OutboxEntry): Promise<void> {
    const isLatest = (): boolean => this.find(entry.id)?.version === entry.version;
    await wordsBefore(this.store.select(outboxFeature.selectEntries), entry);
    const sent = await this.sender.send(entry, isLatest);
    if (sent.kind === 'arrived') await this.acknowledge(entry, sent.answer);
    else if (sent.kind === 'refused') await this.refuse(entry, sent.refusal);
    else if (sent.kind === 'met' && isLatest()) await this.meet(entry, sent.theirs);
  }

  /** Somebody else wrote the same fields. The rest of the patch meets nobody and goes. */
  private async meet(entry: OutboxEntry, theirs: Data): Promise<void> {
    const { met, free } = parted(entry, theirs);
    await this.keepAside({ ...entry, patch: met, state: 'conflict', theirs });
    if (free === null) return;
    const { path, mode, label, blank, along = {}, base } = entry;
    this.send({ path, mode, label, patch: free, along, seen: base ?? {}, blank: blank ?? null });
  }

  private startFrom(id: string, base: Data): void {
    const later = this.find(id);
    if (later?.base === null) this.store.dispatch(OutboxEvents.kept({ entry: { ...later, base } }));
  }

  private async baseOf(entry: OutboxEntry): Promise<Data> {
    if (entry.mode === 'call') return {};
    const document = await this.documents.read<Data>(entry.path, 'cache').catch(() => null);
    return fieldsOf(document, entry.patch);
  }

  private async acknowledge(entry: OutboxEntry, answer?: unknown): Promise<void> {
    const latest = this.find(entry.id);
    if (latest?.version === entry.version) {
      this.told.next({ entry, answer });
      await this.forget(entry.id);
      return;
    }
    // Later words of the same fields start from these.
    if (latest) await this.keepAside({ ...latest, base: { ...latest.base, ...picked(entry.patch, latest.patch) } });
  }

  private async forget(id: string): Promise<void> {
    this.leaving.add(id);
    this.store.dispatch(OutboxEvents.settled({ id }));
    await this.storage.remove(id);
    this.leaving.delete(id);
    this.tabs.tellOthers();
  }

  private async refuse(entry: OutboxEntry, { reason, detail, field }: Refusal): Promise<void> {
    if (this.find(entry.id)?.version !== entry.version) return;
    await this.keepAside({ ...entry, state: 'refused', refusal: { reason, detail, field } });
  }

  private async keepAside(entry: OutboxEntry): Promise<void> {
    this.unsaved.set(entry.id, entry);
    this.store.dispatch(OutboxEvents.kept({ entry }));
    await this.storage.put(entry);
    if (this.unsaved.get(entry.id) === entry) this.setAside(entry.id);
    this.tabs.tellOthers();
  }

  private async reload(): Promise<void> {
    const stored = await this.storage.all();
    const known = stored.filter(({ id }) => !this.unsaved.has(id) && !this.leaving.has(id));
    this.store.dispatch(OutboxEvents.loaded({ entries: [...known, ...this.unsaved.values()] }));
  }
}
