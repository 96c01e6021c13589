/** Why: the words of a draft call are typed letter by letter, by several people: the journal tells the difference at a pause, each hour and at the opening. */
import { changesBetween, type TracedChange } from '../../people/tracing';
import { after, isBefore, minutes, type Instant } from '../../shared/time';
import type { Call } from '../calls';

export const callWords = [
  'name',
  'tagline',
  'presentation',
  'benefits',
  'calendar',
  'expectedLoad',
  'contactEmail',
] as const satisfies readonly (keyof Call)[];
export type CallWord = (typeof callWords)[number];
export type CallWords = Pick<Call, CallWord>;

/** `wordTraces/{callId}`: what the journal last told of a call's words, and who wrote since. */
export interface WordTrace {
  readonly v: 1;
  readonly told: CallWords;
  /** Nothing was told yet: an older change, heard of later, moves `told` back. */
  readonly isFirst: boolean;
  /** The first and the latest change not told yet. */
  readonly since: Instant;
  readonly lastAt: Instant;
  /** Null when nothing waits. */
  readonly dueAt: Instant | null;
  /** Accounts that wrote each text since, the latest last; '' is the product itself. */
  readonly writers: Readonly<Partial<Record<CallWord, readonly string[]>>>;
}

/** One change of the words, as the store tells it. */
export interface WordsWritten {
  readonly before: CallWords;
  readonly after: CallWords;
  readonly at: Instant;
  /** '' when no person wrote it. */
  readonly uid: string;
}

const pauseMs = minutes(10);
const longestMs = minutes(60);
/** Two changes of one person this close are one: typing writes this record once a minute. */
const togetherMs = minutes(1);

export const wordsOf = (call: CallWords): CallWords => {
  const { name, tagline, presentation, benefits, calendar, expectedLoad, contactEmail } = call;
  return { name, tagline, presentation, benefits, calendar, expectedLoad, contactEmail };
};

/** The texts that a change touches. */
export const wordsChanged = ({ before, after: now }: Pick<WordsWritten, 'before' | 'after'>): readonly CallWord[] =>
  callWords.filter((word) => changesBetween({ [word]: before[word] }, { [word]: now[word] }).length > 0);

const earlier = (one: Instant, other: Instant): Instant => (isBefore(one, other) ? one : other);
const later = (one: Instant, other: Instant): Instant => (isBefore(one, other) ? other : one);

const begun = ({ before, at }: WordsWritten, held: WordTrace | null): WordTrace => {
  if (held === null) return { v: 1, told: wordsOf(before), isFirst: true, since: at, lastAt: at, dueAt: null, writers: {} };
  if (held.dueAt === null) return { ...held, since: at, lastAt: at };
  return held.isFirst && isBefore(at, held.since) ? { ...held, told: wordsOf(before) } : held;
};

/** What is remembered once a change is heard of, in whatever order and however often; the same object when it adds nothing. */
export const heard = (held: WordTrace | null, written: WordsWritten): WordTrace => {
  const trace = begun(written, held);
  const { at, uid } = written;
  const changed = wordsChanged(written);
  const isKnown = changed.every((word) => trace.writers[word]?.at(-1) === uid);
  if (held !== null && trace === held && isKnown && isBefore(at, after(held.lastAt, togetherMs)) && !isBefore(at, held.since)) return held;
  const added = changed.map((word) => [word, [...(trace.writers[word] ?? []).filter((one) => one !== uid), uid]] as const);
  const [since, lastAt] = [earlier(trace.since, at), later(trace.lastAt, at)];
  const dueAt = earlier(after(lastAt, pauseMs), after(since, longestMs));
  return { ...trace, since, lastAt, dueAt, writers: { ...trace.writers, ...Object.fromEntries(added) } };
};

export interface WordsLine {
  /** Whoever wrote these texts last, then the others. */
  readonly uids: readonly string[];
  readonly changes: readonly TracedChange[];
}

/**
 * What the journal has not told, one line for each set of people; nothing when the words came back to what they were.
 * `lastWriter` wrote what no change told of yet.
 */
export const linesToTell = (trace: WordTrace, words: CallWords, lastWriter: string): readonly WordsLine[] => {
  const lines = new Map<string, WordsLine>();
  for (const word of callWords) {
    const changes = changesBetween({ [word]: trace.told[word] }, { [word]: words[word] }, 'call.');
    if (changes.length === 0) continue;
    const uids = (trace.writers[word] ?? [lastWriter]).toReversed();
    const key = JSON.stringify(uids);
    lines.set(key, { uids, changes: [...(lines.get(key)?.changes ?? []), ...changes] });
  }
  return [...lines.values()];
};

/** Once everything up to `words` is told. */
export const whollyTold = (trace: WordTrace, words: CallWords): WordTrace => ({
  ...trace,
  told: wordsOf(words),
  isFirst: false,
  dueAt: null,
  writers: {},
});
