/** Why: a form says in two lines that nothing typed in it is lost: `kept = keptForm(place, model, { title })` and `kept.sending()`. */
import { Location } from '@angular/common';
import { computed, DestroyRef, effect, inject, isSignal, signal, untracked, type WritableSignal } from '@angular/core';
import { said } from '../sending/typed-words';
import type { Data } from '../stored/stored-values';
import { KeptWords, type Keeping, type KeptRecord } from './kept-words';
import { changedKeys, fitting, followed, foundAgain, metKeys, sameWords } from './three-sides';

/** What a form holds: one signal of all its fields, or one signal a field. */
export type Model<T extends object> = WritableSignal<T> | { readonly [K in keyof T]: WritableSignal<T[K]> };

export interface Keeps<T extends object> {
  /** For people: what is typed here, of what. */
  readonly title: () => string;
  /** What opens the form on its page, in words; left out: the page shows it. */
  readonly opener?: () => string;
  /** What is recorded, which the form starts from; null until it is read. Left out: the form starts as it was made, and is so again once sent. */
  readonly known?: () => T | null;
  /** Fields that are chosen, not typed: kept with the words, never by themselves. */
  readonly choices?: readonly (keyof T & string)[];
  /** Words for a value that is not text. */
  readonly say?: { readonly [K in keyof T]?: (value: T[K]) => string };
}

/** Milliseconds without a key after which what is typed is kept. */
const pauseMs = 250;

interface Held<T> {
  readonly place: string;
  readonly known: T;
  readonly base: T;
  readonly id: string;
  /** The words it started from, until other words take their place. */
  readonly from: KeptRecord | null;
  /** As they were found. */
  readonly found: T | null;
  readonly restoredAt: Date | null;
}

/** Where nothing is to be kept, `place` is ''. Called while a component is made. */
export const keptForm = <T extends object>(place: () => string, model: Model<T>, keeps: Keeps<T>): KeptForm<T> =>
  new KeptForm(place, model, keeps);

/** What waits at a place whose form is not shown. */
export const keptTexts = (place: () => string) => {
  const words = inject(KeptWords);
  return {
    texts: computed(() => words.at(place()).map(({ text }) => text)),
    /** What it answers brings them back. */
    throwAway: (): (() => void) => {
      const thrown = words.at(place());
      for (const { id } of thrown) words.remove(id);
      return () => thrown.forEach((record) => void words.put(record));
    },
  };
};

/**
 * Two tabs at one place: words that start from others take their place; words that went apart are both kept, the later one is shown and the
 * other offered.
 */
export class KeptForm<T extends object> {
  private readonly words = inject(KeptWords);
  private readonly location = inject(Location);
  private readonly place: () => string;
  private readonly model: Model<T>;
  private readonly keeps: Keeps<T>;
  private readonly held = signal<Held<T> | null>(null);
  private made: T | null = null;
  private waiting: { readonly timer: ReturnType<typeof setTimeout>; readonly record: Omit<KeptRecord, 'uid'> } | null = null;
  private readonly keeping = signal<Keeping>('kept');

  /** When the words that the form shows were typed, found again; null for those of this visit. */
  readonly restoredAt = computed(() => this.held()?.restoredAt ?? null);
  /** Why what is typed is not kept. */
  readonly trouble = this.keeping.asReadonly();
  /** Other texts begun here. */
  readonly others = computed(() => {
    const held = this.held();
    return held === null ? [] : this.words.at(held.place).filter(({ id }) => id !== held.id && id !== held.from?.id);
  });
  /** What the author of these words began from. */
  readonly base = computed(() => this.held()?.base ?? this.read());
  /** Fields typed here that were recorded otherwise meanwhile, in words. */
  readonly met = computed(() => {
    const held = this.held();
    if (held === null) return null;
    const typed = this.read();
    const keys = this.typedKeys(metKeys({ typed, base: held.base }, held.known));
    if (keys.length === 0) return null;
    return { id: held.id, label: this.keeps.title(), mine: this.textOf(typed, keys), theirs: this.textOf(held.known, keys), isText: false };
  });

  constructor(place: () => string, model: Model<T>, keeps: Keeps<T>) {
    this.place = place;
    this.model = model;
    this.keeps = keeps;
    effect(() => {
      const [at, typed] = [this.place(), this.read()];
      this.made ??= typed;
      const known = this.keeps.known === undefined ? this.made : this.keeps.known();
      this.words.at(at);
      untracked(() => this.step(at, typed, known));
    });
    const free = this.words.untilPause(() => this.flush());
    inject(DestroyRef).onDestroy(() => {
      this.flush();
      free();
    });
  }

  /** Called when the words are handed to an act; what it answers, once the act is done, forgets them. Refused, they stay. */
  sending(): () => void {
    this.flush();
    const [place, words] = [untracked(this.place), untracked(() => this.read())];
    return () => this.arrived(place, words);
  }

  /** The outbox has the words. */
  handed(): void {
    this.sending()();
  }

  /** The form is as what is known; what it answers brings the words back. */
  throwAway(): () => void {
    this.flush();
    const held = this.held();
    if (held === null) return () => undefined;
    const kept = this.words.find(held.id) ?? this.words.find(held.from?.id ?? '');
    for (const id of [held.id, held.from?.id ?? '']) this.words.remove(id);
    this.show(held.place, held.known, null);
    return () => {
      if (kept === undefined) return;
      this.words.put(kept);
      const now = this.held();
      if (now?.place === held.place) this.show(held.place, now.known, kept);
    };
  }

  /** Shows another text begun here; the one shown until now stays kept. */
  takeUp(id: string): void {
    this.flush();
    const [held, record] = [this.held(), this.words.find(id)];
    if (held !== null && record !== undefined) this.show(held.place, held.known, record);
  }

  /** In place of what was recorded meanwhile, or as it. */
  choose(keep: 'mine' | 'theirs'): void {
    const held = this.held();
    if (held === null) return;
    const [typed, data] = [this.read(), held.known as Data];
    const keys = metKeys({ typed, base: held.base }, held.known);
    const taken = Object.fromEntries(keys.map((key) => [key, data[key]]));
    const next = { ...held, base: { ...held.base, ...taken }, found: null };
    this.held.set(next);
    if (keep === 'theirs') this.write({ ...typed, ...taken });
    this.keep(next, this.read());
  }

  private step(place: string, typed: T, known: T | null): void {
    if (place === '' || known === null) {
      this.flush();
      this.held.set(null);
      return;
    }
    const held = this.held();
    if (held?.place !== place) {
      this.flush();
      this.show(place, known, this.words.at(place)[0] ?? null);
      return;
    }
    if (this.isOvertaken(held, typed)) this.show(place, known, this.words.find(held.from?.id ?? '') ?? null);
    else this.keep(...this.following(held, typed, known));
  }

  /** Found words that nobody touched here, and that another tab changed, sent or threw away. */
  private isOvertaken({ from, found }: Held<T>, typed: T): boolean {
    return from !== null && found !== null && sameWords(typed, found) && this.words.find(from.id)?.at.getTime() !== from.at.getTime();
  }

  private following(held: Held<T>, typed: T, known: T): [Held<T>, T] {
    if (sameWords(held.known, known)) return [held, typed];
    const now = followed({ typed, base: held.base }, held.known, known);
    const isFound = held.found !== null && sameWords(typed, held.found);
    const next = { ...held, known, base: now.base, found: isFound ? now.typed : held.found };
    this.held.set(next);
    this.write(now.typed);
    return [next, now.typed];
  }

  private show(place: string, known: T, record: KeptRecord | null): void {
    const words = record === null ? known : fitting(record.words, known);
    const { typed, base } = foundAgain(words, record === null ? known : fitting(record.base ?? {}, known), known);
    const isOver = sameWords(typed, known);
    // Recorded since, word for word.
    if (record !== null && isOver) this.words.remove(record.id);
    const from = isOver ? null : record;
    this.held.set({
      place,
      known,
      base,
      id: crypto.randomUUID(),
      from,
      found: from === null ? null : typed,
      restoredAt: from?.at ?? null,
    });
    this.keeping.set('kept');
    this.write(typed);
  }

  private keep(held: Held<T>, typed: T): void {
    if (held.found !== null && sameWords(typed, held.found)) return;
    const keys = this.typedKeys(changedKeys(typed, held.base));
    const text = this.textOf(typed, keys);
    if (text === '' && this.textOf(held.base, keys) === '') {
      this.drop();
      this.words.remove(held.id);
      this.replace(held);
      return;
    }
    const { id, place, base } = held;
    const kept = this.words.find(id);
    this.drop();
    if (kept !== undefined && sameWords(kept.words, typed) && sameWords(kept.base ?? {}, base)) return;
    const about = { title: this.keeps.title(), path: this.location.path(), opener: this.keeps.opener?.() ?? '' };
    const record = { id, place, ...about, words: typed as Data, base: base as Data, text, at: new Date() };
    this.waiting = { record, timer: setTimeout(() => this.flush(), pauseMs) };
  }

  private flush(): void {
    const waiting = this.waiting;
    if (waiting === null) return;
    this.drop();
    this.keeping.set(this.words.put(waiting.record));
    const held = this.held();
    if (held?.id === waiting.record.id && this.keeping() === 'kept') this.replace(held);
  }

  private drop(): void {
    clearTimeout(this.waiting?.timer);
    this.waiting = null;
  }

  /** Words that started from others take their place, unless those went on in another tab. */
  private replace(held: Held<T>): void {
    if (held.from === null) return;
    if (this.words.find(held.from.id)?.at.getTime() === held.from.at.getTime()) this.words.remove(held.from.id);
    this.held.set({ ...held, from: null, found: null });
  }

  private arrived(place: string, words: T): void {
    if (this.waiting !== null && sameWords(this.waiting.record.words, words)) this.drop();
    for (const record of this.words.at(place)) if (sameWords(fitting(record.words, words), words)) this.words.remove(record.id);
    const held = this.held();
    // Whoever types the next words already keeps them.
    if (held?.place !== place || !sameWords(this.read(), words)) return;
    // A form that was only made is blank again; what was chosen serves for the next words.
    const base = this.keeps.known === undefined ? this.blanked(held.known, words) : words;
    this.held.set({ ...held, id: crypto.randomUUID(), base, from: null, found: null, restoredAt: null });
    this.write(base);
  }

  private blanked(made: T, words: T): T {
    const choices = new Set<string>(this.keeps.choices);
    return Object.fromEntries(Object.entries(made).map(([key, value]) => [key, choices.has(key) ? (words as Data)[key] : value])) as T;
  }

  private typedKeys(keys: readonly string[]): readonly string[] {
    const choices: readonly string[] = this.keeps.choices ?? [];
    return keys.filter((key) => !choices.includes(key));
  }

  private read(): T {
    if (isSignal(this.model)) return this.model();
    return Object.fromEntries(Object.entries<WritableSignal<unknown>>(this.model).map(([key, field]) => [key, field()])) as T;
  }

  private write(words: T): void {
    if (
      sameWords(
        untracked(() => this.read()),
        words,
      )
    )
      return;
    if (isSignal(this.model)) this.model.set(words);
    else for (const [key, field] of Object.entries<WritableSignal<unknown>>(this.model)) field.set((words as Data)[key]);
  }

  private textOf(words: T, keys: readonly string[]): string {
    const say: Readonly<Partial<Record<string, (value: never) => string>>> = this.keeps.say ?? {};
    const wordsFor = (key: string): string => {
      const value = (words as Data)[key];
      return say[key]?.(value as never) ?? said(value);
    };
    return keys.map(wordsFor).filter(Boolean).join('\n\n');
  }
}
