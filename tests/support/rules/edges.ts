/** Why: a shape is proven at its edges: one act that is allowed, then the same act with one thing changed. */
import type { RuleCase } from './table';

/** What changes in the data, by what is told of it: "a title too long". */
type Changes = Readonly<Record<string, object>>;

const changed = (act: RuleCase, changes: Changes, allowed: boolean): readonly RuleCase[] =>
  Object.entries(changes).map(([what, change]) => {
    const { may: _, ...asked } = act;
    return { ...asked, it: `${act.it}: ${allowed ? 'with' : 'refuses'} ${what}`, data: { ...act.data, ...change }, allowed };
  });

/** An act as it is allowed, with what else it may say, and what it may not. */
export const edgesOf = (act: RuleCase, { allows = {}, refuses }: { readonly allows?: Changes; readonly refuses: Changes }) => [
  act,
  ...changed(act, allows, true),
  ...changed(act, refuses, false),
];

/** `n` letters. */
export const letters = (n: number): string => 'x'.repeat(n);
/** A list of `n` items. */
export const items = (n: number): readonly string[] => Array.from({ length: n }, () => 'x');
/** A list of `n` items, one of which is another thing, once at each place: rules look at each by itself. */
export const oneWrong = (n: number, item: unknown, wrong: unknown): readonly (readonly [place: number, list: readonly unknown[]])[] =>
  Array.from({ length: n }, (_, place) => [place + 1, Array.from({ length: n }, (_, index) => (index === place ? wrong : item))]);
