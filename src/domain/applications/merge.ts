/** Why: two people write the same draft at once; nothing that somebody types may be lost or moved under their caret. */
import type { Answer, Answers } from '../calls/calls';

/** What a screen holds: what is shown, what the server held when it was typed, and what was sent but not heard back. */
export interface LocalAnswers {
  readonly shown: Answers;
  readonly base: Answers;
  readonly sent: Readonly<Record<string, readonly Answer[]>>;
}

export interface Conflict {
  readonly fieldId: string;
  readonly mine: Answer;
  readonly theirs: Answer;
}

export interface Merged {
  readonly local: LocalAnswers;
  /** Fields whose shown value changed because somebody else wrote them. */
  readonly taken: readonly string[];
  /** Fields with a newer version that waits for the caret to leave. */
  readonly waiting: readonly string[];
  /** Fields that both sides changed: mine stays on screen, theirs is offered. */
  readonly conflicts: readonly Conflict[];
}

/** Equality of answers: lists by content, an absent answer is null. */
export const sameAnswer = (a: Answer | undefined, b: Answer | undefined): boolean => {
  const left = a ?? null;
  const right = b ?? null;
  if (typeof left === 'object' && left !== null && typeof right === 'object' && right !== null) {
    return left.length === right.length && left.every((item, index) => item === right[index]);
  }
  return left === right;
};

export const startFrom = (remote: Answers): LocalAnswers => ({ shown: remote, base: remote, sent: {} });

export const type = (local: LocalAnswers, fieldId: string, value: Answer): LocalAnswers => ({
  ...local,
  shown: { ...local.shown, [fieldId]: value },
});

/** Remembers a value handed to the outbox, so that its echo is not taken for somebody else's words. */
export const recordSent = (local: LocalAnswers, fieldId: string): LocalAnswers => ({
  ...local,
  sent: { ...local.sent, [fieldId]: [...(local.sent[fieldId] ?? []), local.shown[fieldId] ?? null] },
});

/** The person chose between both versions of a field: the other is no longer a surprise. */
export const settleConflict = (local: LocalAnswers, conflict: Conflict, keep: 'mine' | 'theirs'): LocalAnswers => ({
  shown: { ...local.shown, [conflict.fieldId]: keep === 'mine' ? conflict.mine : conflict.theirs },
  base: { ...local.base, [conflict.fieldId]: conflict.theirs },
  sent: { ...local.sent, [conflict.fieldId]: [] },
});

/** What somebody knew to be there when they typed a field: what they last sent, else what they heard. */
export const seenBefore = (local: LocalAnswers, fieldId: string): Answer => local.sent[fieldId]?.at(-1) ?? local.base[fieldId] ?? null;

type Verdict = 'same' | 'heard' | 'take' | 'wait' | 'conflict';

const judge = (local: LocalAnswers, remote: Answers, fieldId: string, focused: string | null): Verdict => {
  const theirs = remote[fieldId];
  const mine = local.shown[fieldId];
  if (sameAnswer(theirs, mine) || (local.sent[fieldId] ?? []).some((sent) => sameAnswer(sent, theirs))) return 'heard';
  if (sameAnswer(theirs, local.base[fieldId])) return 'same';
  if (!sameAnswer(mine, local.base[fieldId])) return 'conflict';
  return fieldId === focused ? 'wait' : 'take';
};

/** What was sent up to and including the value heard back needs no watching any more. */
const stillUnheard = (sent: readonly Answer[] | undefined, heard: Answer | undefined): readonly Answer[] => {
  const at = (sent ?? []).findLastIndex((value) => sameAnswer(value, heard));
  return (sent ?? []).slice(at + 1);
};

/**
 * Brings the server's answers to the screen, field by field. A field in the caret keeps its local value; a field that only
 * the others changed takes theirs; a field both changed keeps mine and reports a conflict until `settleConflict`.
 */
export const mergeRemote = (local: LocalAnswers, remote: Answers, focused: string | null): Merged => {
  const fieldIds = [...new Set([...Object.keys(local.shown), ...Object.keys(local.base), ...Object.keys(remote)])];
  const verdicts = fieldIds.map((fieldId) => [fieldId, judge(local, remote, fieldId, focused)] as const);
  const having = (...wanted: readonly Verdict[]): readonly string[] =>
    verdicts.filter(([, verdict]) => wanted.includes(verdict)).map(([id]) => id);
  const pick = (ids: readonly string[]): Answers => Object.fromEntries(ids.map((id) => [id, remote[id] ?? null]));
  const heard = having('heard');
  return {
    local: {
      shown: { ...local.shown, ...pick(having('take')) },
      base: { ...local.base, ...pick(having('take', 'heard')) },
      sent: { ...local.sent, ...Object.fromEntries(heard.map((id) => [id, stillUnheard(local.sent[id], remote[id])])) },
    },
    taken: having('take'),
    waiting: having('wait'),
    conflicts: having('conflict').map((fieldId) => ({ fieldId, mine: local.shown[fieldId] ?? null, theirs: remote[fieldId] ?? null })),
  };
};

/** Fields typed here and not known to be on the server. */
export const unsaved = (local: LocalAnswers): readonly string[] =>
  Object.keys(local.shown).filter((fieldId) => !sameAnswer(local.shown[fieldId], local.base[fieldId]));
